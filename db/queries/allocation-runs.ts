import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'
import type { PoolLineRow } from './cost-pools.ts'

export type AllocationRunRow = RowOf<'allocationRun'>

const RUNS = statement((db) => db.selectFrom('allocationRun').selectAll().orderBy('month').orderBy('id'))

export const listAllocationRuns = (database: Database): AllocationRunRow[] => database.all(RUNS)

const RUN = statement((db, p: Given<{ id: number }>) => db.selectFrom('allocationRun').selectAll().where('id', '=', p.id))

export const findAllocationRun = (database: Database, id: number): AllocationRunRow | undefined => database.get(RUN, { id })

const SHARES = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('allocationRunShare')
    .select(['grantCode as grant', 'budgetLine', 'partner', 'weight', 'amountXof as xof'])
    .where('runId', '=', p.id)
    .orderBy('position'),
)

type RunShareRow = Answered<typeof SHARES>

export const allocationRunShares = (database: Database, id: number): RunShareRow[] => database.all(SHARES, { id })

const LINES = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('allocationRunLine as r')
    .innerJoin('voucher as v', 'v.id', 'r.voucherId')
    .innerJoin('voucherLine as l', (join) =>
      join.onRef('l.voucherId', '=', 'r.voucherId').onRef('l.lineNumber', '=', 'r.lineNumber'),
    )
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .select(['r.voucherId', 'v.number', 'r.lineNumber', 'l.date', 'l.account', 'l.label', 'g.code as grant'])
    .select([sql<string | null>`coalesce(b.code, l.memo_budget_line)`.as('budgetLine'), 'p.code as partner'])
    .select('r.amountXof as xof')
    .where('r.runId', '=', p.id)
    .orderBy('l.date')
    .orderBy('r.voucherId')
    .orderBy('r.lineNumber'),
)

/** The lines that a run shared, as they were posted. */
export const allocationRunLines = (database: Database, id: number): PoolLineRow[] => database.all(LINES, { id })

/** Writes the run of a pool's month in place of an earlier one; answers its id. */
export function saveAllocationRun(
  database: Database,
  run: Omit<AllocationRunRow, 'id'>,
  lines: readonly PoolLineRow[],
  shares: readonly RunShareRow[],
): number {
  const runId = database.upsert('allocationRun', run, ['poolId', 'month'])
  database.delete('allocationRunLine', { runId })
  database.delete('allocationRunShare', { runId })
  for (const { voucherId, lineNumber, xof } of lines)
    database.insert('allocationRunLine', { runId, voucherId, lineNumber, amountXof: xof })
  for (const [position, { grant: grantCode, budgetLine, partner, weight, xof }] of shares.entries())
    database.insert('allocationRunShare', { runId, position, grantCode, budgetLine, partner, weight, amountXof: xof })
  return runId
}
