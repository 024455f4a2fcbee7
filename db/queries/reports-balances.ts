import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, monthOf } from '../../shared/time/period.ts'
import type { Database, SqlValue } from '../database.ts'
import { accountCondition, type Conditions, type LineFilter, lineConditions } from './reports-filter.ts'

export interface BalanceScope extends LineFilter {
  readonly from: LocalDate
  /** Not before `from`. */
  readonly to: LocalDate
  /** Where the opening vouchers dated on `from` count: in the opening balance (a trial balance) or in the movements (a general ledger). */
  readonly openingVouchers: 'opening' | 'movement'
  /** Figures in each line's own currency, an account giving one row a currency; else in XOF. */
  readonly byCurrency: boolean
}

/** What an account held before, and what moved on it. Amounts in XOF, or in minor units of `currency` when asked by currency. */
export interface AccountFiguresRow {
  readonly account: string
  readonly currency: string
  /** Debit positive. */
  readonly opening: number
  readonly debit: number
  readonly credit: number
  readonly lineCount: number
}

/** Sums over some lines: what they add to the opening balance (`opening`) and to the movements (`moved`), each −1, 0 or 1. */
interface Piece {
  readonly source: string
  readonly values: readonly SqlValue[]
}

/**
 * Opening balance and movements of every account that the scope touches, by code. Whole months come from the derived tables,
 * so the cost follows the cells and not the lines; only days that cut a month are read from its vouchers, and taken out of
 * the month's sums. The derived tables know partners on grants only, so a partner without a grant is read from lines.
 */
export function accountFigures(database: Database, scope: BalanceScope): AccountFiguresRow[] {
  const pieces = scope.partner !== null && scope.grantId === null ? [allLines(scope)] : [months(scope), ...cutDays(scope)]
  const openings = scope.openingVouchers === 'opening' ? openingDay(scope) : undefined
  if (openings) pieces.push(openings)
  return database.all<AccountFiguresRow>(
    `SELECT account, ${scope.byCurrency ? 'currency' : "'XOF' AS currency"}, sum(opening) AS opening, sum(debit) AS debit, sum(credit) AS credit, sum(n) AS line_count
     FROM (${pieces.map((piece) => piece.source).join(' UNION ALL ')})
     GROUP BY account${scope.byCurrency ? ', currency' : ''} HAVING sum(opening) <> 0 OR sum(n) <> 0 ORDER BY account${scope.byCurrency ? ', currency' : ''}`,
    ...pieces.flatMap((piece) => piece.values),
  )
}

const unit = (scope: BalanceScope): string => (scope.byCurrency ? 'minor' : 'xof')

/** The months up to the last, each wholly: before `from`'s month is opening, the rest is movement. */
function months(scope: BalanceScope): Piece {
  const { from, to } = scope
  const byGrant = scope.grantId !== null
  const debit = `debit_${unit(scope)}`
  const credit = `credit_${unit(scope)}`
  // Opening vouchers of a month's first day have cells of their own in account_balance.
  const flagged = !byGrant && scope.openingVouchers === 'opening' && from === firstDay(monthOf(from))
  const before = flagged ? '(b.month < ? OR (b.month = ? AND b.opening = 1))' : 'b.month < ?'
  const beforeValues = flagged ? [monthOf(from), monthOf(from)] : [monthOf(from)]
  const dimensions = dimensionConditions(scope)
  return {
    // Summed here, in the order of the key, before anything else is put beside it: a few rows an account then go on.
    source: `SELECT account, ${scope.byCurrency ? 'currency' : "'XOF' AS currency"}, sum(CASE WHEN prior THEN ${debit} - ${credit} ELSE 0 END) AS opening,
      sum(CASE WHEN prior THEN 0 ELSE ${debit} END) AS debit, sum(CASE WHEN prior THEN 0 ELSE ${credit} END) AS credit, sum(CASE WHEN prior THEN 0 ELSE line_count END) AS n
      FROM (SELECT b.account, b.currency, b.${debit}, b.${credit}, b.line_count, ${before} AS prior
        FROM ${byGrant ? 'dimension_balance' : 'account_balance'} b WHERE b.month <= ?${dimensions.sql})
      GROUP BY account${scope.byCurrency ? ', currency' : ''}`,
    values: [...beforeValues, monthOf(to), ...dimensions.values],
  }
}

function dimensionConditions(scope: BalanceScope): Conditions {
  const account = accountCondition(scope.account, 'b')
  return {
    sql: `${scope.grantId === null ? '' : ' AND b.grant_id = ?'}${scope.partner === null ? '' : ' AND b.partner_id = ?'}${account.sql}`,
    values: [
      ...(scope.grantId === null ? [] : [scope.grantId]),
      ...(scope.partner === null ? [] : [scope.partner.id ?? 0]),
      ...account.values,
    ],
  }
}

/** Days before `from` in its month are opening, not movement; days after `to` in its month are nothing. */
function cutDays(scope: BalanceScope): Piece[] {
  const pieces: Piece[] = []
  const monthStart = firstDay(monthOf(scope.from))
  const monthEnd = lastDay(monthOf(scope.to))
  if (scope.from > monthStart) pieces.push(days(scope, monthStart, addDays(scope.from, -1), { opening: 1, moved: -1 }))
  if (scope.to < monthEnd) pieces.push(days(scope, addDays(scope.to, 1), monthEnd, { opening: 0, moved: -1 }))
  return pieces
}

/** Opening vouchers dated on `from`, where the months did not already set them apart. */
function openingDay(scope: BalanceScope): Piece | undefined {
  const fromLines = scope.partner !== null && scope.grantId === null
  const known = scope.grantId === null && !fromLines && scope.from === firstDay(monthOf(scope.from))
  return known ? undefined : days(scope, scope.from, scope.from, { opening: 1, moved: -1 }, " AND v.kind = 'opening'")
}

function days(scope: BalanceScope, first: LocalDate, last: LocalDate, effect: { opening: 0 | 1; moved: -1 }, more = ''): Piece {
  const amount = `l.amount_${unit(scope)}`
  const conditions = lineConditions(scope)
  return {
    source: `SELECT l.account, l.currency, ${effect.opening} * l.side * ${amount} AS opening, CASE WHEN l.side = 1 THEN ${effect.moved} * ${amount} ELSE 0 END AS debit,
      CASE WHEN l.side = -1 THEN ${effect.moved} * ${amount} ELSE 0 END AS credit, ${effect.moved} AS n
      FROM voucher v CROSS JOIN voucher_line l ON l.voucher_id = v.id WHERE v.date >= ? AND v.date <= ?${more}${conditions.sql}`,
    values: [first, last, ...conditions.values],
  }
}

function allLines(scope: BalanceScope): Piece {
  const amount = `l.amount_${unit(scope)}`
  const conditions = lineConditions(scope)
  return {
    source: `SELECT account, currency, CASE WHEN prior THEN side * amount ELSE 0 END AS opening, CASE WHEN prior OR side = -1 THEN 0 ELSE amount END AS debit,
      CASE WHEN prior OR side = 1 THEN 0 ELSE amount END AS credit, NOT prior AS n
      FROM (SELECT l.account, l.currency, l.side, ${amount} AS amount, l.date < ? AS prior FROM voucher_line l WHERE l.date <= ?${conditions.sql})`,
    values: [scope.from, scope.to, ...conditions.values],
  }
}

/** First and last date of the posted vouchers; undefined while there is none. */
export function postedRange(database: Database): { from: LocalDate; to: LocalDate } | undefined {
  const row = database.get<{ first: string | null; last: string | null }>(
    'SELECT (SELECT min(date) FROM voucher) AS first, (SELECT max(date) FROM voucher) AS last',
  )
  return row?.first && row.last ? { from: row.first, to: row.last } : undefined
}
