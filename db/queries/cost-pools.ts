import type { Database } from '../database.ts'

export interface CostPoolRow {
  readonly id: number
  readonly code: string
  readonly label: string
  readonly accounts: string
  readonly memoCode: string | null
  readonly fund: 'own' | 'grant'
  readonly grantId: number | null
  readonly grantCode: string | null
  readonly keyCode: string
  readonly closedOn: string | null
}

export const listCostPools = (database: Database): CostPoolRow[] =>
  database.all(
    'SELECT p.*, g.code AS grant_code FROM cost_pool p LEFT JOIN grant_agreement g ON g.id = p.grant_id ORDER BY p.code',
  )

/** Writes a pool: a new one when its id is null; answers the id. */
export function saveCostPool(database: Database, pool: Omit<CostPoolRow, 'id' | 'grantCode'> & { id: number | null }): number {
  database.run(
    `INSERT INTO cost_pool (id, code, label, accounts, memo_code, fund, grant_id, key_code, closed_on) VALUES (?,?,?,?,?,?,?,?,?)
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, accounts = excluded.accounts, memo_code = excluded.memo_code, fund = excluded.fund,
       grant_id = excluded.grant_id, key_code = excluded.key_code, closed_on = excluded.closed_on`,
    pool.id,
    pool.code,
    pool.label,
    pool.accounts,
    pool.memoCode,
    pool.fund,
    pool.grantId,
    pool.keyCode,
    pool.closedOn,
  )
  return pool.id ?? database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export interface PoolLineRow {
  readonly voucherId: number
  readonly number: string
  readonly lineNumber: number
  readonly date: string
  readonly account: string
  readonly label: string
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly xof: number
}

const POOL_LINE = `l.voucher_id, v.number, l.line_number, l.date, l.account, l.label, g.code AS grant_code, coalesce(b.code, l.memo_budget_line) AS budget_line, p.code AS partner,
  l.side * l.amount_xof AS xof FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id LEFT JOIN grant_agreement g ON g.id = l.grant_id
  LEFT JOIN budget_line b ON b.id = l.budget_line_id LEFT JOIN partner p ON p.id = l.partner_id`

/**
 * The posted lines of a month that a pool shares, debit positive: of its accounts, fund and memo code. Allocations, and what takes them
 * back, are never shared again.
 */
export const poolLines = (database: Database, pool: CostPoolRow, from: string, to: string): PoolLineRow[] =>
  database.all(
    `SELECT ${POOL_LINE} WHERE l.date >= ? AND l.date <= ? AND l.grant_id IS ? AND (? IS NULL OR coalesce(b.code, l.memo_budget_line) = ?)
       AND EXISTS (SELECT 1 FROM json_each(?) a WHERE substr(l.account, 1, length(a.value)) = a.value)
       AND NOT EXISTS (SELECT 1 FROM voucher_origin o WHERE o.voucher_id IN (v.id, v.corrects_id) AND o.origin LIKE 'allocation-run:%')
     ORDER BY l.date, l.voucher_id, l.line_number`,
    from,
    to,
    pool.grantId,
    pool.memoCode,
    pool.memoCode,
    JSON.stringify(pool.accounts.split(' ').filter((account) => account !== '')),
  )
