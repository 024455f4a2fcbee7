import type { Database } from '../../db/database.ts'
import { listAllocationKeyShares, listAllocationKeys } from '../../db/queries/allocation-keys.ts'
import { listAllocationRuns } from '../../db/queries/allocation-runs.ts'
import type { AllocationKey } from '../../shared/contract/shared-costs.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'

/** Every key with its versions, latest first, the months that used it and what an auditor would ask about. */
export function listKeys(database: Database): AllocationKey[] {
  const shares = listAllocationKeyShares(database)
  const runs = listAllocationRuns(database)
  return listAllocationKeys(database).map((row) => {
    const key = {
      ...row,
      usedIn: runs.filter((run) => run.keyId === row.id).map((run) => run.month),
      shares: shares.flatMap(({ keyId, ...share }) => (keyId === row.id ? [share] : [])),
    }
    return { ...key, flags: keyFlags(key) }
  })
}

/**
 * The trap of spec 04 §2.3: percentages that were agreed and rest on nothing measured, the more so the longer they stay; and a key
 * approved after the first month that used it.
 */
function keyFlags(key: Pick<AllocationKey, 'code' | 'version' | 'basis' | 'usedIn' | 'approvedOn'>): Fault[] {
  const flags: Fault[] = []
  const name = `${key.code} v${key.version}`
  if (key.basis === 'agreed') flags.push(fault('KEY_NO_BASIS', undefined, { key: name, months: key.usedIn.length }))
  const [first] = key.usedIn
  if (first !== undefined && key.approvedOn !== null && key.approvedOn > lastDay(first))
    flags.push(fault('KEY_APPROVED_LATE', undefined, { key: name, date: key.approvedOn, month: first }))
  return flags
}

/** The approved version of a key that holds over the whole of a month: the latest that has begun. */
export const keyForMonth = (keys: readonly AllocationKey[], code: string, month: Month): AllocationKey | undefined =>
  keys
    .filter(
      (key) =>
        key.code === code &&
        key.approvedBy !== null &&
        key.from <= lastDay(month) &&
        (key.to === null || key.to >= lastDay(month)),
    )
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
