import type { NoteSignature } from '../../shared/canonical/signed-note.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { textSignatureHolds } from '../exchange/package-keys/ed25519.ts'
import type { KnownNoteKey, KnownNoteKeys } from './known-note-keys.ts'

/** A signature line against the keys that a ledger knows. */
export interface CheckedSignature {
  readonly name: string
  readonly keyId: string
  /** Undefined for a line by a key that is not known. */
  readonly key: KnownNoteKey | undefined
  /** What is wrong with it; undefined where it holds. */
  readonly fault: Fault | undefined
}

/**
 * Checks each signature of a note by the key of its name and id. An own key that was retired still proves what is dated by then; a key that is no longer trusted proves
 * nothing anew, since its date is its signer's own word.
 */
export function checkSignatures(
  note: { readonly text: string; readonly date: LocalDate; readonly signatures: readonly NoteSignature[] },
  { keys, bare }: KnownNoteKeys,
): CheckedSignature[] {
  return note.signatures.map((signature) => {
    const { name, keyId } = signature
    const key = keys.find((each) => each.name === name && each.keyId === keyId)
    if (key) return { name, keyId, key, fault: faultOf(note.text, note.date, signature, key) }
    const needed = bare.some((each) => each.name === name)
    const found = needed
      ? fault('HEAD_KEY_NEEDED', undefined, { name })
      : fault('HEAD_SIGNER_UNKNOWN', undefined, { name, keyId })
    return { name, keyId, key: undefined, fault: found }
  })
}

function faultOf(text: string, date: LocalDate, { name, signature }: NoteSignature, key: KnownNoteKey): Fault | undefined {
  if (!textSignatureHolds(text, signature, key.publicKey)) return fault('HEAD_SIGNATURE_FALSE', undefined, { name })
  if (!key.ended) return undefined
  const { at, reason } = key.ended
  if (key.whose === 'trusted') return fault('HEAD_SIGNER_WITHDRAWN', undefined, { name, reason })
  return date > at.slice(0, 10) ? fault('HEAD_KEY_RETIRED', undefined, { name, retired: at.slice(0, 10), date }) : undefined
}
