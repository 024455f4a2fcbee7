import type { Language } from '../../../shared/i18n/language.ts'

/**
 * Plain decimal text ("1234.5") of a number written with separators but no spaces. The decimal separator is the last one when both
 * are there, otherwise what the language writes. Undefined when it is not a number.
 */
export function plainDecimal(text: string, language: Language): string | undefined {
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  const grouped = (separator: '.' | ',') => new RegExp(`^\\d{1,3}(\\${separator}\\d{3})+$`).test(text)
  let decimal: '.' | ',' | undefined
  if (points > 0 && commas > 0) decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  else if (points > 1) decimal = undefined
  else if (points === 1) decimal = '.'
  else if (commas > 1) decimal = undefined
  else if (commas === 1) decimal = language === 'en' && grouped(',') ? undefined : ','
  if (decimal === undefined && points + commas > 0 && !grouped(points > 0 ? '.' : ',')) return undefined
  const [whole = '', decimals] = decimal === undefined ? [text] : splitAt(text, decimal)
  const digits = whole.replace(/[.,]/g, '')
  const plain = decimals === undefined ? digits : `${digits}.${decimals}`
  return /^\d+(\.\d*)?$/.test(plain) ? plain : undefined
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator)
  return [text.slice(0, at), text.slice(at + 1)]
}
