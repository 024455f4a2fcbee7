import type { LocalDate } from '../../shared/time/local-date.ts'

/**
 * One branch of the contributions or one tax of the employer, with the days between which it holds. Percentages are decimal text, floor
 * and ceiling whole francs a month; `account` is where it is owed, `costAccount` where the employer's part is spent (spec 04 §2.8, 13 §7).
 */
export interface ContributionRate {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly kind: 'social' | 'tax'
  /** The statutory return that declares it. */
  readonly returnCode: string
  /** Work accidents alone: the class of risk it is for. */
  readonly riskClass: string | null
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly employerPercent: string
  readonly employeePercent: string
  readonly floorXof: number | null
  readonly ceilingXof: number | null
  readonly account: string
  readonly costAccount: string
}

export interface IncomeTaxBand {
  /** Yearly taxable pay up to which the band goes; null for the last. */
  readonly upToXof: number | null
  readonly percent: string
}

/** The yearly bands of the tax on salaries (ITS) and its family reductions, as they stand on a day. */
export interface IncomeTaxScale {
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly marriedPercent: string
  readonly childPercent: string
  /** Children beyond this many reduce nothing. */
  readonly maximumChildren: number
  readonly disabledChildPercent: string
  /** A general reduction after the family's; 0 where none is in force. */
  readonly furtherPercent: string
  readonly account: string
  readonly returnCode: string
  readonly bands: readonly IncomeTaxBand[]
}

/** What holds on a pay day. */
export interface PayrollTable {
  readonly rates: readonly ContributionRate[]
  readonly scale: IncomeTaxScale
}

const holdsOn = (dated: { readonly from: LocalDate; readonly to: LocalDate | null }, day: LocalDate): boolean =>
  dated.from <= day && (dated.to === null || day <= dated.to)

/** The rates and the tax scale in force on a day; undefined where no scale or no rate is: nothing is ever guessed. */
export function tableOn(
  rates: readonly ContributionRate[],
  scales: readonly IncomeTaxScale[],
  day: LocalDate,
): PayrollTable | undefined {
  const scale = scales.find((candidate) => holdsOn(candidate, day))
  const inForce = rates.filter((rate) => holdsOn(rate, day))
  return scale && inForce.length > 0 ? { rates: inForce, scale } : undefined
}
