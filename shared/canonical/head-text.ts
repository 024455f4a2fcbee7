import { fault } from '../result/fault.ts'
import { failure, type Result, success } from '../result/result.ts'
import { parseHeadBody, type StatedHeadBody } from './head-body.ts'
import { LARGEST_NOTE_CHARACTERS, type NoteSignature, parseNote, printNote, type SignedNote } from './signed-note.ts'

/** Why an output carries a head without a signature. */
export type UnsignedReason = 'locked' | 'no key'

/** A head as an output carries it: signed, or unsigned with the last one that was signed. */
export type HeadText =
  | { readonly kind: 'signed'; readonly note: SignedNote }
  | {
      readonly kind: 'unsigned'
      /** The four lines of the present head. */
      readonly text: string
      readonly reason: UnsignedReason
      readonly lastSigned: SignedNote | undefined
    }

/** A head that somebody states, with the signatures under it. */
export interface ReadHead {
  readonly body: StatedHeadBody
  readonly text: string
  /** Empty for an unsigned head. */
  readonly signatures: readonly NoteSignature[]
  /** Of an unsigned head, the last signed note that came with it. */
  readonly lastSigned: SignedNote | undefined
}

const UNSIGNED = /^unsigned \((locked|no key)\)$/

/**
 * The text of an output's head. A signed one is the note and nothing else, so that any reader of notes takes it. An unsigned one says so: its four lines, an empty
 * line, `unsigned (locked)` or `unsigned (no key)`, and after another empty line the last signed note, where there is one.
 */
export function printHeadText(head: HeadText): string {
  if (head.kind === 'signed') return printNote(head.note)
  const last = head.lastSigned === undefined ? '' : `\n${printNote(head.lastSigned)}`
  return `${head.text}\nunsigned (${head.reason})\n${last}`
}

/**
 * Reads the head that a file or a paper states: a signed note, the text of an unsigned head, or its four lines alone. Refused: whatever has another form, and
 * a last signed note of another ledger.
 */
export function readHeadText(text: string): Result<ReadHead> {
  if (text.length > 2 * LARGEST_NOTE_CHARACTERS)
    return failure(fault('HEAD_NOTE_LONG', undefined, { limit: 2 * LARGEST_NOTE_CHARACTERS }))
  const end = text.indexOf('\n\n')
  const below = end === -1 ? '' : text.slice(end + 2)
  const [mark = ''] = below.split('\n', 1)
  if (end === -1) return unsignedHead(text, undefined)
  if (!UNSIGNED.test(mark)) return signedHead(text)
  const rest = below.slice(mark.length)
  const stated = text.slice(0, end + 1)
  if (rest === '\n') return unsignedHead(stated, undefined)
  if (!rest.startsWith('\n\n')) return failure(fault('HEAD_NOTE_UNSIGNED'))
  const last = parseNote(rest.slice(2))
  return last.ok ? unsignedHead(stated, last.value) : last
}

function signedHead(text: string): Result<ReadHead> {
  const note = parseNote(text)
  if (!note.ok) return note
  const body = parseHeadBody(note.value.text)
  return body.ok
    ? success({ body: body.value, text: note.value.text, signatures: note.value.signatures, lastSigned: undefined })
    : body
}

function unsignedHead(text: string, lastSigned: SignedNote | undefined): Result<ReadHead> {
  const body = parseHeadBody(text)
  if (!body.ok) return body
  const last = lastSigned && parseHeadBody(lastSigned.text)
  if (last && !last.ok) return last
  if (last && last.value.ledgerId !== body.value.ledgerId) return failure(fault('HEAD_NOTE_OTHER'))
  return success({ body: body.value, text, signatures: [], lastSigned })
}
