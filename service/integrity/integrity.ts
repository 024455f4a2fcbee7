import type { Integrity, Verification } from '../../shared/contract/verification.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** What is said of a ledger that this host has not checked, or whose record is gone: neither sound nor altered. */
export const UNCHECKED: Integrity = { state: 'unknown', at: null, check: null, faults: [] }

/** The first ones name the place; the verification has the others. */
const FAULTS_KEPT = 5

/** What the faults of a check say: damaged where the file itself cannot be read whole, else altered. */
export function unsound(faults: readonly Fault[], at: Instant, check: 'quick' | 'whole'): Integrity {
  const state = faults.some(({ code }) => code === 'LEDGER_DAMAGED') ? 'damaged' : 'altered'
  // Damage explains what follows from it.
  const first = [...faults].sort((one, other) => Number(other.code === 'LEDGER_DAMAGED') - Number(one.code === 'LEDGER_DAMAGED'))
  return { state, at, check, faults: first.slice(0, FAULTS_KEPT) }
}

/** What a verification that found no fault says. */
export const verifiedAt = (at: Instant): Integrity => ({ state: 'sound', at, check: 'whole', faults: [] })

/** What a verification says. */
export const verified = (verification: Verification): Integrity =>
  verification.sound ? verifiedAt(verification.verifiedAt) : unsound(verification.faults, verification.verifiedAt, 'whole')

/** Whether what is printed from the ledger must say that it cannot be relied on. */
export const isUnsound = ({ state }: Integrity): boolean => state === 'altered' || state === 'damaged'
