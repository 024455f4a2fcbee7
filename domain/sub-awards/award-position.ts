import { percentText } from '../../shared/i18n/format.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type AdvanceRow, advanceRows, type RegisteredAdvance } from '../advances/advance-ageing.ts'
import { type AdvanceLine, creditParts } from '../advances/advance-line.ts'
import type { AgeingBucket } from '../third-parties/ageing-buckets.ts'

/** What the reviews of a sub-award's reports came to, in the smallest units of its currency. */
export interface ReportFigures {
  readonly submitted: number
  readonly accepted: number
  readonly disallowed: number
  readonly queried: number
}

export interface PositionFacts {
  readonly on: LocalDate
  /** The lines of this sub-award on its accounts of advances, oldest first, in the smallest units of its currency. */
  readonly lines: readonly AdvanceLine[]
  readonly registered: ReadonlyMap<number, RegisteredAdvance>
  /** Vouchers that clear an advance because a review accepted the spending: the review counts it already. */
  readonly reviewVouchers: ReadonlySet<number>
  readonly reports: readonly ReportFigures[]
}

/**
 * Where a partner stands on its advance (spec 07 §6.iv), in the smallest units of the agreement's currency:
 * outstanding = advanced − accepted − refunded, and what is outstanding is unspent + disallowed + queried + in review.
 */
export interface AwardPosition extends ReportFigures {
  readonly advanced: number
  readonly refunded: number
  /** Submitted and not looked at yet. */
  readonly inReview: number
  readonly outstanding: number
  /** Outstanding less what is disallowed, queried and in review; negative where more was submitted than advanced. */
  readonly unspent: number
  /** Accepted ÷ advanced × 100 with four decimals; null where nothing was advanced. */
  readonly liquidationPercent: string | null
  /** Days since the oldest advance that is not cleared; null where all are. */
  readonly ageDays: number | null
  readonly bucket: AgeingBucket | null
  /** Each advance with what is left of it, the oldest settled first; those that are cleared are there too. */
  readonly advances: readonly AdvanceRow[]
}

/** An advance that was paid and taken back by a reversal was never advanced. */
const stands = (line: AdvanceLine): boolean => !(line.group?.startsWith('reversed ') ?? false)

/**
 * The position of a day. Accepted is what the reviews accepted, plus what vouchers cleared without a review (books that were imported, or
 * kept before reviews were): a voucher that a review proposed is not counted twice, and what a review accepted counts before its voucher is
 * posted. Once no review waits for its voucher, outstanding is the ledger's balance.
 */
export function awardPosition(facts: PositionFacts): AwardPosition {
  const lines = facts.lines.filter(stands)
  const advanced = sumMinor(lines.filter((line) => line.side === 1).map((line) => line.amount))
  const credits = lines.filter((line) => line.side === -1)
  const parts = credits.map((line) => ({ ...creditParts(line, line.amount), voucherId: line.voucherId }))
  const refunded = sumMinor(parts.map((part) => part.refunded))
  const cleared = (reviewed: boolean) =>
    sumMinor(parts.filter((part) => facts.reviewVouchers.has(part.voucherId) === reviewed).map((part) => part.accepted))
  const unreviewed = cleared(false)
  const sum = (of: (report: ReportFigures) => number) => sumMinor(facts.reports.map(of))
  const reviewed = sum((report) => report.accepted)
  const accepted = reviewed + unreviewed
  const submitted = sum((report) => report.submitted) + unreviewed
  const disallowed = sum((report) => report.disallowed)
  const queried = sum((report) => report.queried)
  const inReview = submitted - accepted - disallowed - queried
  const outstanding = advanced - accepted - refunded
  const advances = agedAdvances(facts, lines, reviewed - cleared(true))
  const oldest = advances.find((row) => row.balanceXof > 0)
  return {
    advanced,
    submitted,
    accepted,
    disallowed,
    queried,
    refunded,
    inReview,
    outstanding,
    unspent: outstanding - disallowed - queried - inReview,
    liquidationPercent: percentText(accepted, advanced, 4) ?? null,
    ageDays: oldest?.ageDays ?? null,
    bucket: oldest?.bucket ?? null,
    advances,
  }
}

/** The ageing of the advances, as the area of advances makes it; what a review accepted without a voucher yet settles them as the voucher will. */
function agedAdvances(facts: PositionFacts, lines: readonly AdvanceLine[], waiting: number): AdvanceRow[] {
  const [first] = lines
  const accepted: AdvanceLine[] =
    first && waiting > 0
      ? [
          {
            ...first,
            voucherId: 0,
            lineNumber: 0,
            date: facts.on,
            amount: -waiting,
            side: -1,
            group: null,
            takenInXof: 0,
            advanceId: null,
          },
        ]
      : []
  return advanceRows([...lines, ...accepted], facts.registered, facts.on).toSorted((one, other) =>
    one.date === other.date ? 0 : one.date < other.date ? -1 : 1,
  )
}
