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

const FROM_LINES_ACCOUNT = `SELECT l.account, substr(l.date, 1, 7) AS month, (v.kind = 'opening' AND substr(v.date, 9, 2) = '01') AS opening, l.currency,
  sum(CASE WHEN side = 1 THEN amount_minor ELSE 0 END) AS debit_minor, sum(CASE WHEN side = -1 THEN amount_minor ELSE 0 END) AS credit_minor,
  sum(CASE WHEN side = 1 THEN amount_xof ELSE 0 END) AS debit_xof, sum(CASE WHEN side = -1 THEN amount_xof ELSE 0 END) AS credit_xof, count(*) AS line_count
  FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id GROUP BY 1, 2, 3, 4`

const FROM_LINES_DIMENSION = `SELECT grant_id, coalesce(budget_line_id, 0) AS budget_line_id, substr(date, 1, 7) AS month, coalesce(partner_id, 0) AS partner_id, account, currency,
  sum(CASE WHEN side = 1 THEN amount_minor ELSE 0 END) AS debit_minor, sum(CASE WHEN side = -1 THEN amount_minor ELSE 0 END) AS credit_minor,
  sum(CASE WHEN side = 1 THEN amount_xof ELSE 0 END) AS debit_xof, sum(CASE WHEN side = -1 THEN amount_xof ELSE 0 END) AS credit_xof, count(*) AS line_count
  FROM voucher_line WHERE grant_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6`

export interface BalanceDifference {
  readonly subject: string
  readonly stored: string
  readonly computed: string
}

/** Proves the derived tables against the lines: every cell that differs, either way round. */
export function balanceDifferences(database: Database): BalanceDifference[] {
  const compare = (stored: string, computed: string, keys: string[]): BalanceDifference[] => {
    const figures = ['debit_minor', 'credit_minor', 'debit_xof', 'credit_xof', 'line_count']
    const text = (prefix: string) => figures.map((figure) => `coalesce(${prefix}.${figure}, 0)`).join(` || '/' || `)
    return database.all<BalanceDifference>(`
      WITH c AS (${computed})
      SELECT ${keys.map((key) => `coalesce(s.${key}, c.${key})`).join(` || ' ' || `)} AS subject, ${text('s')} AS stored, ${text('c')} AS computed
      FROM ${stored} s FULL OUTER JOIN c ON ${keys.map((key) => `s.${key} = c.${key}`).join(' AND ')}
      WHERE ${figures.map((figure) => `s.${figure} IS NOT c.${figure}`).join(' OR ')}`)
  }
  return [
    ...compare('account_balance', FROM_LINES_ACCOUNT, ['account', 'month', 'opening', 'currency']),
    ...compare('dimension_balance', FROM_LINES_DIMENSION, [
      'grant_id',
      'budget_line_id',
      'month',
      'partner_id',
      'account',
      'currency',
    ]),
  ]
}
