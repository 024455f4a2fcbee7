import { type Fault, fault } from '../result/fault.ts'
import { failure, type Result, success } from '../result/result.ts'
import { base64Of, bytesOfBase64 } from './base64.ts'

/** One signature line of a note, not yet verified. */
export interface NoteSignature {
  /** Who says that they signed. */
  readonly name: string
  /** The first four bytes of the key's hash, eight hexadecimal digits: a hint, no proof. */
  readonly keyId: string
  readonly signature: Uint8Array
}

/** A text with the signatures that stand under it (C2SP "signed note"). */
export interface SignedNote {
  /** Ends with a line break: exactly what is signed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** A signature by a key of unknown kind may be long; beyond this no text is looked at. */
export const LARGEST_NOTE_CHARACTERS = 100_000
/** As many signatures as every reader of notes must accept. */
export const SIGNATURES_AT_MOST = 16
const KEY_ID_BYTES = 4
const LINE_FEED = 0x0a
const SPACE = 0x20
/** An em dash and a space begin each signature line. */
const MARK = '\u2014 '

/** False for a name that no signature line can carry: empty, with a blank of any script, or with a plus. */
export const isKeyName = (name: string): boolean => /^[^\s\u0085+]+$/u.test(name)

/** The note as it stands in a file. */
export const printNote = ({ text, signatures }: SignedNote): string => `${text}\n${signatures.map(signatureLine).join('')}`

/** One signature line with its line break. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const bytes = new Uint8Array(KEY_ID_BYTES + signature.length)
  for (let at = 0; at < KEY_ID_BYTES; at++) bytes[at] = Number.parseInt(keyId.slice(2 * at, 2 * at + 2), 16)
  bytes.set(signature, KEY_ID_BYTES)
  return `${MARK}${name} ${base64Of(bytes)}\n`
}

/**
 * Reads a signed note exactly as C2SP defines it: a text, an empty line (the last one), and one signature line or more. Refused, with the line: a text that is too
 * long or no well-formed Unicode, a control character, no signature, more than sixteen, a line that is no signature, the same line twice. No signature is
 * verified here.
 */
export function parseNote(note: string): Result<SignedNote> {
  if (note.length > LARGEST_NOTE_CHARACTERS)
    return failure(fault('HEAD_NOTE_LONG', undefined, { limit: LARGEST_NOTE_CHARACTERS }))
  const strange = strangeLine(note)
  if (strange !== undefined) return failure(strange)
  const end = note.lastIndexOf('\n\n')
  if (end < 1 || !note.endsWith('\n') || end + 2 === note.length) return failure(fault('HEAD_NOTE_UNSIGNED'))
  const text = note.slice(0, end + 1)
  const firstLine = text.split('\n').length + 1
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > SIGNATURES_AT_MOST) return failure(fault('HEAD_NOTE_MANY', undefined, { limit: SIGNATURES_AT_MOST }))
  const signatures: NoteSignature[] = []
  const faults: Fault[] = []
  lines.forEach((line, index) => {
    const signature = lines.indexOf(line) === index ? readSignature(line) : undefined
    if (signature) signatures.push(signature)
    else faults.push(fault('HEAD_NOTE_SIGNATURE', { kind: 'line', line: firstLine + index }))
  })
  return faults.length > 0 ? failure(...faults) : success({ text, signatures })
}

/** The first character that has no place in a note, with its line: a control character, or half of a surrogate pair. */
export function strangeLine(note: string): Fault | undefined {
  let line = 1
  for (const sign of note) {
    const code = sign.codePointAt(0) ?? 0
    if (code === LINE_FEED) line++
    else if (code < SPACE || (code >= 0xd800 && code <= 0xdfff)) return fault('HEAD_NOTE_CHARACTER', { kind: 'line', line })
  }
  return undefined
}

function readSignature(line: string): NoteSignature | undefined {
  if (!line.startsWith(MARK)) return undefined
  const [name = '', base64 = '', ...others] = line.slice(MARK.length).split(' ')
  const bytes = bytesOfBase64(base64)
  if (!isKeyName(name) || others.length > 0 || bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined
  const keyId = [...bytes.subarray(0, KEY_ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { name, keyId, signature: bytes.slice(KEY_ID_BYTES) }
}
