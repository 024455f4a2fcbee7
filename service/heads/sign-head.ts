import { z } from 'zod'
import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { headBody } from '../../shared/canonical/head-body.ts'
import { printNote } from '../../shared/canonical/signed-note.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { signingKey } from '../exchange/package-keys/signing-key.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { newCommandId, runCommand } from '../kernel/run-command.ts'
import { SIGNED_EVENT, signedHeads } from './head-records.ts'
import { signNoteText } from './note-key.ts'

const signedHead = z.object({
  note: z.string(),
  /** Place of the head that is signed: the event of the signing comes after it. */
  sequence: z.number(),
  head: z.string(),
  /** False where nothing was written since it was signed. */
  isNew: z.boolean(),
})
export type SignedHead = z.infer<typeof signedHead>

/**
 * Signs the present head with the organisation's key, which the first signature makes, and puts the note into the chain. Signing again before anything else was written
 * gives the same note. Refused: no key and no passphrase for one, a key that is locked.
 */
export function signHead(ledger: Ledger, request: { readonly user: string; readonly commandId?: string }): Result<SignedHead> {
  const { user, commandId = newCommandId(ledger) } = request
  return runCommand(
    ledger,
    { name: 'heads.sign', user, commandId, answers: signedHead, input: null },
    (work): Result<SignedHead> => {
      const key = signingKey(work, ledger)
      if (!key.ok) return key
      const { publicKey } = key.value
      const { id, organisationCode: name } = readLedger(work.database)
      const known = signedHeads(work.database).at(-1)
      const last = lastEvent(work.database)
      if (!last) throw new Error('a ledger begins with an event')
      if (known && known.place.sequence === last.sequence && known.publicKey === publicKey)
        return success({ note: known.note, sequence: known.sequence, head: known.head, isNew: false })
      const { sequence, hash: head, at } = last
      const text = headBody({ ledgerId: id, sequence, head, date: ledger.surroundings.clock.today(), at })
      const note = printNote({ text, signatures: [signNoteText(text, { name, ...key.value })] })
      work.chain.append(SIGNED_EVENT, String(sequence), { note, sequence, head, publicKey })
      return success({ note, sequence, head, isNew: true })
    },
  )
}
