import type { LocalDate } from '../../../shared/time/local-date.ts'

export interface StatementEnds {
  readonly number: string | null
  readonly from: LocalDate
  readonly to: LocalDate
  readonly openingMinor: number | null
  readonly closingMinor: number | null
}

export interface DayBalance {
  readonly minor: number
  readonly number: string | null
  /** The last day that a statement answers for, up to the day asked. */
  readonly coveredTo: LocalDate
}

/**
 * What the bank says that an account held at the end of a day: the latest closing balance up to that day and the lines since, else the
 * opening balance of the statement that goes past it and the lines up to it. Null when no statement gives a balance.
 */
export function statementBalance(
  statements: readonly StatementEnds[],
  lines: readonly { readonly date: LocalDate; readonly amountMinor: number }[],
  asOf: LocalDate,
): DayBalance | null {
  const covered = statements.filter(({ from }) => from <= asOf).reduce((day, { to }) => (to > day ? to : day), '')
  const coveredTo = covered > asOf ? asOf : covered
  const sum = (from: LocalDate, included: boolean) =>
    lines.reduce((total, { date, amountMinor }) => {
      const after = included ? date >= from : date > from
      return after && date <= asOf ? total + amountMinor : total
    }, 0)
  const closed = statements.filter(({ to, closingMinor }) => to <= asOf && closingMinor !== null)
  const last = closed.reduce<StatementEnds | undefined>((best, next) => (best && best.to > next.to ? best : next), undefined)
  const past = statements.find(({ from, to, openingMinor }) => from <= asOf && to > asOf && openingMinor !== null)
  if (last) return { minor: (last.closingMinor ?? 0) + sum(last.to, false), number: (past ?? last).number, coveredTo }
  const opened = past ?? statements.find(({ from, openingMinor }) => from <= asOf && openingMinor !== null)
  return opened ? { minor: (opened.openingMinor ?? 0) + sum(opened.from, true), number: opened.number, coveredTo } : null
}
