import { listCostPools, saveCostPool } from '../../db/queries/cost-pools.ts'
import { readMasters } from '../../db/queries/masters.ts'
import type { PoolInput } from '../../shared/contract/shared-costs.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { listKeys } from './list-keys.ts'

const at = (path: string) => ({ kind: 'field', path }) as const

/**
 * Writes a pool: which posted lines of a month are shared, and by which key. Runs keep the lines they shared, whatever the pool says
 * later. Refused: missing words, a code of another, another code than the pool's own, accounts that are no beginning of an account, an unknown grant or key.
 */
export function savePool(work: Work, given: PoolInput): Result<{ id: number }> {
  const pool = { ...given, code: given.code.trim().toUpperCase(), label: given.label.trim().normalize('NFC') }
  const masters = readMasters(work.database)
  const accounts = pool.accounts.split(/[\s,;]+/).filter((account) => account !== '')
  const faults: Fault[] = []
  if (!/^[\p{L}\p{N}./-]{1,20}$/u.test(pool.code)) faults.push(fault('CODE_INVALID', at('code'), { value: pool.code }))
  if (pool.label === '') faults.push(fault('VALUE_MISSING', at('label'), { name: 'label' }))
  const pools = listCostPools(work.database)
  const known = pools.find(({ id }) => id === pool.id)
  if (pool.id !== null && !known) faults.push(fault('POOL_UNKNOWN'))
  if (known && known.code !== pool.code) faults.push(fault('POOL_CODE_KEPT', at('code'), { code: known.code }))
  if (pools.some(({ id, code }) => code === pool.code && id !== pool.id))
    faults.push(fault('POOL_CODE_TAKEN', at('code'), { code: pool.code }))
  if (accounts.length === 0) faults.push(fault('VALUE_MISSING', at('accounts'), { name: 'accounts' }))
  for (const account of accounts)
    if (!/^[26]/.test(account) || ![...masters.accounts.keys()].some((code) => code.startsWith(account)))
      faults.push(fault('POOL_ACCOUNT', at('accounts'), { account }))
  const grant = pool.grant === null ? undefined : masters.grants.get(pool.grant)
  if (pool.grant !== null && !grant) faults.push(fault('GRANT_UNKNOWN', at('grant'), { grant: pool.grant }))
  if (!listKeys(work.database).some((key) => key.code === pool.keyCode))
    faults.push(fault('KEY_UNKNOWN', at('key'), { key: pool.keyCode }))
  if (pool.closedOn !== null && !isLocalDate(pool.closedOn))
    faults.push(fault('DATE_INVALID', at('closedOn'), { value: pool.closedOn }))
  if (faults.length > 0) return failure(...faults)
  const { grant: _, ...kept } = pool
  const id = saveCostPool(work.database, {
    ...kept,
    accounts: accounts.join(' '),
    memoCode: pool.memoCode?.trim() || null,
    fund: grant ? 'grant' : 'own',
    grantId: grant?.id ?? null,
  })
  return success({ id })
}
