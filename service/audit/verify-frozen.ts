import type { Database } from '../../db/database.ts'
import { eventBySequence } from '../../db/queries/events.ts'
import { frozenMonthRows, frozenRows } from '../../db/queries/frozen.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { frozenRowBody } from '../settings/close-period.ts'
import { closingSeal, sealedConversion } from './closing-seal.ts'

/** Proves each frozen conversion against the seal of its month: same grant, method and rows. */
export function verifyFrozen(database: Database): Fault[] {
  const faults: Fault[] = []
  for (const grant of listGrants(database)) {
    const rows = frozenRows(database, grant.id)
    for (const frozen of frozenMonthRows(database, grant.id)) {
      const seal = closingSeal(eventBySequence(database, frozen.chainSequence)?.content ?? null)
      const sealed = sealedConversion(seal, grant.code)
      const kept = {
        grant: grant.code,
        method: frozen.method,
        rows: rows.filter((row) => row.month === frozen.month).map(frozenRowBody),
      }
      // The seal stands in canonical form, unless somebody rewrote it.
      if (JSON.stringify(sealed) !== canonicalText(kept)) {
        faults.push(fault('VERIFY_SEAL', undefined, { subject: `${grant.code} ${frozen.month}`, what: 'conversion' }))
      }
    }
  }
  return faults
}
