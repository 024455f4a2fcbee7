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
    lines: countLines(database, count.id).map((line) => ({
      nature: line.nature,
      denominationMinor: line.denominationMinor,
      number: line.number,
    })),
    slips: countSlips(database, count.id).map((slip) => ({ date: slip.date, amountMinor: slip.amountMinor })),
    bookMinor: count.bookMinor,
    ceilingMinor: ceilingOf(count),
  })

export const summaryOf = (database: Database, count: CashCountRow): CountSummary => ({
  id: count.id,
  account: count.account,
  currency: count.currency,
  date: count.date,
  time: count.time,
  cashier: count.cashier,
  figures: figuresOf(database, count),
  signatures: countSignatures(database, count.id).length,
  signaturesNeeded: count.signaturesNeeded,
})

/** A count with everything its sheet shows; a fault when there is none of this number. */
export function countDetail(database: Database, id: number): Result<CountDetail> {
  const count = findCount(database, id)
  if (!count) return failure(fault('COUNT_UNKNOWN', undefined, { count: id }))
  const limitHours = numberRule(database, 'cash.slip-hours', count.date)
  const account = database.get<{ nameFr: string; nameEn: string }>(
    'SELECT name_fr, name_en FROM account WHERE code = ?',
    count.account,
  )
  return success({
    ...summaryOf(database, count),
    name: { fr: account?.nameFr ?? '', en: account?.nameEn ?? '' },
    witness: count.witness,
    bookMinor: count.bookMinor,
    ceilingMinor: ceilingOf(count),
    lastVouchers: count.lastVouchers === '' ? [] : count.lastVouchers.split(', '),
    explanation: count.explanation,
    lines: countLines(database, id).map((line) => ({
      nature: line.nature,
      denominationMinor: line.denominationMinor,
      number: line.number,
    })),
    slips: countSlips(database, id).map((slip) => ({
      number: slip.number,
      date: slip.date,
      person: slip.person,
      amountMinor: slip.amountMinor,
      hours: slipHours(slip, count.date),
      late: isSlipLate(slip, count.date, limitHours),
    })),
    signed: countSignatures(database, id).map((row) => ({ role: row.role, user: row.userName, at: row.signedAt })),
    countedBy: count.countedBy,
    variance: originLinks(database, countOrigin(id)),
  })
}
