import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'
import { accountCondition, type Conditions, type PartnerChoice } from './reports-filter.ts'

export interface SpendingScope {
  readonly grantId: number
  /** Null: from the first posting, or to the last. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly partner: PartnerChoice | null
  /** One budget line alone; null for all. */
  readonly budgetLineId: number | null
}

/** Spending under any filter: null does not narrow. */
export interface SpentLinesScope extends Omit<SpendingScope, 'grantId'> {
  readonly grantId: number | null
  /** The beginning of the accounts' codes. */
  readonly account: string | null
}

/** Donor spending of a grant by budget line, in XOF, debit positive (spec 08 §9). */
export function spentByBudgetLine(database: Database, scope: SpendingScope): Map<number, number> {
  const { sql, values } = spentCells({ ...scope, account: null })
  const rows = database.all<{ budgetLineId: number; xof: number }>(
    `SELECT budget_line_id, sum(xof) AS xof FROM (${sql}) GROUP BY budget_line_id`,
    ...values,
  )
  return new Map(rows.map((row) => [row.budgetLineId, row.xof]))
}

/** How many lines of donor spending a scope holds, and their XOF, debit positive. */
export function spentLines(database: Database, scope: SpentLinesScope): { count: number; xof: number } {
  const { sql, values } = spentCells(scope)
  const row = database.get<{ count: number | null; xof: number | null }>(
    `SELECT sum(n) AS count, sum(xof) AS xof FROM (${sql})`,
    ...values,
  )
  return { count: row?.count ?? 0, xof: row?.xof ?? 0 }
}

/** Whole months come from the derived table; the days outside the dates, in the months that the dates cut, are read from lines and taken out. */
function spentCells(scope: SpentLinesScope): Conditions {
  const pieces = [wholeMonths(scope), ...cutDays(scope)]
  return { sql: pieces.map((piece) => piece.sql).join(' UNION ALL '), values: pieces.flatMap((piece) => [...piece.values]) }
}

function wholeMonths(scope: SpentLinesScope): Conditions {
  const { grantId, from, to, partner, budgetLineId } = scope
  const account = accountCondition(scope.account, 'd')
  return {
    sql: `SELECT d.budget_line_id, d.debit_xof - d.credit_xof AS xof, d.line_count AS n FROM dimension_balance d JOIN account a ON a.code = d.account
      WHERE ${grantId === null ? '' : 'd.grant_id = ? AND'} ${budgetLineId === null ? 'd.budget_line_id > 0' : 'd.budget_line_id = ?'}
      AND d.month >= ? AND d.month <= ? ${partner === null ? '' : 'AND d.partner_id = ?'}${account.sql} AND a.spending = 1`,
    values: [
      ...(grantId === null ? [] : [grantId]),
      ...(budgetLineId === null ? [] : [budgetLineId]),
      from === null ? '' : monthOf(from),
      to === null ? '9999-12' : monthOf(to),
      ...(partner === null ? [] : [partner.id ?? 0]),
      ...account.values,
    ],
  }
}

function cutDays(scope: SpentLinesScope): Conditions[] {
  const { from, to } = scope
  const pieces: Conditions[] = []
  if (from !== null && from > firstDay(monthOf(from))) {
    pieces.push(takenOut(scope, firstDay(monthOf(from)), addDays(from, -1)))
  }
  if (to !== null && to < lastDay(monthOf(to))) pieces.push(takenOut(scope, addDays(to, 1), lastDay(monthOf(to))))
  return pieces
}

/** Grants and budget lines are listed, so that the index on grant, budget line and date finds the days. */
function takenOut(scope: SpentLinesScope, first: LocalDate, last: LocalDate): Conditions {
  const { grantId, partner, budgetLineId } = scope
  const account = accountCondition(scope.account, 'l')
  return {
    sql: `SELECT l.budget_line_id, -l.side * l.amount_xof AS xof, -1 AS n FROM voucher_line l JOIN account a ON a.code = l.account
      WHERE l.grant_id IN (${grantId === null ? 'SELECT id FROM grant_agreement' : '?'})
      AND l.budget_line_id IN (${budgetLineId === null ? `SELECT id FROM budget_line${grantId === null ? '' : ' WHERE grant_id = ?'}` : '?'})
      AND l.date >= ? AND l.date <= ? ${partner === null ? '' : 'AND l.partner_id IS ?'}${account.sql} AND a.spending = 1`,
    values: [
      ...(grantId === null ? [] : [grantId]),
      ...(budgetLineId === null ? (grantId === null ? [] : [grantId]) : [budgetLineId]),
      first,
      last,
      ...(partner === null ? [] : [partner.id]),
      ...account.values,
    ],
  }
}

export interface PartnerMonthRow {
  readonly partnerId: number | null
  readonly month: Month
  readonly xof: number
}

/**
 * Donor spending by budget line, month and partner, summed in the order of the table's key: what is rolled up afterwards is a
 * fraction of the cells.
 */
const spendingCells = (grantId: number | null): string =>
  `SELECT d.budget_line_id, d.month, d.partner_id, sum(d.debit_xof - d.credit_xof) AS xof FROM dimension_balance d
   WHERE ${grantId === null ? '' : 'd.grant_id = ? AND'} d.budget_line_id > 0 AND d.account IN (SELECT code FROM account WHERE spending = 1)
   GROUP BY d.grant_id, d.budget_line_id, d.month, d.partner_id`

/** Donor spending by partner and month up to a month, of one grant or of all, in XOF. A line without partner is the organisation's own. */
export const spendingByPartnerAndMonth = (database: Database, grantId: number | null, to: Month): PartnerMonthRow[] =>
  database.all<PartnerMonthRow>(
    `SELECT nullif(partner_id, 0) AS partner_id, month, sum(xof) AS xof FROM (${spendingCells(grantId)})
     WHERE month <= ? GROUP BY partner_id, month ORDER BY partner_id, month`,
    ...(grantId === null ? [] : [grantId]),
    to,
  )

export interface QuarterPartnerRow {
  readonly budgetLineId: number
  /** "2020-Q1", calendar. */
  readonly quarter: string
  readonly partnerId: number | null
  readonly xof: number
}

/** Donor spending by budget line, calendar quarter and partner, of one grant or of all, in XOF. */
export const spendingByQuarterAndPartner = (database: Database, grantId: number | null): QuarterPartnerRow[] =>
  database.all<QuarterPartnerRow>(
    `SELECT budget_line_id, substr(month, 1, 4) || '-Q' || ((CAST(substr(month, 6, 2) AS INTEGER) + 2) / 3) AS quarter,
      nullif(partner_id, 0) AS partner_id, sum(xof) AS xof FROM (${spendingCells(grantId)})
     GROUP BY budget_line_id, quarter, partner_id ORDER BY budget_line_id, quarter, partner_id`,
    ...(grantId === null ? [] : [grantId]),
  )

export interface OpeningSpending {
  readonly budgetLineId: number
  readonly amountXof: number
  readonly amountMinor: number
}

/** Spending of a grant that was taken over from the books kept before this ledger (spec 08 §14). */
export const openingSpendingOf = (database: Database, grantId: number): OpeningSpending[] =>
  database.all<OpeningSpending>(
    'SELECT budget_line_id, amount_xof, amount_minor FROM opening_spending WHERE grant_id = ? ORDER BY budget_line_id',
    grantId,
  )

/** Third parties of the spending lines of some budget lines, by line key "<voucher id>/<line number>". */
export function thirdPartiesOfLines(database: Database, grantId: number, budgetLineIds: readonly number[]): Map<string, string> {
  const rows = database.all<{ voucherId: number; lineNumber: number; name: string }>(
    `SELECT l.voucher_id, l.line_number, t.name FROM voucher_line l JOIN third_party t ON t.id = l.third_party_id
     WHERE l.grant_id = ? AND l.budget_line_id IN (SELECT value FROM json_each(?))`,
    grantId,
    JSON.stringify(budgetLineIds),
  )
  return new Map(rows.map((row) => [`${row.voucherId}/${row.lineNumber}`, row.name]))
}
