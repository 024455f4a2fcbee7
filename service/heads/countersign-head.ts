import { z } from 'zod'
import { readLedger } from '../../db/queries/settings.ts'
import type { ReadHead } from '../../shared/canonical/head-text.ts'
import { printNote } from '../../shared/canonical/signed-note.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { signingKey } from '../exchange/package-keys/signing-key.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { newCommandId, runCommand } from '../kernel/run-command.ts'
import { checkSignatures } from './check-signatures.ts'
import { headsOfOtherFaults } from './head-faults.ts'
import { COUNTERSIGNED_EVENT, countersignedHeads } from './head-records.ts'
import { knownNoteKeys } from './known-note-keys.ts'
import { keyIdOf, signNoteText } from './note-key.ts'

const countersignedHead = z.object({
  /** The note with one signature line more. */
  note: z.string(),
  /** Whose ledger it is; blank where no signature on the note tells. */
  organisation: z.string(),
  sequence: z.number(),
  head: z.string(),
  /** False where this organisation had countersigned the same text before. */
  isNew: z.boolean(),
  /** The furthest place of the same ledger that was countersigned before, where it lies beyond this one. */
  later: z.number().nullable(),
})
export type CountersignedHead = z.infer<typeof countersignedHead>

/**
 * Countersigns the head of another organisation's ledger with this organisation's own key: one signature line more on the same note, kept in this ledger's chain, so that
 * a second head at the same place is known for a fork. A head without a signature may be countersigned: it says that it was seen. Refused: this
 * ledger's own head, a signature that is false or by a key that is not trusted, a fork, and the ledger of one organisation signed by another.
 */
export function countersignHead(
  ledger: Ledger,
  head: ReadHead,
  request: { readonly user: string; readonly commandId?: string; readonly keys?: readonly string[] },
): Result<CountersignedHead> {
  const { user, commandId = newCommandId(ledger), keys = [] } = request
  const input = { text: head.text, signatures: head.signatures.length }
  return runCommand(ledger, { name: 'heads.countersign', user, commandId, answers: countersignedHead, input }, (work) => {
    const { database } = work
    const checked = checkSignatures({ ...head, date: head.body.date }, knownNoteKeys(database, keys))
    const organisation = checked.find(({ key }) => key?.whose === 'trusted')?.name ?? ''
    const faults = [
      ...(head.body.ledgerId === readLedger(database).id ? [fault('HEAD_OWN')] : []),
      ...checked.flatMap((signature) => signature.fault ?? []),
      ...headsOfOtherFaults(database, head, organisation),
    ]
    if (faults.length > 0) return failure(...faults)
    const key = signingKey(work, ledger)
    if (!key.ok) return key
    const signer = { name: readLedger(database).organisationCode, ...key.value }
    const own = signNoteText(head.text, signer)
    const others = head.signatures.filter(({ name, keyId }) => name !== signer.name || keyId !== keyIdOf(signer))
    const note = printNote({ text: head.text, signatures: [...others, own] })
    const { ledgerId, sequence, head: hash, date } = head.body
    const before = countersignedHeads(database).filter((each) => each.ledgerId === ledgerId)
    const named = organisation === '' ? (before.findLast((each) => each.organisation !== '')?.organisation ?? '') : organisation
    // A head that was countersigned before anybody knew whose it is counts anew once its owner's signature tells.
    const isNew = !before.some(
      (each) => each.publicKey === signer.publicKey && textOf(each.note) === head.text && each.organisation === named,
    )
    const content = { note, ledgerId, organisation: named, sequence, head: hash, date, publicKey: signer.publicKey }
    if (isNew) work.chain.append(COUNTERSIGNED_EVENT, `${named === '' ? ledgerId : named}:${sequence}`, content)
    const furthest = Math.max(0, ...before.map((each) => each.sequence))
    return success({ note, organisation: named, sequence, head: hash, isNew, later: furthest > sequence ? furthest : null })
  })
}

const textOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1)
