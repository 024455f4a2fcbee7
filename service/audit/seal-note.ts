import { type ReadSeal, signedText } from '../../reports/excel/seal/seal-text.ts'
import { type ReadHead, readHeadText } from '../../shared/canonical/head-text.ts'
import { type NoteSignature, parseNote } from '../../shared/canonical/signed-note.ts'
import type { WorkbookFacts } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { fingerprintOf } from '../exchange/package-keys/ed25519.ts'
import { checkSignatures } from '../heads/check-signatures.ts'
import type { KnownNoteKey } from '../heads/known-note-keys.ts'
import { keyIdOf } from '../heads/note-key.ts'

/** What the text of the head in a workbook's seal proves by itself. */
export interface SealNote extends Pick<WorkbookFacts, 'signature' | 'signers'> {
  readonly head: ReadHead | undefined
  readonly faults: readonly Fault[]
}

type StatedNote = Pick<ReadSeal, 'headNote' | 'headKeys' | 'ledgerId' | 'sequence' | 'head' | 'total' | 'signature'>

/**
 * Proves the note of a seal (docs/format/HEAD.md) and the signature of the seal itself by the keys that the file carries: they are worth what the comparison of their
 * fingerprints with paper is worth. The note must state the head of the seal, each signature by a key that is there must hold, and where the head is signed the
 * seal must be, by the same key: Sikasso signs both or neither.
 */
export function proveSealNote(seal: StatedNote): SealNote {
  if (seal.headNote === null) return { head: undefined, signature: 'none', signers: [], faults: [] }
  const read = readHeadText(seal.headNote)
  const wrong = (...faults: Fault[]): SealNote => ({ head: undefined, signature: 'wrong', signers: [], faults })
  if (!read.ok) return wrong(fault('VERIFY_WORKBOOK_NOTE_UNREAD'), ...read.faults)
  const { body, text, signatures, lastSigned } = read.value
  if (body.ledgerId !== seal.ledgerId || body.sequence !== seal.sequence || body.head !== seal.head)
    return wrong(fault('VERIFY_WORKBOOK_NOTE_OTHER', undefined, { stated: seal.sequence, sequence: body.sequence }))
  const note = lastSigned ?? { text, signatures }
  const keys = carriedKeys(note.signatures, seal.headKeys)
  const checked = checkSignatures({ ...note, date: body.date }, { keys, bare: [] })
  const sealed = lastSigned || signatures.length === 0 ? [] : sealFaults(seal, keys, signatures[0]?.keyId)
  const faults = [...checked.flatMap(({ key, fault: found }) => (key && found ? [found] : [])), ...sealed]
  const signers = checked.flatMap(({ key }) => (key ? [{ name: key.name, fingerprint: key.fingerprint }] : []))
  const held = signers.length === 0 ? 'none' : lastSigned ? 'former' : 'present'
  return { head: read.value, signature: faults.length > 0 ? 'wrong' : held, signers, faults }
}

/** A signed head has its seal signed by the first of its signers, over the seal's first line. */
function sealFaults({ total, signature }: StatedNote, keys: readonly KnownNoteKey[], keyId: string | undefined): Fault[] {
  if (signature === null) return [fault('VERIFY_WORKBOOK_SEAL_UNSIGNED')]
  const note = parseNote(`${signedText(total)}\n${signature}\n`)
  if (!note.ok) return [...note.faults]
  const [first] = note.value.signatures
  if (first?.keyId !== keyId) return [fault('VERIFY_WORKBOOK_SEAL_UNSIGNED')]
  return checkSignatures({ ...note.value, date: '' }, { keys, bare: [] }).flatMap(({ key, fault: found }) =>
    key && found ? [found] : [],
  )
}

/** The keys of a file under the names of the signatures that they made. */
const carriedKeys = (signatures: readonly NoteSignature[], publicKeys: readonly string[]): KnownNoteKey[] =>
  publicKeys.flatMap((publicKey) =>
    signatures
      .filter(({ name, keyId }) => keyIdOf({ name, publicKey }) === keyId)
      .map(({ name, keyId }) => ({
        name,
        keyId,
        publicKey,
        fingerprint: fingerprintOf(publicKey),
        whose: 'own' as const,
        ended: undefined,
      })),
  )
