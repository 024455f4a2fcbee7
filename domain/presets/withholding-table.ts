import type { Withholding } from '../../shared/contract/presets.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** The row of a code that is in force on a day: of those that have begun, the latest, unless it has ended. */
export function withholdingOn(table: readonly Withholding[], code: string, date: LocalDate): Withholding | undefined {
  const begun = table.filter((row) => row.code === code && row.from <= date)
  const latest = begun.reduce<Withholding | undefined>((best, row) => (best && best.from > row.from ? best : row), undefined)
  return latest && (latest.to === null || latest.to >= date) ? latest : undefined
}

/** A percentage of minor units, rounded once to the minor unit (the franc), half away from zero (R-RND 2). Refuses (throws) text that is no decimal. */
export function percentOf(minor: number, percent: string): number {
  const ratio = decimalFromText(percent)
  if (!ratio) throw new RangeError(`not a percentage: ${percent}`)
  return multiplyDivide(minor, ratio.numerator, ratio.denominator * 100n)
}

/** "12" and "3" are "15": the percentages of several codes, as one decimal text. */
export function sumOfPercents(percents: readonly string[]): string {
  const decimals = Math.max(0, ...percents.map((percent) => (percent.split('.')[1] ?? '').length))
  const sum = percents.reduce((total, percent) => {
    const [whole = '0', fraction = ''] = percent.split('.')
    return total + BigInt(whole + fraction.padEnd(decimals, '0'))
  }, 0n)
  const digits = String(sum).padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
