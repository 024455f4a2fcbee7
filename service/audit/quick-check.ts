import { checkStructure } from '../../db/damage-fault.ts'
import type { Database } from '../../db/database.ts'
import { endReading } from '../../db/end-reading.ts'
import { missingTable } from '../../db/expected-tables.ts'
import { BalanceGatherer } from '../../db/queries/balances.ts'
import { eventBeforeLast } from '../../db/queries/verification.ts'
import { codesAsTheyStand } from '../../db/registers/codes.ts'
import { numbersAsTheyStand } from '../../db/registers/numbers.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { ChainRecords } from './chain-records.ts'
import { oncePerCause } from './once-per-cause.ts'
import { brokenRules, type Found, unreadable, verifyChain } from './verify-ledger.ts'
import { proveVouchers } from './voucher-proof.ts'

/** How many of the chain's last events are hashed again and linked: a day's work, in a fraction of a second. */
export const EVENTS_CHECKED = 200

/**
 * The check of a ledger at its opening, before anyone works in it: the file's structure, its tables, and the end of the chain with the vouchers that it
 * posted. What it finds is certain; finding nothing is no verification.
 */
export function quickCheck(database: Database): Fault[] {
  const found: Found = { faults: [], warnings: [], records: new ChainRecords(), format: '' }
  database.exec('BEGIN')
  try {
    const { damaged = missingTable(database), broken } = checkStructure(database, 'quick')
    if (damaged) return [damaged]
    found.faults.push(...brokenRules(broken))
    const from = eventBeforeLast(database, EVENTS_CHECKED)
    const steps = verifyChain(database, 0, found, from)
    while (!steps.next().done);
    const names = { find: codesAsTheyStand(database), numberOf: numbersAsTheyStand(database) }
    const vouchers = proveVouchers(database, names, new BalanceGatherer(), found.faults, from)
    while (!vouchers.next().done);
    return oncePerCause(found.faults)
  } catch (cause) {
    return [unreadable('chain', cause)]
  } finally {
    endReading(database)
  }
}
