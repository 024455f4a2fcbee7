import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { sumMinor } from '../../../../shared/money/money.ts'

/** What a voucher's donor spending took from one tranche at one rate. */
export interface TracePart {
  readonly grant: string
  readonly tranche: string
  /** XOF for one unit of the donor's currency, six decimals; null when there is none. */
  readonly rate: string | null
  readonly currency: string
  readonly xof: number
  /** Null when a rate is missing. */
  readonly donorMinor: number | null
}

/** The parts of all the lines of a voucher, one for each grant, tranche and rate, in the order in which they first stand. */
export function traceParts(lines: VoucherDetail['lines']): TracePart[] {
  const parts = new Map<string, TracePart>()
  for (const line of lines) {
    for (const { tranche, rate, currency, xof, donorMinor } of line.conversion) {
      const grant = line.grant ?? ''
      const key = [grant, tranche, rate ?? '', currency].join('|')
      const known = parts.get(key)
      parts.set(key, {
        grant,
        tranche,
        rate,
        currency,
        xof: sumMinor([known?.xof ?? 0, xof]),
        donorMinor: sumOrNull(known ? known.donorMinor : 0, donorMinor),
      })
    }
  }
  return [...parts.values()]
}

const sumOrNull = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : sumMinor([a, b]))

/** The donor value of one line: the sum of its parts; null when it is no donor spending, or while a rate is missing. */
export const donorOfLine = (line: VoucherDetail['lines'][number]): number | null =>
  line.conversion.length === 0 ? null : line.conversion.map((part) => part.donorMinor).reduce(sumOrNull, 0)

/** The donor currencies of a voucher, in the order in which they first stand. */
export const donorCurrencies = (lines: VoucherDetail['lines']): string[] => [
  ...new Set(lines.flatMap((line) => line.conversion.map((part) => part.currency))),
]
