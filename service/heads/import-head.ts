import { z } from 'zod'
import { completeTrustedKey, trustedKeys } from '../../db/queries/organisation-keys.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { ReadHead } from '../../shared/canonical/head-text.ts'
import { printNote } from '../../shared/canonical/signed-note.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { fingerprintOf } from '../exchange/package-keys/ed25519.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { newCommandId, runCommand, type Work } from '../kernel/run-command.ts'
import { checkSignatures } from './check-signatures.ts'
import { headPlaceFaults } from './head-faults.ts'
import { IMPORTED_EVENT, importedHeads } from './head-records.ts'
import { knownNoteKeys } from './known-note-keys.ts'

const importedHead = z.object({
  sequence: z.number(),
  head: z.string(),
  /** Whose signatures came with it, those of this organisation left out. */
  organisations: z.array(z.string()),
  /** False where each of them had been imported before. */
  isNew: z.boolean(),
})
export type ImportedHead = z.infer<typeof importedHead>

/**
 * Takes in a head of this ledger that others countersigned, and puts it into the chain. Notes may come in any order, and again. Refused, all at once: the head of another ledger, a head
 * that the chain does not have at that place or instant, any signature that is false, by a key that this ledger does not know, no longer trusts, or
 * had retired by the note's date, and a note that nobody else signed. `keys` are public halves given with it: one that completes a trusted
 * fingerprint is kept.
 */
export function importHead(
  ledger: Ledger,
  head: ReadHead,
  request: { readonly user: string; readonly commandId?: string; readonly keys?: readonly string[] },
): Result<ImportedHead> {
  const { user, commandId = newCommandId(ledger), keys = [] } = request
  const note = printNote(head)
  return runCommand(
    ledger,
    { name: 'heads.import', user, commandId, answers: importedHead, input: { note, keys: [...keys] } },
    (work) => {
      const { database } = work
      const isOwn = head.body.ledgerId === readLedger(database).id
      const checked = checkSignatures({ ...head, date: head.body.date }, knownNoteKeys(database, keys))
      const others = checked.flatMap(({ key, name }) =>
        key?.whose === 'trusted' ? [{ organisation: name, fingerprint: key.fingerprint }] : [],
      )
      const faults = [
        ...(isOwn ? headPlaceFaults(database, head) : [fault('HEAD_OTHER_LEDGER', undefined, { ledger: head.body.ledgerId })]),
        ...(head.signatures.length === 0 ? [fault('HEAD_NOTE_UNSIGNED')] : []),
        ...checked.flatMap((signature) => signature.fault ?? []),
        ...(others.length === 0 && checked.every((signature) => !signature.fault) ? [fault('HEAD_NOT_COUNTERSIGNED')] : []),
      ]
      if (faults.length > 0) return failure(...faults)
      completeKeys(work, keys)
      const { sequence, head: hash, date } = head.body
      const known = importedHeads(database).filter((each) => each.head === hash)
      const isNew = others.some(({ fingerprint }) => !known.some(({ by }) => by.some((each) => each.fingerprint === fingerprint)))
      if (isNew) work.chain.append(IMPORTED_EVENT, String(sequence), { note, sequence, head: hash, date, by: others })
      return success({ sequence, head: hash, organisations: others.map(({ organisation }) => organisation), isNew })
    },
  )
}

/** A public half whose fingerprint somebody compared and trusts is kept, so that the next note needs none. */
function completeKeys(work: Work, keys: readonly string[]): void {
  for (const publicKey of keys) {
    const row = trustedKeys(work.database).find(
      (each) => each.publicKey === null && each.fingerprint === fingerprintOf(publicKey),
    )
    if (!row || row.withdrawnAt !== null) continue
    completeTrustedKey(work.database, row.id, publicKey)
  }
}
