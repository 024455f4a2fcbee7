import { sql } from 'kysely'
import { picked } from '../../shared/fields/picked.ts'
import { type Given, type Statement, statement } from '../build.ts'
import type { Database, SqlValue } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** One line as the derived balances count it. Amounts stand on their side and may be negative in a correction. */
export interface BalanceEntry {
  readonly account: string
  readonly currency: string
  readonly side: 1 | -1
  readonly amountMinor: number
  readonly amountXof: number
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly partnerId: number | null
}

const FIGURES = ['debitMinor', 'creditMinor', 'debitXof', 'creditXof', 'lineCount'] as const
const ACCOUNT_KEY = ['account', 'month', 'opening', 'currency'] as const
const DIMENSION_KEY = ['grantId', 'budgetLineId', 'month', 'partnerId', 'account', 'currency'] as const

type Figures = Record<(typeof FIGURES)[number], number>
type AccountCell = Pick<RowOf<'accountBalance'>, (typeof ACCOUNT_KEY)[number]> & Figures
type DimensionCell = Pick<RowOf<'dimensionBalance'>, (typeof DIMENSION_KEY)[number]> & Figures

/**
 * Gathers the effect of many lines on the derived balance tables, then writes each cell once: an import costs what it
 * touches, not a write per line. It is flushed in the transaction that writes the lines (spec 08 §7).
 */
export class BalanceGatherer {
  /** By the values of the key in its order, parted by "|". */
  private readonly accounts = new Map<string, AccountCell>()
  private readonly dimensions = new Map<string, DimensionCell>()

  /** Counts a line in its month; `isOpening` is one of kind opening that is dated the first of its month. */
  add(entry: BalanceEntry, month: string, isOpening: boolean): void {
    const { account, currency, grantId } = entry
    const opening = isOpening ? 1 : 0
    const accountKey = `${account}|${month}|${opening}|${currency}`
    const cell = this.accounts.get(accountKey)
    if (cell) count(cell, entry)
    else this.accounts.set(accountKey, { account, month, opening, currency, ...first(entry) })
    if (grantId === null) return
    const budgetLineId = entry.budgetLineId ?? 0
    const partnerId = entry.partnerId ?? 0
    const key = `${grantId}|${budgetLineId}|${month}|${partnerId}|${account}|${currency}`
    const dimension = this.dimensions.get(key)
    if (dimension) count(dimension, entry)
    else this.dimensions.set(key, { grantId, budgetLineId, month, partnerId, account, currency, ...first(entry) })
  }

  /** Compares what was gathered, which must be every line of the ledger, with the derived tables (spec 08 §7 "verify proves them"). */
  differences(database: Database): BalanceDifference[] {
    return [
      ...compareCells(database, ACCOUNT_ROWS, this.accounts, ACCOUNT_KEY),
      ...compareCells(database, DIMENSION_ROWS, this.dimensions, DIMENSION_KEY),
    ]
  }

  flush(database: Database): void {
    for (const cell of this.accounts.values()) database.run(ADD_TO_ACCOUNT, cell)
    for (const cell of this.dimensions.values()) database.run(ADD_TO_DIMENSION, cell)
    this.accounts.clear()
    this.dimensions.clear()
  }
}

/** The figures of a cell with one line. */
function first(entry: BalanceEntry): Figures {
  const figures = { debitMinor: 0, creditMinor: 0, debitXof: 0, creditXof: 0, lineCount: 0 }
  count(figures, entry)
  return figures
}

function count(cell: Figures, { side, amountMinor, amountXof }: BalanceEntry): void {
  cell.lineCount += 1
  if (side === 1) {
    cell.debitMinor += amountMinor
    cell.debitXof += amountXof
  } else {
    cell.creditMinor += amountMinor
    cell.creditXof += amountXof
  }
}

const figuresGiven = (p: Given<Figures>) => ({
  debitMinor: p.debitMinor,
  creditMinor: p.creditMinor,
  debitXof: p.debitXof,
  creditXof: p.creditXof,
  lineCount: p.lineCount,
})

/** A cell that is there already gains what the new one holds. */
const ADDED = {
  debitMinor: sql<number>`debit_minor + excluded.debit_minor`,
  creditMinor: sql<number>`credit_minor + excluded.credit_minor`,
  debitXof: sql<number>`debit_xof + excluded.debit_xof`,
  creditXof: sql<number>`credit_xof + excluded.credit_xof`,
  lineCount: sql<number>`line_count + excluded.line_count`,
}

const ADD_TO_ACCOUNT = statement((db, p: Given<AccountCell>) =>
  db
    .insertInto('accountBalance')
    .values({ account: p.account, month: p.month, opening: p.opening, currency: p.currency, ...figuresGiven(p) })
    .onConflict((conflict) => conflict.columns(ACCOUNT_KEY).doUpdateSet(ADDED)),
)

const ADD_TO_DIMENSION = statement((db, p: Given<DimensionCell>) =>
  db
    .insertInto('dimensionBalance')
    .values({
      ...picked(p, 'grantId', 'budgetLineId', 'month', 'partnerId', 'account', 'currency'),
      ...figuresGiven(p),
    })
    .onConflict((conflict) => conflict.columns(DIMENSION_KEY).doUpdateSet(ADDED)),
)

/** One cell of a derived table that is not what the lines give; `kept` is null where its row is missing, `computed` where no line gives it. */
export interface BalanceDifference {
  readonly account: string
  readonly month: string
  readonly currency: string
  /** 1 for opening balances; absent in the balances by grant. */
  readonly opening?: number
  /** The sub-ledger, in the balances by grant: 0 stands for none. */
  readonly grantId?: number
  readonly budgetLineId?: number
  readonly partnerId?: number
  readonly kept: Figures | null
  readonly computed: Figures | null
}

const ACCOUNT_ROWS = statement((db) => db.selectFrom('accountBalance').select([...ACCOUNT_KEY, ...FIGURES]))
const DIMENSION_ROWS = statement((db) => db.selectFrom('dimensionBalance').select([...DIMENSION_KEY, ...FIGURES]))

/** Every cell of a table that differs from the cells computed, either way round. Cells are told apart by the text of their key, parted by "|". */
function compareCells<R>(
  database: Database,
  rows: Statement<unknown, R>,
  cells: ReadonlyMap<string, AccountCell | DimensionCell>,
  key: readonly string[],
): BalanceDifference[] {
  const differences: BalanceDifference[] = []
  let found = 0
  for (const row of database.iterateArrays(rows)) {
    const cell = cells.get(row.slice(0, key.length).join('|'))
    if (cell) found++
    if (!cell || FIGURES.some((name, at) => cell[name] !== row[key.length + at])) {
      const kept = figuresOf(Object.fromEntries(FIGURES.map((name, at) => [name, Number(row[key.length + at])])))
      differences.push({ ...keyOf(key, row), kept, computed: cell ? figuresOf(cell) : null })
    }
  }
  if (found === cells.size) return differences
  const kept = new Set<string>()
  for (const row of database.iterateArrays(rows)) kept.add(row.slice(0, key.length).join('|'))
  for (const [text, cell] of cells)
    if (!kept.has(text)) {
      const values: Readonly<Record<string, SqlValue>> = { ...cell }
      differences.push({
        ...keyOf(
          key,
          key.map((name) => values[name] ?? null),
        ),
        kept: null,
        computed: figuresOf(cell),
      })
    }
  return differences
}

/** The key of a cell by its names, whatever somebody made of its values. */
function keyOf(key: readonly string[], row: readonly SqlValue[]): Omit<BalanceDifference, 'kept' | 'computed'> {
  const values = Object.fromEntries(key.map((name, at) => [name, row[at] ?? null]))
  const text = (name: string): string => String(values[name] ?? '')
  const numbers = Object.fromEntries(
    ['opening', 'grantId', 'budgetLineId', 'partnerId']
      .filter((name) => name in values)
      .map((name) => [name, Number(values[name])]),
  )
  return { account: text('account'), month: text('month'), currency: text('currency'), ...numbers }
}

const figuresOf = (cell: Readonly<Partial<Figures>>): Figures => ({
  debitMinor: cell.debitMinor ?? 0,
  creditMinor: cell.creditMinor ?? 0,
  debitXof: cell.debitXof ?? 0,
  creditXof: cell.creditXof ?? 0,
  lineCount: cell.lineCount ?? 0,
})
