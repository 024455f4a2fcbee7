import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, monthOf } from '../../shared/time/period.ts'
import type { Database, SqlValue } from '../database.ts'

export interface FundScope {
  readonly from: LocalDate
  /** Not before `from`. */
  readonly to: LocalDate
}

/** What the lines of a grant on one account sum to, in XOF, debit positive; `spent` is 1 for donor spending. */
export interface FundCellRow {
  readonly grantId: number
  readonly account: string
  readonly spent: number
  /** Before `from`, and opening vouchers up to `to`. */
  readonly beforeXof: number
  readonly periodXof: number
}

/**
 * The balances of every grant by account, before the dates and in them: months from the derived table, cut days and opening
 * vouchers from lines. The lines of an opening voucher are moved from the period to what was there before.
 */
export function fundCells(database: Database, scope: FundScope): FundCellRow[] {
  const pieces = [months(scope), ...cutDays(scope), lines(scope.from, scope.to, MOVED_BEFORE, " AND v.kind = 'opening'")]
  return database.all<FundCellRow>(
    `SELECT grant_id, account, spent, sum(before_xof) AS before_xof, sum(period_xof) AS period_xof FROM (${pieces.map((piece) => piece.sql).join(' UNION ALL ')})
     GROUP BY grant_id, account, spent ORDER BY grant_id, account, spent`,
    ...pieces.flatMap((piece) => piece.values),
  )
}

interface Piece {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** What some lines add to each of the two sums. */
interface Effect {
  readonly before: -1 | 0 | 1
  readonly period: -1 | 0 | 1
}

const MOVED_BEFORE: Effect = { before: 1, period: -1 }
const TAKEN_OUT: Effect = { before: 0, period: -1 }

/** Summed by account before the accounts are looked up: there are few accounts and many cells. */
function months({ from, to }: FundScope): Piece {
  return {
    sql: `SELECT d.grant_id, d.account, d.budgeted AND a.spending = 1 AS spent, d.before_xof, d.period_xof FROM (
        SELECT grant_id, account, budget_line_id > 0 AS budgeted, sum(CASE WHEN month < ? THEN debit_xof - credit_xof ELSE 0 END) AS before_xof,
          sum(CASE WHEN month < ? THEN 0 ELSE debit_xof - credit_xof END) AS period_xof
        FROM dimension_balance WHERE month <= ? GROUP BY grant_id, account, budgeted
      ) d JOIN account a ON a.code = d.account`,
    values: [monthOf(from), monthOf(from), monthOf(to)],
  }
}

function cutDays(scope: FundScope): Piece[] {
  const pieces: Piece[] = []
  const monthStart = firstDay(monthOf(scope.from))
  const monthEnd = lastDay(monthOf(scope.to))
  if (scope.from > monthStart) pieces.push(lines(monthStart, addDays(scope.from, -1), MOVED_BEFORE))
  if (scope.to < monthEnd) pieces.push(lines(addDays(scope.to, 1), monthEnd, TAKEN_OUT))
  return pieces
}

const lines = (first: LocalDate, last: LocalDate, effect: Effect, more = ''): Piece => ({
  sql: `SELECT l.grant_id, l.account, l.budget_line_id IS NOT NULL AND a.spending = 1 AS spent, ${effect.before} * l.side * l.amount_xof AS before_xof,
    ${effect.period} * l.side * l.amount_xof AS period_xof
    FROM voucher v CROSS JOIN voucher_line l ON l.voucher_id = v.id JOIN account a ON a.code = l.account
    WHERE v.date >= ? AND v.date <= ? AND l.grant_id IS NOT NULL${more}`,
  values: [first, last],
})

export interface FundsMovementRow {
  readonly grantId: number
  readonly debitXof: number
  readonly creditXof: number
  /** 1 for a voucher of a closing journal. */
  readonly closing: number
}

/** What each voucher between the dates, opening ones aside, does on the funds accounts given, by grant. Donor spending is left out. */
export const fundsMovements = (database: Database, scope: FundScope, accounts: readonly string[]): FundsMovementRow[] =>
  database.all<FundsMovementRow>(
    `SELECT l.grant_id, sum(CASE WHEN l.side = 1 THEN l.amount_xof ELSE 0 END) AS debit_xof, sum(CASE WHEN l.side = -1 THEN l.amount_xof ELSE 0 END) AS credit_xof,
      j.type = 'closing' AS closing
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN journal j ON j.code = v.journal JOIN account a ON a.code = l.account
     WHERE l.account IN (SELECT value FROM json_each(?)) AND l.date >= ? AND l.date <= ? AND l.grant_id IS NOT NULL AND v.kind <> 'opening'
       AND NOT (l.budget_line_id IS NOT NULL AND a.spending = 1)
     GROUP BY l.grant_id, l.voucher_id`,
    JSON.stringify(accounts),
    scope.from,
    scope.to,
  )
