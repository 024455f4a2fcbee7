import type { LocalDate } from '../../shared/time/local-date.ts'
import type { ConversionRow } from '../conversion/model.ts'

/** What of a voucher line decides whether it is in a report. */
export interface SpentLine {
  readonly date: LocalDate
  readonly budgetLineId: number
  readonly partnerId: number | null
}

export interface SpendingFilter {
  /** Null: no first, or no last day. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Null takes every partner; `{ id: null }` the lines that name none. */
  readonly partner: { readonly id: number | null } | null
  /** Null takes every budget line. */
  readonly budgetLineIds: ReadonlySet<number> | null
}

/** What one conversion row of a line adds to a report. */
export interface SpendingPart<Line extends SpentLine> {
  readonly line: Line
  readonly row: ConversionRow
  /** Zero when the line is dated outside the report and only its adjustment falls in it. */
  readonly xof: number
  /** Zero when the line is dated in the report and its conversion is booked outside; null when the rate is missing. */
  readonly donorMinor: number | null
}

/**
 * The conversion rows behind a figure of a report, in the engine's order. XOF counts at the line's own date, like the ledger;
 * the donor's currency counts at the row's date, like the claims: a catch-up of a closed month, or a line added to one, is booked
 * later (spec 07 "uncovered spending", 08 §8). So the XOF of the parts sum to the ledger's figure, and their donor amounts to `convert`'s.
 */
export function* spendingParts<Line extends SpentLine>(
  lines: ReadonlyMap<string, Line>,
  rows: readonly ConversionRow[],
  filter: SpendingFilter,
): Generator<SpendingPart<Line>> {
  for (const row of rows) {
    const line = lines.get(row.lineKey)
    if (!line || !isWanted(line, filter)) continue
    const lineIn = isBetween(line.date, filter)
    const rowIn = isBetween(row.date, filter)
    if (!lineIn && !rowIn) continue
    const part = { line, row, xof: lineIn ? row.xof : 0, donorMinor: rowIn ? row.donorMinor : 0 }
    // A catch-up dated outside adds nothing to a report that its line is in.
    if (rowIn || part.xof !== 0) yield part
  }
}

const isWanted = (line: SpentLine, { partner, budgetLineIds }: SpendingFilter): boolean =>
  (partner === null || line.partnerId === partner.id) && (budgetLineIds === null || budgetLineIds.has(line.budgetLineId))

const isBetween = (date: LocalDate, { from, to }: SpendingFilter): boolean =>
  (from === null || date >= from) && (to === null || date <= to)
