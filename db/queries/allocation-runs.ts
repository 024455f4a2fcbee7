import type { Database } from '../database.ts'
import type { PoolLineRow } from './cost-pools.ts'

export interface AllocationRunRow {
  readonly id: number
  readonly poolId: number
  readonly month: string
  readonly keyId: number
  readonly date: string
  readonly totalXof: number
  readonly ranBy: string
  readonly ranAt: string
}

export interface AllocationRunShareRow {
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly weight: string
  readonly amountXof: number
}

export const listAllocationRuns = (database: Database): AllocationRunRow[] =>
  database.all('SELECT * FROM allocation_run ORDER BY month, id')

export const findAllocationRun = (database: Database, id: number): AllocationRunRow | undefined =>
  database.get('SELECT * FROM allocation_run WHERE id = ?', id)

export const allocationRunShares = (database: Database, id: number): AllocationRunShareRow[] =>
  database.all(
    'SELECT grant_code, budget_line, partner, weight, amount_xof FROM allocation_run_share WHERE run_id = ? ORDER BY position',
    id,
  )

/** The lines that a run shared, as they were posted. */
export const allocationRunLines = (database: Database, id: number): PoolLineRow[] =>
  database.all(
    `SELECT r.voucher_id, v.number, r.line_number, l.date, l.account, l.label, g.code AS grant_code, coalesce(b.code, l.memo_budget_line) AS budget_line, p.code AS partner,
       r.amount_xof AS xof FROM allocation_run_line r JOIN voucher v ON v.id = r.voucher_id
       JOIN voucher_line l ON l.voucher_id = r.voucher_id AND l.line_number = r.line_number LEFT JOIN grant_agreement g ON g.id = l.grant_id
       LEFT JOIN budget_line b ON b.id = l.budget_line_id LEFT JOIN partner p ON p.id = l.partner_id WHERE r.run_id = ? ORDER BY l.date, r.voucher_id, r.line_number`,
    id,
  )

/** Writes the run of a pool's month in place of an earlier one; answers its id. */
export function saveAllocationRun(
  database: Database,
  run: Omit<AllocationRunRow, 'id'>,
  lines: readonly PoolLineRow[],
  shares: readonly AllocationRunShareRow[],
): number {
  database.run(
    `INSERT INTO allocation_run (pool_id, month, key_id, date, total_xof, ran_by, ran_at) VALUES (?,?,?,?,?,?,?)
     ON CONFLICT (pool_id, month) DO UPDATE SET key_id = excluded.key_id, date = excluded.date, total_xof = excluded.total_xof, ran_by = excluded.ran_by, ran_at = excluded.ran_at`,
    run.poolId,
    run.month,
    run.keyId,
    run.date,
    run.totalXof,
    run.ranBy,
    run.ranAt,
  )
  const id =
    database.get<{ id: number }>('SELECT id FROM allocation_run WHERE pool_id = ? AND month = ?', run.poolId, run.month)?.id ?? 0
  database.run('DELETE FROM allocation_run_line WHERE run_id = ?', id)
  database.run('DELETE FROM allocation_run_share WHERE run_id = ?', id)
  for (const line of lines)
    database.run(
      'INSERT INTO allocation_run_line (run_id, voucher_id, line_number, amount_xof) VALUES (?,?,?,?)',
      id,
      line.voucherId,
      line.lineNumber,
      line.xof,
    )
  shares.forEach((share, position) => {
    database.run(
      'INSERT INTO allocation_run_share (run_id, position, grant_code, budget_line, partner, weight, amount_xof) VALUES (?,?,?,?,?,?,?)',
      id,
      position,
      share.grantCode,
      share.budgetLine,
      share.partner,
      share.weight,
      share.amountXof,
    )
  })
  return id
}
