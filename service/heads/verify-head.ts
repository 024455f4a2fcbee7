import type { Database } from '../../db/database.ts'
import { type ReadHead, readHeadText } from '../../shared/canonical/head-text.ts'
import { printNote } from '../../shared/canonical/signed-note.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { checkSignatures } from './check-signatures.ts'
import { headPlaceFaults, headsOfOtherFaults } from './head-faults.ts'
import { knownNoteKeys } from './known-note-keys.ts'

export interface VerifiedHead {
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** What a signature is not by: a note may carry lines of others, as long as one that is known holds. */
const UNKNOWN: readonly string[] = ['HEAD_SIGNER_UNKNOWN', 'HEAD_KEY_NEEDED']

/**
 * Proves a head against a ledger. One of the ledger itself must stand in its chain, at its place and of its instant; one of another ledger must not contradict what was
 * countersigned of it here. Signatures by keys that the ledger knows must hold, and one must be there: signatures of others are told beside it. A head
 * without a signature says only what it says; the last signed one that came with it is proved as well.
 */
export function verifyHead(database: Database, head: ReadHead, keys: readonly string[] = []): VerifiedHead {
  const checked = checkSignatures({ ...head, date: head.body.date }, knownNoteKeys(database, keys))
  const wrong = checked.flatMap((signature) => signature.fault ?? [])
  const unknown = wrong.filter(({ code }) => UNKNOWN.includes(code))
  const isKnown = checked.some((signature) => signature.fault === undefined)
  const place = [...headPlaceFaults(database, head), ...headsOfOtherFaults(database, head, '')]
  const last = head.lastSigned && readHeadText(printNote(head.lastSigned))
  const lastFaults = last === undefined ? [] : last.ok ? verifyHead(database, last.value, keys).faults : last.faults
  const unsigned = head.signatures.length === 0 ? [fault('HEAD_NOTE_UNSIGNED')] : []
  return {
    faults: [...place, ...lastFaults, ...wrong.filter((found) => !isKnown || !UNKNOWN.includes(found.code))],
    warnings: [...unsigned, ...(isKnown ? unknown : [])],
  }
}
