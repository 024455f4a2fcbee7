import type { AuditHit } from '../../../shared/contract/audit.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { addDays, daysBetween, weekday } from '../../../shared/time/local-date.ts'
import { lastDay, monthOf } from '../../../shared/time/period.ts'
import { lineHit } from './audit-hit.ts'
import type { AuditLine } from './audit-line.ts'
import { groupLines } from './group-lines.ts'

const SATURDAY = 6

const spoken = (date: string | null): string => (date === null ? '' : formatDate(date))

/** Depreciation and provisions are entries of a month's last day, whatever day that is. */
const isPaper = (line: AuditLine): boolean => line.account.startsWith('68') || line.account.startsWith('69')

/** The first expense of each voucher: a day is wrong once, not line by line. */
const onePerVoucher = (lines: readonly AuditLine[]): AuditLine[] =>
  [...groupLines(lines, (line) => (line.isExpense && !isPaper(line) ? String(line.voucherId) : null)).values()].flatMap((group) =>
    group.slice(0, 1),
  )

/** Expenses dated on a Saturday or Sunday. */
export const weekends = (lines: readonly AuditLine[]): AuditHit[] =>
  onePerVoucher(lines)
    .filter((line) => weekday(line.date) >= SATURDAY)
    .map((line) =>
      lineHit('WEEKEND', line, weekday(line.date) === SATURDAY ? 'AUDIT_SATURDAY' : 'AUDIT_SUNDAY', {
        date: formatDate(line.date),
      }),
    )

/** Expenses dated on a public holiday of Mali; `holidays` gives the name by date, in the reader's two languages joined. */
export const onHolidays = (lines: readonly AuditLine[], holidays: ReadonlyMap<string, string>): AuditHit[] =>
  onePerVoucher(lines).flatMap((line) => {
    const name = holidays.get(line.date)
    return name === undefined ? [] : [lineHit('HOLIDAY', line, 'AUDIT_HOLIDAY', { date: formatDate(line.date), name })]
  })

/** Entered outside office hours; hours are texts such as "06:00", the second one excluded. */
export const afterHours = (lines: readonly AuditLine[], from: string, to: string): AuditHit[] =>
  onePerVoucher(lines).flatMap((line) => {
    const time = line.postedAt.slice(11, 16)
    return time >= from && time < to ? [] : [lineHit('AFTER_HOURS', line, 'AUDIT_AFTER_HOURS', { time })]
  })

/** Booked more than so many days after the date of the document. */
export const backdated = (lines: readonly AuditLine[], days: number): AuditHit[] =>
  onePerVoucher(lines).flatMap((line) => {
    const late = line.documentDate === null ? 0 : daysBetween(line.documentDate, line.date)
    return late > days ? [lineHit('BACKDATED', line, 'AUDIT_BACKDATED', { days: late, document: spoken(line.documentDate) })] : []
  })

/** Paid on a day before the date that the invoice bears. */
export const paidBeforeInvoice = (lines: readonly AuditLine[]): AuditHit[] =>
  lines
    .filter((line) => line.isExpense && line.invoice !== null && line.documentDate !== null && line.documentDate > line.date)
    .map((line) =>
      lineHit('PAID_BEFORE_INVOICE', line, 'AUDIT_PAID_BEFORE_INVOICE', {
        invoice: line.invoice ?? '',
        document: line.documentDate ?? '',
      }),
    )

/** Spending dated before the grant began or after it ended. */
export const outsidePeriod = (lines: readonly AuditLine[]): AuditHit[] =>
  lines.flatMap((line) => {
    if (!line.isExpense || line.grantFrom === null || line.grantTo === null) return []
    const dates = [line.date, line.documentDate ?? line.date]
    const isOutside = dates.some((date) => date < (line.grantFrom ?? '') || date > (line.grantTo ?? ''))
    const details = { grant: line.grant ?? '', from: spoken(line.grantFrom), to: spoken(line.grantTo) }
    return isOutside ? [lineHit('OUTSIDE_PERIOD', line, 'AUDIT_OUTSIDE_PERIOD', details)] : []
  })

/** A voucher of a month's last days taken back in the first days of the next: what was shown at its end was not meant to last. */
export function reversedAtPeriodEnd(
  lines: readonly AuditLine[],
  reversals: ReadonlyMap<number, string>,
  days: number,
): AuditHit[] {
  return onePerVoucher(lines).flatMap((line) => {
    const reversedOn = reversals.get(line.voucherId)
    if (reversedOn === undefined || monthOf(reversedOn) === monthOf(line.date)) return []
    const end = lastDay(monthOf(line.date))
    const isAtEnd = daysBetween(line.date, end) < days && reversedOn <= addDays(end, days)
    return isAtEnd
      ? [lineHit('REVERSED_AT_PERIOD_END', line, 'AUDIT_REVERSED_AT_PERIOD_END', { date: formatDate(reversedOn) })]
      : []
  })
}

/** A gap in the numbers of a journal and year, or a number that stands twice. */
export interface NumberedVoucher {
  readonly journal: string
  readonly fiscalYear: number
  readonly sequence: number
  readonly number: string
}

export function sequenceGaps(
  vouchers: readonly NumberedVoucher[],
): { before: string; journal: string; expected: number; found: number }[] {
  const gaps: { before: string; journal: string; expected: number; found: number }[] = []
  for (const group of groupLines(vouchers, ({ journal, fiscalYear }) => `${journal}/${fiscalYear}`).values()) {
    let expected = 1
    for (const voucher of group.toSorted((one, other) => one.sequence - other.sequence)) {
      if (voucher.sequence !== expected)
        gaps.push({ before: voucher.number, journal: voucher.journal, expected, found: voucher.sequence })
      expected = voucher.sequence + 1
    }
  }
  return gaps
}
