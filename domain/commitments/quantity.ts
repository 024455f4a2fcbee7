import { divideHalfAway, exactInteger } from '../../shared/money/money.ts'

/** Reads a quantity, positive and with at most three decimals ("2", "1,5", "0.125"), into thousandths; undefined for anything else. */
export function quantityThousandths(text: string): number | undefined {
  const match = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  if (!match) return undefined
  const value = Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`)
  return value > 0 ? value : undefined
}

/** Thousandths as plain decimal text without idle zeros: 1500 → "1.5". */
export function quantityText(thousandths: number): string {
  const digits = String(exactInteger(thousandths)).padStart(4, '0')
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '')
}

/** Quantity × unit price in minor units, rounded once, half away from zero (spec 08 §1); undefined beyond exact integers. */
export function lineAmount(thousandths: number, unitPriceMinor: number): number | undefined {
  const amount = Number(divideHalfAway(BigInt(thousandths) * BigInt(unitPriceMinor), 1000n))
  return Number.isSafeInteger(amount) ? amount : undefined
}
