import { firstDay, type Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

/** Bank, cash and wallet accounts (52, 53, 55, 57); with transfers on their way (58) where money in between must not be lost. */
const TREASURY = "'52', '53', '55', '57'"
const WITH_TRANSFERS = `${TREASURY}, '58'`

/** The derived table that knows the lines wanted: of one grant, or all. */
const balanceTable = (grantId: number | null): string => (grantId === null ? 'account_balance' : 'dimension_balance')
const ofGrant = (grantId: number | null, alias: string): string => (grantId === null ? '' : `AND ${alias}.grant_id = ?`)
const grantValue = (grantId: number | null): number[] => (grantId === null ? [] : [grantId])

export interface TreasuryBalanceRow {
  readonly account: string
  readonly currency: string
  readonly balanceMinor: number
  readonly balanceXof: number
}

/** What each bank, cash and wallet account holds at the end of a month, by currency; of one grant's lines, or of all. */
export const treasuryBalances = (database: Database, grantId: number | null, month: Month): TreasuryBalanceRow[] =>
  database.all<TreasuryBalanceRow>(
    `SELECT b.account, b.currency, sum(b.debit_minor - b.credit_minor) AS balance_minor, sum(b.debit_xof - b.credit_xof) AS balance_xof
     FROM ${balanceTable(grantId)} b WHERE b.month <= ? ${ofGrant(grantId, 'b')} AND substr(b.account, 1, 2) IN (${TREASURY})
     GROUP BY b.account, b.currency ORDER BY b.account, b.currency`,
    month,
    ...grantValue(grantId),
  )

/** What the treasury gained or lost in each month up to one, in XOF. */
export const treasuryChanges = (database: Database, grantId: number | null, month: Month): { month: Month; xof: number }[] =>
  database.all(
    `SELECT b.month, sum(b.debit_xof - b.credit_xof) AS xof FROM ${balanceTable(grantId)} b
     WHERE b.month <= ? ${ofGrant(grantId, 'b')} AND substr(b.account, 1, 2) IN (${TREASURY}) GROUP BY b.month ORDER BY b.month`,
    month,
    ...grantValue(grantId),
  )

export interface CashFlowRow {
  readonly month: Month
  readonly receivedXof: number
  readonly paidXof: number
}

/**
 * Money received and paid in each month from one to another, in XOF: the net of each voucher over the treasury and the transfers on
 * their way, so that moving money between two accounts is neither. Opening vouchers receive nothing; a correction or a reversal
 * lowers what it takes back.
 */
export const cashFlows = (database: Database, grantId: number | null, first: Month, last: Month): CashFlowRow[] =>
  database.all<CashFlowRow>(
    `SELECT month, sum(CASE WHEN (net > 0) <> undo THEN net ELSE 0 END) AS received_xof, sum(CASE WHEN (net > 0) <> undo THEN 0 ELSE -net END) AS paid_xof
     FROM (SELECT substr(v.date, 1, 7) AS month, v.kind IN ('reversal', 'correction') AS undo, sum(l.side * l.amount_xof) AS net
       FROM voucher v CROSS JOIN voucher_line l ON l.voucher_id = v.id
       WHERE v.date >= ? AND v.date <= ? AND v.kind <> 'opening' AND substr(l.account, 1, 2) IN (${WITH_TRANSFERS}) ${ofGrant(grantId, 'l')}
       GROUP BY v.id)
     GROUP BY month ORDER BY month`,
    firstDay(first),
    `${last}-31`,
    ...grantValue(grantId),
  )

/** The XOF that grants hold on treasury accounts and on the way between them at the end of a month: of one grant, or of all. */
export const grantCash = (database: Database, grantId: number | null, month: Month): number =>
  database.get<{ xof: number | null }>(
    `SELECT sum(d.debit_xof - d.credit_xof) AS xof FROM dimension_balance d
     WHERE d.month <= ? ${ofGrant(grantId, 'd')} AND substr(d.account, 1, 2) IN (${WITH_TRANSFERS})`,
    month,
    ...grantValue(grantId),
  )?.xof ?? 0
