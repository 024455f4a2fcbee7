import { minorToDecimalText, parseMinor } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts'

export interface BookedLine {
  readonly date: LocalDate
  readonly valueDate: LocalDate | null
  readonly amountMinor: number
  readonly label: string
  readonly reference: string | null
  readonly bankReference: string | null
  readonly party: string | null
}

/** The statements of one account and file as one, in minor units of the account's currency. */
export interface BookedStatement {
  readonly number: string | null
  readonly from: LocalDate
  readonly to: LocalDate
  readonly openingMinor: number | null
  readonly closingMinor: number | null
  readonly lines: readonly BookedLine[]
  readonly warnings: readonly Fault[]
}

export interface TypedBalances {
  readonly openingMinor: number | null
  readonly closingMinor: number | null
}

/**
 * Joins the pages or days of a file into one statement. Refused, all at once: whatever its reader could not read, another currency than the
 * account's, a fraction of the currency's unit, a statement of nothing. Warned of, with the gap: pages that do not follow each other or
 * do not add up. Balances typed by a person stand where the file has none.
 */
export function bookedStatement(
  statements: readonly ParsedStatement[],
  account: { readonly code: string; readonly currency: string },
  typed: TypedBalances,
): Result<BookedStatement> {
  const { currency } = account
  const faults = statements.flatMap((statement) => statement.faults)
  for (const found of new Set(statements.map((statement) => statement.currency)))
    if (found !== null && found !== currency)
      faults.push(fault('STATEMENT_CURRENCY', undefined, { currency: found, account: account.code, expected: currency }))
  const minor = (text: string | null, place?: ParsedLine['place']): number | null => {
    if (text === null) return null
    const read = parseMinor(text, currency)
    if (read === undefined) faults.push(fault('STATEMENT_FRACTION', place, { amount: text, currency }))
    return read ?? null
  }
  const pages = statements.map((statement) => ({
    opening: minor(statement.opening),
    closing: minor(statement.closing),
    lines: statement.lines.map((line) => bookedLine(line, minor(line.amount, line.place))).filter((line) => line !== undefined),
  }))
  const lines = pages.flatMap((page) => page.lines)
  const days = [...lines.map((line) => line.date), ...statements.flatMap(({ from, to }) => [from, to])]
    .filter((day) => day !== null)
    .sort()
  const [from] = days
  const to = days.at(-1)
  const openingMinor = pages[0]?.opening ?? typed.openingMinor
  const closingMinor = pages.at(-1)?.closing ?? typed.closingMinor
  if (faults.length === 0 && (from === undefined || (lines.length === 0 && closingMinor === null)))
    faults.push(fault('STATEMENT_EMPTY'))
  if (faults.length > 0 || from === undefined || to === undefined) return failure(...faults)
  const numbers = [...new Set(statements.map((statement) => statement.number).filter((number) => number !== null))]
  const warnings = statements.flatMap((statement) => statement.warnings)
  if (statements.every((statement) => statement.currency === null))
    warnings.push(fault('STATEMENT_CURRENCY_UNSAID', undefined, { currency }))
  const ends = pages.map((page, index) => ({
    ...page,
    opening: index === 0 ? openingMinor : page.opening,
    closing: index === pages.length - 1 ? closingMinor : page.closing,
  }))
  return success({
    number: numbers.length > 1 ? `${numbers[0]} – ${numbers.at(-1)}` : (numbers[0] ?? null),
    from,
    to,
    openingMinor,
    closingMinor,
    lines,
    warnings: [...warnings, ...pageGaps(ends, currency)],
  })
}

function bookedLine(line: ParsedLine, amountMinor: number | null): BookedLine | undefined {
  // What is missing here is among the faults already.
  if (line.date === null || amountMinor === null || amountMinor === 0) return undefined
  const { valueDate, label, reference, bankReference, party } = line
  return { date: line.date, valueDate, amountMinor, label, reference, bankReference, party }
}

interface Page {
  readonly opening: number | null
  readonly closing: number | null
  readonly lines: readonly BookedLine[]
}

/** Gaps inside a page, and between the end of one and the beginning of the next. */
function pageGaps(pages: readonly Page[], currency: string): Fault[] {
  const text = (minor: number) => minorToDecimalText(minor, currency)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1]
    const opening = page.opening ?? before?.closing ?? null
    const sum = page.lines.reduce((total, line) => total + line.amountMinor, 0)
    const found: Fault[] = []
    if (opening !== null && page.closing !== null && opening + sum !== page.closing) {
      const gap = text(page.closing - opening - sum)
      found.push(
        fault('STATEMENT_GAP', undefined, { opening: text(opening), sum: text(sum), closing: text(page.closing), currency, gap }),
      )
    }
    if (before?.closing !== null && before?.closing !== undefined && page.opening !== null && page.opening !== before.closing) {
      const date = before.lines.at(-1)?.date ?? page.lines[0]?.date ?? ''
      const details = {
        opening: text(page.opening),
        previous: text(before.closing),
        gap: text(page.opening - before.closing),
        currency,
        date,
      }
      found.push(fault('STATEMENT_PREVIOUS_GAP', undefined, details))
    }
    return found
  })
}
