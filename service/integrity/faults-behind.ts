import { damageFault } from '../../db/damage-fault.ts'
import type { Integrity } from '../../shared/contract/verification.ts'
import { ledgerDamaged } from '../../shared/result/damage.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { isUnsound } from './integrity.ts'

/**
 * What was thrown while an open ledger was read or written, as faults, when its file explains it; undefined for a programmer's mistake, which is thrown
 * again. A currency that no longer exists, a text that was JSON, a code that no row has: what one wrong bit makes of a value throws anywhere, far from
 * SQLite. So whatever throws is held against the ledger: it is damage if the ledger does not verify. `prove` verifies it, once, where nothing is known.
 */
export async function faultsBehind(
  cause: unknown,
  ledger: Ledger,
  prove: () => Integrity | Promise<Integrity>,
): Promise<readonly Fault[] | undefined> {
  const named = damageFault(cause, ledger.database)
  if (named) return [named]
  const found = isUnsound(ledger.integrity) ? ledger.integrity : await prove()
  if (!isUnsound(found)) return undefined
  const reason = cause instanceof Error ? cause.message : String(cause)
  return found.state === 'damaged' ? found.faults : [ledgerDamaged({ part: 'value', reason }), ...found.faults]
}
