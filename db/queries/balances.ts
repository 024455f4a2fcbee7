import type { Database } from '../database.ts'

/** One line as the derived balances count it. Amounts stand on their side and may be negative in a correction. */
export interface BalanceEntry {
  readonly account: string
  readonly month: string
  /** Kind opening, dated the first of its month. */
  readonly opening: boolean
  readonly currency: string
  readonly side: 1 | -1
  readonly amountMinor: number
  readonly amountXof: number
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly partnerId: number | null
}

interface Cell {
  readonly key: readonly (string | number)[]
  debitMinor: number
  creditMinor: number
  debitXof: number
  creditXof: number
  lineCount: number
}

/**
 * Gathers the effect of many lines on the derived balance tables, then writes each cell once: an import costs what it
 * touches, not a write per line. It is flushed in the transaction that writes the lines (spec 08 §7).
 */
export class BalanceGatherer {
  private readonly accounts = new Map<string, Cell>()
  private readonly dimensions = new Map<string, Cell>()

  add(entry: BalanceEntry): void {
    const accountKey = [entry.account, entry.month, entry.opening ? 1 : 0, entry.currency]
    addTo(this.accounts, accountKey, entry)
    if (entry.grantId === null) return
    addTo(
      this.dimensions,
      [entry.grantId, entry.budgetLineId ?? 0, entry.month, entry.partnerId ?? 0, entry.account, entry.currency],
      entry,
    )
  }

  /** Compares what was gathered, which must be every line of the ledger, with the derived tables (spec 08 §7 "verify proves them"). */
  differences(database: Database): BalanceDifference[] {
    return [...compareCells(database, ACCOUNT_ROWS, this.accounts), ...compareCells(database, DIMENSION_ROWS, this.dimensions)]
  }

  flush(database: Database): void {
    for (const cell of this.accounts.values()) writeCell(database, ACCOUNT_UPSERT, cell)
    for (const cell of this.dimensions.values()) writeCell(database, DIMENSION_UPSERT, cell)
    this.accounts.clear()
    this.dimensions.clear()
  }
}

const SUMS = `DO UPDATE SET debit_minor = debit_minor + excluded.debit_minor, credit_minor = credit_minor + excluded.credit_minor,
  debit_xof = debit_xof + excluded.debit_xof, credit_xof = credit_xof + excluded.credit_xof, line_count = line_count + excluded.line_count`

const ACCOUNT_UPSERT = `INSERT INTO account_balance (account, month, opening, currency, debit_minor, credit_minor, debit_xof, credit_xof, line_count)
  VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (account, month, opening, currency) ${SUMS}`

const DIMENSION_UPSERT = `INSERT INTO dimension_balance (grant_id, budget_line_id, month, partner_id, account, currency, debit_minor, credit_minor, debit_xof, credit_xof, line_count)
  VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (grant_id, budget_line_id, month, partner_id, account, currency) ${SUMS}`

function addTo(cells: Map<string, Cell>, key: (string | number)[], entry: BalanceEntry): void {
  const text = key.join('|')
  let cell = cells.get(text)
  if (!cell) {
    cell = { key, debitMinor: 0, creditMinor: 0, debitXof: 0, creditXof: 0, lineCount: 0 }
    cells.set(text, cell)
  }
  cell.lineCount += 1
  if (entry.side === 1) {
    cell.debitMinor += entry.amountMinor
    cell.debitXof += entry.amountXof
  } else {
    cell.creditMinor += entry.amountMinor
    cell.creditXof += entry.amountXof
  }
}

const writeCell = (database: Database, sql: string, cell: Cell): void => {
  database.run(sql, ...cell.key, cell.debitMinor, cell.creditMinor, cell.debitXof, cell.creditXof, cell.lineCount)
}

export interface BalanceDifference {
  readonly subject: string
  readonly stored: string
  readonly computed: string
}

const FIGURES = 'debit_minor, credit_minor, debit_xof, credit_xof, line_count'
const ACCOUNT_ROWS = `SELECT account, month, opening, currency, ${FIGURES} FROM account_balance`
const DIMENSION_ROWS = `SELECT grant_id, budget_line_id, month, partner_id, account, currency, ${FIGURES} FROM dimension_balance`
const FIGURE_COUNT = 5

/** Every cell of a table that differs from the cells computed, either way round. */
function compareCells(database: Database, sql: string, cells: ReadonlyMap<string, Cell>): BalanceDifference[] {
  const differences: BalanceDifference[] = []
  let found = 0
  for (const row of database.iterateArrays(sql)) {
    const subject = row.slice(0, -FIGURE_COUNT).join('|')
    const stored = row.slice(-FIGURE_COUNT).join('/')
    const cell = cells.get(subject)
    if (cell) found++
    const computed = cell ? figuresOf(cell) : ''
    if (stored !== computed) differences.push({ subject, stored, computed })
  }
  if (found === cells.size) return differences
  const kept = new Set<string>()
  for (const row of database.iterateArrays(sql)) kept.add(row.slice(0, -FIGURE_COUNT).join('|'))
  for (const [subject, cell] of cells)
    if (!kept.has(subject)) differences.push({ subject, stored: '', computed: figuresOf(cell) })
  return differences
}

const figuresOf = (cell: Cell): string =>
  [cell.debitMinor, cell.creditMinor, cell.debitXof, cell.creditXof, cell.lineCount].join('/')
