import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { daysBetween, isCalendarDate, localDate } from '../../../shared/time/local-date.ts'
import type { Mt940Field } from './mt940-fields.ts'
import { negated, statementAmount } from './statement-amount.ts'
import { shortDate } from './statement-date.ts'
import { isNoReference, tidyOrNull } from './statement-text.ts'

/** Field 61: value date, entry date, mark, funds code, amount, kind, reference and the bank's own after "//". */
const MOVEMENT = /^(\d{6})(\d{4}| {4})?(R?[CD])([A-Z])?\s?(\d{1,15}(?:,\d{0,5})?)([A-Z][A-Z0-9 ]{3})?(.*)$/

export interface Mt940Movement {
  readonly date: LocalDate | null
  readonly valueDate: LocalDate | null
  readonly amount: string | null
  readonly reference: string | null
  readonly bankReference: string | null
  /** What the lines under it add. */
  readonly supplement: string
}

/** Reads one field 61. R before the mark takes a movement back: RC takes money out, RD gives it back. */
export function mt940Movement(field: Mt940Field, faults: Fault[], warnings: Fault[]): Mt940Movement {
  const place = { kind: 'line', line: field.line } as const
  const [first = '', ...rest] = field.content.split('\n')
  const match = MOVEMENT.exec(first)
  const supplement = rest.join(' ')
  const [, value = '', entry = '', mark = '', , amountText = '', , tail = ''] = match ?? []
  const positive = statementAmount(amountText)
  const valued = shortDate(value)
  if (!match || positive === undefined) {
    faults.push(fault('STATEMENT_LINE_AMOUNT', place, { text: first.slice(0, 60) }))
    return { date: null, valueDate: null, amount: null, reference: null, bankReference: null, supplement }
  }
  if (!valued) faults.push(fault('STATEMENT_LINE_DATE', place, { text: value }))
  if (valued?.moved) warnings.push(fault('STATEMENT_DATE_MOVED', place, { text: value, date: valued.date }))
  const [reference = '', bankReference = ''] = tail.split('//', 2)
  return {
    date: valued ? entryDate(valued.date, entry) : null,
    valueDate: valued?.date ?? null,
    amount: mark === 'D' || mark === 'RC' ? negated(positive) : positive,
    reference: isNoReference(reference) ? null : tidyOrNull(reference),
    bankReference: isNoReference(bankReference) ? null : tidyOrNull(bankReference),
    supplement,
  }
}

/** The day of booking, MMDD: in the year that brings it nearest to the value date, which it otherwise is. */
function entryDate(value: LocalDate, entry: string): LocalDate {
  const [month, day] = [Number(entry.slice(0, 2)), Number(entry.slice(2, 4))]
  const year = Number(value.slice(0, 4))
  const near = [year - 1, year, year + 1].filter((candidate) => isCalendarDate(candidate, month, day))
  const [best] = near
    .map((candidate) => localDate(candidate, month, day))
    .sort((a, b) => Math.abs(daysBetween(value, a)) - Math.abs(daysBetween(value, b)))
  return best ?? value
}
