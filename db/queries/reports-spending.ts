import { sql } from 'kysely'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import { type Answered, type Builder, type Given, listed, shaped, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { type CutMonths, cutMonths } from './cut-months.ts'
import {
  cellConditions,
  type LineShape,
  type LineValues,
  lineConditions,
  lineShape,
  lineValues,
  narrowed,
  type PartnerChoice,
} from './reports-filter.ts'

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

interface Shape extends LineShape {
  readonly budgetLine: boolean
  readonly cutsFirstMonth: boolean
  readonly cutsLastMonth: boolean
}

type Values = Given<CutMonths & LineValues & { budgetLineId: number }>

const BY_BUDGET_LINE = shaped((db, shape: Shape, p: Values) =>
  db
    .selectFrom(spentCells(db, shape, p).as('cell'))
    .select(['budgetLineId', sql<number>`sum(xof)`.as('xof')])
    .groupBy('budgetLineId'),
)

/** Donor spending of a grant by budget line, in XOF, debit positive (spec 08 §9). */
export function spentByBudgetLine(database: Database, scope: SpendingScope): Map<number, number> {
  const { shape, values } = asked({ ...scope, account: null })
  return new Map(database.all(BY_BUDGET_LINE(shape), values).map((row) => [row.budgetLineId, row.xof]))
}

const TOTAL = shaped((db, shape: Shape, p: Values) =>
  db
    .selectFrom(spentCells(db, shape, p).as('cell'))
    .select([sql<number | null>`sum(n)`.as('count'), sql<number | null>`sum(xof)`.as('xof')]),
)

/** How many lines of donor spending a scope holds, and their XOF, debit positive. */
export function spentLines(database: Database, scope: SpentLinesScope): { count: number; xof: number } {
  const { shape, values } = asked(scope)
  const row = database.get(TOTAL(shape), values)
  return { count: row?.count ?? 0, xof: row?.xof ?? 0 }
}

function asked(scope: SpentLinesScope) {
  const { from, to, budgetLineId } = scope
  const shape = {
    ...lineShape(scope),
    budgetLine: budgetLineId !== null,
    cutsFirstMonth: from !== null && from > firstDay(monthOf(from)),
    cutsLastMonth: to !== null && to < lastDay(monthOf(to)),
  }
  return { shape, values: { ...lineValues(scope), ...cutMonths(from, to), budgetLineId: budgetLineId ?? 0 } }
}

/** Whole months come from the derived table; the days outside the dates, in the months that the dates cut, are read from lines and taken out. */
const spentCells = (db: Builder, shape: Shape, p: Values) =>
  wholeMonths(db, shape, p).unionAll([
    ...(shape.cutsFirstMonth ? [takenOut(db, shape, p, p.monthStart, p.dayBefore)] : []),
    ...(shape.cutsLastMonth ? [takenOut(db, shape, p, p.dayAfter, p.monthEnd)] : []),
  ])

const wholeMonths = (db: Builder, shape: Shape, p: Values) =>
  narrowed(
    db
      .selectFrom('dimensionBalance as b')
      .innerJoin('account as a', 'a.code', 'b.account')
      .select(['b.budgetLineId', sql<number>`b.debit_xof - b.credit_xof`.as('xof'), 'b.lineCount as n'])
      .where(shape.budgetLine ? sql<boolean>`b.budget_line_id = ${p.budgetLineId}` : sql<boolean>`b.budget_line_id > 0`)
      .where('b.month', '>=', p.firstMonth)
      .where('b.month', '<=', p.lastMonth)
      .where('a.spending', '=', 1),
    cellConditions(shape, p),
  )

/** Grants and budget lines are listed, so that the index on grant, budget line and date finds the days. */
const takenOut = (db: Builder, shape: Shape, p: Values, first: Values['monthStart'], last: Values['monthStart']) => {
  const ofGrant = db.selectFrom('budgetLine').select('id').where('grantId', '=', p.grantId)
  const ofAll = db.selectFrom('budgetLine').select('id')
  return narrowed(
    db
      .selectFrom('voucherLine as l')
      .innerJoin('account as a', 'a.code', 'l.account')
      .select(sql<number>`l.budget_line_id`.as('budgetLineId'))
      .select([sql<number>`-l.side * l.amount_xof`.as('xof'), sql<number>`-1`.as('n')])
      .where('l.grantId', 'in', shape.grant ? [p.grantId] : db.selectFrom('grantAgreement').select('id'))
      .where('l.budgetLineId', 'in', shape.budgetLine ? [p.budgetLineId] : shape.grant ? ofGrant : ofAll)
      .where('l.date', '>=', first)
      .where('l.date', '<=', last)
      .where('a.spending', '=', 1),
    lineConditions({ ...shape, grant: false }, p),
  )
}

/**
 * Donor spending by budget line, month and partner, summed in the order of the table's key: what is rolled up afterwards is a
 * fraction of the cells.
 */
const spendingCells = (db: Builder, grant: 'one' | 'all', p: Given<{ grantId: number }>) =>
  db
    .selectFrom('dimensionBalance as d')
    .select(['d.budgetLineId', 'd.month', 'd.partnerId', sql<number>`sum(d.debit_xof - d.credit_xof)`.as('xof')])
    .$if(grant === 'one', (query) => query.where('d.grantId', '=', p.grantId))
    .where('d.budgetLineId', '>', 0)
    .where('d.account', 'in', db.selectFrom('account').select('code').where('spending', '=', 1))
    .groupBy(['d.grantId', 'd.budgetLineId', 'd.month', 'd.partnerId'])
    .as('cell')

const BY_PARTNER_AND_MONTH = shaped((db, grant: 'one' | 'all', p: Given<{ grantId: number; to: Month }>) =>
  db
    .selectFrom(spendingCells(db, grant, p))
    .select([sql<number | null>`nullif(partner_id, 0)`.as('partnerId'), 'month', sql<number>`sum(xof)`.as('xof')])
    .where('month', '<=', p.to)
    .groupBy(['partnerId', 'month'])
    .orderBy('partnerId')
    .orderBy('month'),
)

export interface PartnerMonthRow {
  readonly partnerId: number | null
  readonly month: Month
  readonly xof: number
}

/** Donor spending by partner and month up to a month, of one grant or of all, in XOF. A line without partner is the organisation's own. */
export const spendingByPartnerAndMonth = (database: Database, grantId: number | null, to: Month): PartnerMonthRow[] =>
  database.all(BY_PARTNER_AND_MONTH(grantId === null ? 'all' : 'one'), { grantId: grantId ?? 0, to })

const BY_QUARTER_AND_PARTNER = shaped((db, grant: 'one' | 'all', p: Given<{ grantId: number }>) =>
  db
    .selectFrom(spendingCells(db, grant, p))
    .select('budgetLineId')
    .select(sql<string>`substr(month, 1, 4) || '-Q' || ((cast(substr(month, 6, 2) as integer) + 2) / 3)`.as('quarter'))
    .select([sql<number | null>`nullif(partner_id, 0)`.as('partnerId'), sql<number>`sum(xof)`.as('xof')])
    .groupBy(['budgetLineId', 'quarter', 'partnerId'])
    .orderBy('budgetLineId')
    .orderBy('quarter')
    .orderBy('partnerId'),
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
  database.all(BY_QUARTER_AND_PARTNER(grantId === null ? 'all' : 'one'), { grantId: grantId ?? 0 })

const OPENING = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('openingSpending')
    .select(['budgetLineId', 'amountXof', 'amountMinor'])
    .where('grantId', '=', p.grantId)
    .orderBy('budgetLineId'),
)

export type OpeningSpending = Answered<typeof OPENING>

/** Spending of a grant that was taken over from the books kept before this ledger (spec 08 §14). */
export const openingSpendingOf = (database: Database, grantId: number): OpeningSpending[] => database.all(OPENING, { grantId })

const THIRD_PARTIES = statement((db, p: Given<{ grantId: number; budgetLineIds: readonly number[] }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'l.lineNumber', 't.name'])
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'in', listed(p.budgetLineIds)),
)

/** Third parties of the spending lines of some budget lines, by line key "<voucher id>/<line number>". */
export const thirdPartiesOfLines = (database: Database, grantId: number, budgetLineIds: readonly number[]): Map<string, string> =>
  new Map(database.all(THIRD_PARTIES, { grantId, budgetLineIds }).map((row) => [`${row.voucherId}/${row.lineNumber}`, row.name]))
