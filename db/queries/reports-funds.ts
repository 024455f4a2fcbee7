import { sql } from 'kysely'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Answered, type Builder, type Given, listed, shaped, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { type CutMonths, cutMonths } from './cut-months.ts'

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

interface Shape {
  readonly cutsFirstMonth: boolean
  readonly cutsLastMonth: boolean
}

interface Dates extends FundScope, CutMonths {}

const CELLS = shaped((db, shape: Shape, p: Given<Dates>) => {
  const pieces = months(db, p).unionAll([
    ...(shape.cutsFirstMonth ? [lines(db, 'to before', p.monthStart, p.dayBefore)] : []),
    ...(shape.cutsLastMonth ? [lines(db, 'taken out', p.dayAfter, p.monthEnd)] : []),
    lines(db, 'to before', p.from, p.to).where('v.kind', '=', 'opening'),
  ])
  return db
    .selectFrom(pieces.as('piece'))
    .select(['grantId', 'account', 'spent'])
    .select([sql<number>`sum(before_xof)`.as('beforeXof'), sql<number>`sum(period_xof)`.as('periodXof')])
    .groupBy(['grantId', 'account', 'spent'])
    .orderBy('grantId')
    .orderBy('account')
    .orderBy('spent')
})

/**
 * The balances of every grant by account, before the dates and in them: months from the derived table, cut days and opening
 * vouchers from lines. The lines of an opening voucher are moved from the period to what was there before.
 */
export function fundCells(database: Database, { from, to }: FundScope): FundCellRow[] {
  const months = cutMonths(from, to)
  const shape = { cutsFirstMonth: from > months.monthStart, cutsLastMonth: to < months.monthEnd }
  return database.all(CELLS(shape), { from, to, ...months })
}

/** Summed by account before the accounts are looked up: there are few accounts and many cells. */
const months = (db: Builder, p: Given<Dates>) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('dimensionBalance')
        .select(['grantId', 'account', sql<number>`budget_line_id > 0`.as('budgeted')])
        .select(sql<number>`sum(case when month < ${p.firstMonth} then debit_xof - credit_xof else 0 end)`.as('beforeXof'))
        .select(sql<number>`sum(case when month < ${p.firstMonth} then 0 else debit_xof - credit_xof end)`.as('periodXof'))
        .where('month', '<=', p.lastMonth)
        .groupBy(['grantId', 'account', 'budgeted'])
        .as('d'),
    )
    .innerJoin('account as a', 'a.code', 'd.account')
    .select([sql<number>`d.grant_id`.as('grantId'), 'd.account', sql<number>`d.budgeted and a.spending = 1`.as('spent')])
    .select(['d.beforeXof', 'd.periodXof'])

/** What lines add to the two sums: taken out of the period, and where they come before it, put there. */
const lines = (db: Builder, effect: 'to before' | 'taken out', first: Given<FundScope>['from'], last: Given<FundScope>['from']) =>
  db
    .selectFrom('voucher as v')
    .crossJoin('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .select([sql<number>`l.grant_id`.as('grantId'), 'l.account'])
    .select(sql<number>`l.budget_line_id is not null and a.spending = 1`.as('spent'))
    .select((effect === 'to before' ? sql<number>`l.side * l.amount_xof` : sql<number>`0`).as('beforeXof'))
    .select(sql<number>`-l.side * l.amount_xof`.as('periodXof'))
    .whereRef('l.voucherId', '=', 'v.id')
    .where('v.date', '>=', first)
    .where('v.date', '<=', last)
    .where('l.grantId', 'is not', null)

const MOVEMENTS = statement((db, p: Given<FundScope & { accounts: readonly string[] }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('journal as j', 'j.code', 'v.journal')
    .innerJoin('account as a', 'a.code', 'l.account')
    .select(sql<number>`l.grant_id`.as('grantId'))
    .select(sql<number>`sum(case when l.side = 1 then l.amount_xof else 0 end)`.as('debitXof'))
    .select(sql<number>`sum(case when l.side = -1 then l.amount_xof else 0 end)`.as('creditXof'))
    .select(sql<number>`j.type = 'closing'`.as('closing'))
    .where('l.account', 'in', listed(p.accounts))
    .where('l.date', '>=', p.from)
    .where('l.date', '<=', p.to)
    .where('l.grantId', 'is not', null)
    .where('v.kind', '<>', 'opening')
    .where(sql<boolean>`not (l.budget_line_id is not null and a.spending = 1)`)
    .groupBy(['l.grantId', 'l.voucherId']),
)

/** `closing` is 1 for a voucher of a closing journal. */
export type FundsMovementRow = Answered<typeof MOVEMENTS>

/** What each voucher between the dates, opening ones aside, does on the funds accounts given, by grant. Donor spending is left out. */
export const fundsMovements = (database: Database, { from, to }: FundScope, accounts: readonly string[]): FundsMovementRow[] =>
  database.all(MOVEMENTS, { from, to, accounts })
