import type { Database } from '../../db/database.ts'
import {
  type AllocationRunRow,
  allocationRunLines,
  allocationRunShares,
  listAllocationRuns,
} from '../../db/queries/allocation-runs.ts'
import { type CostPoolRow, listCostPools, type PoolLineRow, poolLines } from '../../db/queries/cost-pools.ts'
import { allocationLines, fundGaps, keyWeights } from '../../domain/shared-costs/allocation-lines.ts'
import type { OriginVoucherView } from '../../shared/contract/payroll.ts'
import type { AllocationKey, PoolMonth } from '../../shared/contract/shared-costs.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import { originViews } from '../vouchers/origin-views.ts'
import { keyForMonth, listKeys } from './list-keys.ts'

export const ALLOCATION_ROLES = ['allocation', 'reversal'] as const
export const runOrigin = (id: number): string => `allocation-run:${id}`

/** Every open pool in a month: what it shares and how, or what its run has shared; the state is read from the vouchers. */
export function poolMonths(database: Database, month: Month): PoolMonth[] {
  const keys = listKeys(database)
  const runs = listAllocationRuns(database)
  return listCostPools(database)
    .filter((pool) => pool.closedOn === null || pool.closedOn >= firstDay(month))
    .map((pool) =>
      poolMonth(
        database,
        pool,
        month,
        keys,
        runs.find((run) => run.poolId === pool.id && run.month === month),
      ),
    )
}

/** Where a run stands: its vouchers say it. A mirror that is posted takes the allocation back like a reversal does. */
export function runState(vouchers: readonly OriginVoucherView[]): 'proposed' | 'posted' | 'reversed' | 'nothing' {
  if (vouchers.some((voucher) => voucher.role === 'allocation' && voucher.state === 'draft')) return 'proposed'
  const standing = vouchers.filter((voucher) => voucher.role === 'allocation' && voucher.state === 'posted').length
  const mirrors = vouchers.filter((voucher) => voucher.role === 'reversal' && voucher.state === 'posted').length
  if (standing > mirrors) return 'posted'
  return vouchers.some((voucher) => voucher.state !== 'draft') ? 'reversed' : 'nothing'
}

function poolMonth(
  database: Database,
  pool: CostPoolRow,
  month: Month,
  keys: readonly AllocationKey[],
  run: AllocationRunRow | undefined,
): PoolMonth {
  const vouchers = run ? originViews(database, runOrigin(run.id), ALLOCATION_ROLES) : []
  const state = runState(vouchers)
  const fixed = run && (state === 'posted' || state === 'proposed') ? run : undefined
  const now = poolLines(database, pool, firstDay(month), lastDay(month))
  const lines = fixed ? allocationRunLines(database, fixed.id) : now
  const key = fixed ? keys.find((known) => known.id === fixed.keyId) : keyForMonth(keys, pool.keyCode, month)
  const total = sumMinor(lines.map((line) => line.xof))
  const shares = fixed ? allocationRunShares(database, fixed.id) : key && total !== 0 ? plannedShares(key, total) : []
  const obstacles = fixed ? [] : poolObstacles(pool, month, key, total)
  return {
    pool: poolView(pool),
    key: key ? { id: key.id, code: key.code, version: key.version } : null,
    runId: run?.id ?? null,
    state: state === 'nothing' ? (total === 0 ? 'nothing' : obstacles.length > 0 ? 'blocked' : 'ready') : state,
    totalXof: total,
    lines: lines.map(({ voucherId, grant, budgetLine, partner, ...line }) => ({ ...line, voucherKey: `posted:${voucherId}` })),
    shares,
    interFund: key && total !== 0 ? fundGaps(allocationLines(lines, key.shares, '')) : [],
    vouchers,
    obstacles,
    flags: [...(key?.flags ?? []), ...(fixed ? lateLines(pool, lines, now) : [])],
  }
}

const poolView = ({ fund, grantId, ...pool }: CostPoolRow): PoolMonth['pool'] => pool

/** What each receiver of a key bears of a total, XOF. */
export function plannedShares(key: AllocationKey, total: number): PoolMonth['shares'] {
  const parts = allocate(total, keyWeights(key.shares))
  return key.shares.map((share, index) => ({ ...share, xof: parts[index] ?? 0 }))
}

/** Why a pool cannot be shared in a month. */
export function poolObstacles(pool: CostPoolRow, month: Month, key: AllocationKey | undefined, total: number): Fault[] {
  const faults: Fault[] = []
  if (!key) faults.push(fault('KEY_NOT_IN_FORCE', undefined, { key: pool.keyCode, month }))
  if (total === 0) faults.push(fault('POOL_NOTHING', undefined, { pool: pool.code, month }))
  return faults
}

/** Costs that were posted in the month after it was shared stay with whoever bears them, and are said. */
function lateLines(pool: CostPoolRow, shared: readonly PoolLineRow[], now: readonly PoolLineRow[]): Fault[] {
  const gap = sumMinor(now.map((line) => line.xof)) - sumMinor(shared.map((line) => line.xof))
  return gap === 0 ? [] : [fault('POOL_CHANGED', undefined, { pool: pool.code, amount: gap })]
}
