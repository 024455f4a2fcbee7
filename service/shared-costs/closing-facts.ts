import type { Database } from '../../db/database.ts'
import { findPayrollMonth } from '../../db/queries/payroll-months.ts'
import { listTimesheets } from '../../db/queries/timesheets.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Month } from '../../shared/time/period.ts'
import type { ClosingFact, ClosingFacts } from '../closing/closing-fact.ts'
import { listKeys } from './list-keys.ts'
import { monthTimesheets } from './list-timesheets.ts'
import { poolMonths } from './pool-months.ts'

/** T2 items 12 and 13: timesheets signed before the pay is split, keys applied and documented (spec 05 §3.3). */
export const sharedCostsClosingFacts: ClosingFacts = (database, month) => [
  timesheetsFact(database, month),
  keysFact(database, month),
]

function timesheetsFact(database: Database, month: Month): ClosingFact {
  const sheets = monthTimesheets(database, month)
  if (sheets.length === 0) return { item: 12, state: 'notApplicable', evidence: [] }
  const evidence: Fault[] = []
  const signed = sheets.filter((sheet) => sheet.locked)
  if (signed.length === sheets.length) evidence.push(fault('TIMESHEETS_SIGNED', undefined, { month, count: sheets.length }))
  else {
    const names = sheets.filter((sheet) => !sheet.locked).map((sheet) => sheet.name)
    evidence.push(
      fault('TIMESHEETS_UNSIGNED', undefined, { month, count: names.length, of: sheets.length, names: names.join(', ') }),
    )
  }
  const computedAt = findPayrollMonth(database, month)?.computedAt
  const late = listTimesheets(database, month).filter(
    (head) => computedAt !== undefined && head.lockedAt !== null && head.lockedAt > computedAt,
  )
  if (late.length > 0) evidence.push(fault('TIMESHEETS_SIGNED_LATE', undefined, { month, count: late.length }))
  const flags = sheets.flatMap((sheet) => sheet.flags.filter((flag) => flag.code.startsWith('LOAD_VARIANCE')))
  const state = signed.length === sheets.length && late.length === 0 ? 'yes' : 'no'
  return { item: 12, state, evidence: [...evidence, ...flags] }
}

function keysFact(database: Database, month: Month): ClosingFact {
  const pools = poolMonths(database, month).filter((pool) => pool.state !== 'nothing')
  if (pools.length === 0) return { item: 13, state: 'notApplicable', evidence: [] }
  const keys = listKeys(database)
  let failing = false
  const evidence = pools.flatMap((pool): Fault[] => {
    const key = keys.find((known) => known.id === pool.key?.id)
    const name = { pool: pool.pool.code, month, amount: pool.totalXof }
    if (pool.state !== 'posted' || !key) {
      failing = true
      return [fault('POOL_NOT_SHARED', undefined, name)]
    }
    const changed = pool.flags.filter((flag) => flag.code === 'POOL_CHANGED')
    if (changed.length > 0) failing = true
    const shared = { ...name, key: `${key.code} v${key.version}`, by: key.approvedBy ?? '', on: key.approvedOn ?? '' }
    return [fault('POOL_SHARED', undefined, { ...shared, evidence: key.evidence ?? '' }), ...pool.flags]
  })
  return { item: 13, state: failing ? 'no' : 'yes', evidence }
}
