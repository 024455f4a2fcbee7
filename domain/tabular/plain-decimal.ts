/**
 * The canonical text of a decimal: no leading zeros, no fraction of zeros only ("601100.0" is "601100"), no minus before zero.
 * A fraction that says something is kept as written, with its final zeros ("1234.50").
 */
export function plainDecimal(negative: boolean, unsigned: string): string {
  const [whole = '', fraction = ''] = unsigned.split('.')
  const integer = whole.replace(/^0+(?=\d)/, '') || '0'
  const decimals = /^0*$/.test(fraction) ? '' : `.${fraction}`
  const text = integer + decimals
  return negative && text !== '0' ? `-${text}` : text
}
