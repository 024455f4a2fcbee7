import type { AuditHit } from '../../../shared/contract/audit.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { fault } from '../../../shared/result/fault.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { groupLines } from './group-lines.ts'

/** A line of a bill, of our own books or as a partner's report states it. */
export interface BillLine {
  /** The partner that reported it; null for our own books. */
  readonly partner: string | null
  /** The report, or the number of our voucher. */
  readonly where: string
  readonly voucher: string
  readonly line: number
  readonly date: LocalDate
  readonly thirdParty: string | null
  readonly invoice: string | null
  readonly amountXof: number
}

interface Bill {
  readonly first: BillLine
  readonly xof: number
}

/**
 * A bill that a partner reports and that is already in our books, in another partner's report or in another report of its own (spec 04 §2.13): the same
 * invoice of one supplier, the same invoice and amount, or the same supplier, day and amount from `fromXof` on. Our own books come first, then reports by
 * date; what two of our own vouchers share is for the other tests.
 */
export function duplicateReported(
  own: readonly BillLine[],
  reported: readonly BillLine[],
  fromXof: number,
): { readonly hits: AuditHit[]; readonly bills: number } {
  const seen = new Map<string, BillLine>()
  for (const bill of billsOf(own)) for (const key of keysOf(bill, fromXof)) if (!seen.has(key)) seen.set(key, bill.first)
  const bills = billsOf(reported)
  const hits: AuditHit[] = []
  for (const bill of bills) {
    const keys = keysOf(bill, fromXof)
    const earlier = keys.map((key) => seen.get(key)).find((line) => line !== undefined)
    for (const key of keys) if (!seen.has(key)) seen.set(key, bill.first)
    if (earlier) hits.push(hitOf(bill, earlier))
  }
  return { hits, bills: bills.length }
}

function hitOf({ first, xof }: Bill, earlier: BillLine): AuditHit {
  const details = {
    report: first.where,
    invoice: first.invoice ?? '–',
    thirdParty: first.thirdParty ?? '–',
    other: earlier.where,
    otherVoucher: earlier.voucher,
    date: formatDate(earlier.date),
  }
  return {
    test: 'DUPLICATE_REPORTED',
    voucher: first.voucher,
    voucherKey: null,
    line: first.line,
    amountXof: xof,
    reason: fault(earlier.partner === null ? 'AUDIT_REPORTED_IN_BOOKS' : 'AUDIT_REPORTED_TWICE', undefined, details),
  }
}

/** The lines of one voucher that name one supplier and one invoice are one bill. */
function billsOf(lines: readonly BillLine[]): Bill[] {
  const groups = groupLines(lines, (line) =>
    line.thirdParty === null && line.invoice === null
      ? null
      : [line.where, line.voucher, fold(line.thirdParty ?? ''), fold(line.invoice ?? '')].join('\u0000'),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ first, xof: group.reduce((sum, line) => sum + line.amountXof, 0) }] : []
  })
}

function keysOf({ first, xof }: Bill, fromXof: number): string[] {
  const party = fold(first.thirdParty ?? '')
  const invoice = fold(first.invoice ?? '')
  return [
    ...(invoice !== '' && party !== '' ? [`bill/${invoice}/${party}`] : []),
    ...(invoice !== '' ? [`amount/${invoice}/${xof}`] : []),
    ...(invoice === '' && party !== '' && xof >= fromXof ? [`day/${party}/${first.date}/${xof}`] : []),
  ]
}
