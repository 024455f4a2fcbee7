/** Amounts have at most 15 digits before the mark and 5 after it. */
const PLAIN = /^([+-]?)(\d{0,15})(?:[.,](\d{0,5}))?$/
const SCALE = 5

/** Reads an amount of a bank's own format ("-12,34", "0012.5", "12,") as decimal text; undefined for anything else. Exact: no binary floating point. */
export function statementAmount(text: string): string | undefined {
  const match = PLAIN.exec(text.trim())
  const [, sign = '', whole = '', decimals = ''] = match ?? []
  if (!match || `${whole}${decimals}` === '') return undefined
  const scaled = BigInt(`${whole || '0'}${decimals.padEnd(SCALE, '0')}`)
  return decimalText(sign === '-' ? -scaled : scaled)
}

/** The same amount on the other side. */
export const negated = (amount: string): string => decimalText(-scaledOf(amount))

/** The exact sum of decimal texts. */
export function addAmounts(amounts: Iterable<string>): string {
  let sum = 0n
  for (const amount of amounts) sum += scaledOf(amount)
  return decimalText(sum)
}

function scaledOf(amount: string): bigint {
  const [whole = '0', decimals = ''] = amount.replace('-', '').split('.')
  const scaled = BigInt(`${whole}${decimals.padEnd(SCALE, '0')}`)
  return amount.startsWith('-') ? -scaled : scaled
}

function decimalText(scaled: bigint): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(SCALE + 1, '0')
  const decimals = digits.slice(-SCALE).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${decimals === '' ? '' : `.${decimals}`}`
}
