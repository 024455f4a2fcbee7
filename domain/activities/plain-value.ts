import { decimalFromText } from '../../shared/money/decimal.ts'

/**
 * A value of an indicator as plain decimal text, zero or positive: spaces part thousands, a comma is the decimal mark too. Undefined for anything
 * else, and for a comma before exactly three digits, which may be either.
 */
export function plainValue(text: string): string | undefined {
  const close = text.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
  if (/,\d{3}$/.test(close)) return undefined
  const plain = close.replace(',', '.')
  return decimalFromText(plain) === undefined ? undefined : plain
}
