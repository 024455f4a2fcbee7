import type { Database } from '../../db/database.ts'
import { type CashCountRow, countLines, countSignatures, countSlips, findCount } from '../../db/queries/payments-counts.ts'
import { type CountFigures, countFigures, isSlipLate, slipHours } from '../../domain/payments/count-figures.ts'
import type { CountDetail, CountSummary } from '../../shared/contract/payments-cash.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { originLinks } from './origin-links.ts'
import { numberRule } from './payment-rules.ts'

/** The record that a variance voucher comes from. */
export const countOrigin = (id: number): string => `cash-count:${id}`

const ceilingOf = (count: CashCountRow): number | null => (count.currency === FUNCTIONAL_CURRENCY ? count.ceilingXof : null)

/** The figures of a count as it was kept. */
export const figuresOf = (database: Database, count: CashCountRow): CountFigures =>
  countFigures({
    lines: countLines(database, count.id),
    slips: countSlips(database, count.id),
    bookMinor: count.bookMinor,
    ceilingMinor: ceilingOf(count),
  })

export function summaryOf(database: Database, count: CashCountRow): CountSummary {
  const { id, account, currency, date, time, cashier, signaturesNeeded } = count
  const signatures = countSignatures(database, id).length
  return { id, account, currency, date, time, cashier, figures: figuresOf(database, count), signatures, signaturesNeeded }
}

/** A count with everything its sheet shows; a fault when there is none of this number. */
export function countDetail(database: Database, id: number): Result<CountDetail> {
  const count = findCount(database, id)
  if (!count) return failure(fault('COUNT_UNKNOWN', undefined, { count: id }))
  const limitHours = numberRule(database, 'cash.slip-hours', count.date)
  const { witness, bookMinor, explanation, countedBy } = count
  return success({
    ...summaryOf(database, count),
    name: { fr: count.nameFr, en: count.nameEn },
    witness,
    bookMinor,
    ceilingMinor: ceilingOf(count),
    lastVouchers: count.lastVouchers === '' ? [] : count.lastVouchers.split(', '),
    explanation,
    lines: countLines(database, id),
    slips: countSlips(database, id).map((slip) => ({
      ...slip,
      hours: slipHours(slip, count.date),
      late: isSlipLate(slip, count.date, limitHours),
    })),
    signed: countSignatures(database, id).map((row) => ({ role: row.role, user: row.userName, at: row.signedAt })),
    countedBy,
    variance: originLinks(database, countOrigin(id)),
  })
}
