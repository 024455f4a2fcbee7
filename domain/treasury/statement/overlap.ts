import { minorToDecimalText } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'

interface Line {
  readonly date: LocalDate
  readonly amountMinor: number
  readonly label: string
  readonly bankReference: string | null
}

export interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * Compares a statement with what earlier ones brought of the same days. Lines already there are recognised (same day and amount, each
 * once) and left out. Refused where the common days disagree: a line that only one of the two has, unless it is of a first or last day, which an
 * export made before evening leaves unfinished.
 */
export function newLines<T extends Line>(
  statement: Span & { readonly lines: readonly T[] },
  known: readonly Line[],
  earlier: readonly Span[],
  currency: string,
): Result<readonly T[]> {
  const left = new Map<string, Line[]>()
  for (const line of known) left.set(keyOf(line), [...(left.get(keyOf(line)) ?? []), line])
  // Of several alike, those with the same words are taken first, so that what stays is the other one.
  const unsure = statement.lines.filter((line) => !takeKnown(left, line, true))
  const fresh = unsure.filter((line) => !takeKnown(left, line, false))
  const inside = (day: LocalDate, span: Span) => day >= span.from && day <= span.to
  const faults: Fault[] = []
  const disagree = (code: Fault['code'], { date, amountMinor }: Line) =>
    faults.push(fault(code, undefined, { date, amount: minorToDecimalText(amountMinor, currency), currency }))
  for (const line of fresh) {
    const spans = earlier.filter((span) => inside(line.date, span))
    const unfinished = (span: Span) =>
      (line.date === span.to && statement.to >= span.to) || (line.date === span.from && statement.from <= span.from)
    if (spans.length > 0 && !spans.every(unfinished)) disagree('STATEMENT_OVERLAP_NEW', line)
  }
  for (const line of [...left.values()].flat()) {
    const unfinished = line.date === statement.to || line.date === statement.from
    if (inside(line.date, statement) && !unfinished) disagree('STATEMENT_OVERLAP_OLD', line)
  }
  return faults.length > 0 ? failure(...faults) : success(fresh)
}

const keyOf = (line: Line): string => `${line.date} ${line.amountMinor}`

function takeKnown(left: Map<string, Line[]>, line: Line, exactly: boolean): boolean {
  const same = left.get(keyOf(line))
  if (!same || same.length === 0) return false
  const index = same.findIndex((known) => known.label === line.label && known.bankReference === line.bankReference)
  if (exactly && index < 0) return false
  same.splice(Math.max(index, 0), 1)
  return true
}
