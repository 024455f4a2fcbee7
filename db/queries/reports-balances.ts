import { sql } from 'kysely'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Builder, type Given, shaped, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'
import { type CutMonths, cutMonths } from './cut-months.ts'
import {
  cellConditions,
  type LineFilter,
  type LineShape,
  type LineValues,
  lineConditions,
  lineShape,
  lineValues,
  narrowed,
} from './reports-filter.ts'

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

interface Shape extends LineShape {
  readonly byCurrency: boolean
  /** The derived tables know partners on grants only, so a partner without a grant is read from lines. */
  readonly fromLines: boolean
  /** Opening vouchers of a month's first day have cells of their own in the table of accounts. */
  readonly flagged: boolean
  /** Opening vouchers dated on `from`, where the months did not already set them apart. */
  readonly openingDay: boolean
  readonly cutsFirstMonth: boolean
  readonly cutsLastMonth: boolean
}

interface Dates extends CutMonths {
  readonly from: LocalDate
  readonly to: LocalDate
}

type Values = Given<Dates & LineValues>

/** What the days do to the sums of whole months: they are taken out of the movements and, where they come before, put in the opening. */
type Effect = 'to opening' | 'taken out'

const FIGURES = shaped((db, shape: Shape, p: Values) => {
  const rest = [
    ...(shape.cutsFirstMonth ? [days(db, shape, p, 'to opening', p.monthStart, p.dayBefore)] : []),
    ...(shape.cutsLastMonth ? [days(db, shape, p, 'taken out', p.dayAfter, p.monthEnd)] : []),
    ...(shape.openingDay ? [days(db, shape, p, 'to opening', p.from, p.from).where('v.kind', '=', 'opening')] : []),
  ]
  const pieces = shape.fromLines
    ? allLines(db, shape, p).unionAll(rest).as('piece')
    : months(db, shape, p).unionAll(rest).as('piece')
  const currency = shape.byCurrency ? sql.ref<string>('currency') : sql.lit('XOF')
  return db
    .selectFrom(pieces)
    .select(['account', currency.as('currency')])
    .select([sql<number>`sum(opening)`.as('opening'), sql<number>`sum(debit)`.as('debit'), sql<number>`sum(credit)`.as('credit')])
    .select(sql<number>`sum(n)`.as('lineCount'))
    .groupBy(shape.byCurrency ? ['account', 'currency'] : ['account'])
    .having(sql<boolean>`sum(opening) <> 0 or sum(n) <> 0`)
    .orderBy('account')
    .$if(shape.byCurrency, (query) => query.orderBy('currency'))
})

/**
 * Opening balance and movements of every account that the scope touches, by code. Whole months come from the derived tables,
 * so the cost follows the cells and not the lines; only days that cut a month are read from its vouchers, and taken out of
 * the month's sums.
 */
export function accountFigures(database: Database, scope: BalanceScope): AccountFiguresRow[] {
  const { from, to } = scope
  const months = cutMonths(from, to)
  const fromLines = scope.partner !== null && scope.grantId === null
  const flagged = scope.openingVouchers === 'opening' && scope.grantId === null && !fromLines && from === months.monthStart
  const shape = {
    ...lineShape(scope),
    byCurrency: scope.byCurrency,
    fromLines,
    flagged,
    openingDay: scope.openingVouchers === 'opening' && !flagged,
    cutsFirstMonth: !fromLines && from > months.monthStart,
    cutsLastMonth: !fromLines && to < months.monthEnd,
  }
  return database.all(FIGURES(shape), { from, to, ...months, ...lineValues(scope) })
}

/** The column of an amount: in the line's own currency, or in XOF. */
const unit = ({ byCurrency }: Shape): 'minor' | 'xof' => (byCurrency ? 'minor' : 'xof')

/**
 * The months up to the last, each wholly: before `from`'s month is opening, the rest is movement. They are summed here, in the order of the key,
 * before anything else is put beside them: a few rows an account then go on.
 */
function months(db: Builder, shape: Shape, p: Values) {
  const debit = sql.ref<number>(`debit_${unit(shape)}`)
  const credit = sql.ref<number>(`credit_${unit(shape)}`)
  const prior = shape.flagged
    ? sql<number>`(b.month < ${p.firstMonth} or (b.month = ${p.firstMonth} and b.opening = 1))`
    : sql<number>`b.month < ${p.firstMonth}`
  const table = sql<RowOf<'accountBalance'>>`${sql.table(shape.grant ? 'dimensionBalance' : 'accountBalance')}`
  const cells = narrowed(
    db
      .selectFrom(table.as('b'))
      .select(['b.account', 'b.currency', 'b.lineCount'])
      .select([debit.as('debit'), credit.as('credit'), prior.as('prior')])
      .where('b.month', '<=', p.lastMonth),
    cellConditions(shape, p),
  )
  return db
    .selectFrom(cells.as('cell'))
    .select(['account', shape.byCurrency ? sql.ref<string>('currency').as('currency') : sql<string>`'XOF'`.as('currency')])
    .select(sql<number>`sum(case when prior then debit - credit else 0 end)`.as('opening'))
    .select(sql<number>`sum(case when prior then 0 else debit end)`.as('debit'))
    .select(sql<number>`sum(case when prior then 0 else credit end)`.as('credit'))
    .select(sql<number>`sum(case when prior then 0 else line_count end)`.as('n'))
    .groupBy(shape.byCurrency ? ['account', 'currency'] : ['account'])
}

/** Days before `from` in its month are opening, not movement; days after `to` in its month are nothing. */
function days(db: Builder, shape: Shape, p: Values, effect: Effect, first: Values['from'], last: Values['from']) {
  const amount = sql.ref<number>(`l.amount_${unit(shape)}`)
  const opening = effect === 'to opening' ? sql<number>`l.side * ${amount}` : sql<number>`0`
  return narrowed(
    db
      .selectFrom('voucher as v')
      .crossJoin('voucherLine as l')
      .select(['l.account', 'l.currency', opening.as('opening')])
      .select(sql<number>`case when l.side = 1 then -${amount} else 0 end`.as('debit'))
      .select(sql<number>`case when l.side = -1 then -${amount} else 0 end`.as('credit'))
      .select(sql<number>`-1`.as('n'))
      .whereRef('l.voucherId', '=', 'v.id')
      .where('v.date', '>=', first)
      .where('v.date', '<=', last),
    lineConditions(shape, p),
  )
}

function allLines(db: Builder, shape: Shape, p: Values) {
  const lines = narrowed(
    db
      .selectFrom('voucherLine as l')
      .select(['l.account', 'l.currency', 'l.side', sql.ref<number>(`l.amount_${unit(shape)}`).as('amount')])
      .select(sql<number>`l.date < ${p.from}`.as('prior'))
      .where('l.date', '<=', p.to),
    lineConditions(shape, p),
  )
  return db
    .selectFrom(lines.as('line'))
    .select(['account', 'currency', sql<number>`case when prior then side * amount else 0 end`.as('opening')])
    .select(sql<number>`case when prior or side = -1 then 0 else amount end`.as('debit'))
    .select(sql<number>`case when prior or side = 1 then 0 else amount end`.as('credit'))
    .select(sql<number>`not prior`.as('n'))
}

const RANGE = statement((db) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom('voucher')
      .select(({ fn }) => fn.min('date').as('date'))
      .as('first'),
    eb
      .selectFrom('voucher')
      .select(({ fn }) => fn.max('date').as('date'))
      .as('last'),
  ]),
)

/** First and last date of the posted vouchers; undefined while there is none. */
export function postedRange(database: Database): { from: LocalDate; to: LocalDate } | undefined {
  const { first, last } = database.get(RANGE) ?? {}
  return first && last ? { from: first, to: last } : undefined
}
