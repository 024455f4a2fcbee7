import { hash } from 'node:crypto'
import { base64Of, bytesOfBase64 } from '../../shared/canonical/base64.ts'
import { isKeyName, type NoteSignature } from '../../shared/canonical/signed-note.ts'
import { publicKeyIn, signText } from '../exchange/package-keys/ed25519.ts'

/** The byte that C2SP gives to Ed25519 signatures of notes. */
const ED25519 = 0x01
const KEY_ID_DIGITS = 8

/** A public half under the name that its signatures carry. */
export interface NoteKey {
  /** The code of the organisation. */
  readonly name: string
  /** 64 hexadecimal digits. */
  readonly publicKey: string
}

/** The first four bytes of SHA-256(name, line break, 0x01, public half), as eight hexadecimal digits (C2SP "signed note"). */
export const keyIdOf = ({ name, publicKey }: NoteKey): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), typedKey(publicKey)])).slice(0, KEY_ID_DIGITS)

const typedKey = (publicKey: string): Buffer => Buffer.concat([Buffer.of(ED25519), Buffer.from(publicKey, 'hex')])

/** The line in which other programs that check notes take a key: name, key id and the public half, joined by plus signs. */
export const verifierKey = (key: NoteKey): string => `${key.name}+${keyIdOf(key)}+${base64Of(typedKey(key.publicKey))}`

/**
 * The public half in a text: a verifier key, a PEM, or its 64 hexadecimal digits. Undefined where there is none, and for a verifier key whose id is not that of its
 * name and half.
 */
export function publicKeyOfText(text: string): string | undefined {
  const [name = '', keyId = '', typed = '', ...others] = text.trim().split('+')
  const bytes = bytesOfBase64([typed, ...others].join('+'))
  if (!isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ED25519) return publicKeyIn(text)
  const publicKey = Buffer.from(bytes.subarray(1)).toString('hex')
  return keyIdOf({ name, publicKey }) === keyId ? publicKey : undefined
}

/** Signs the text of a note. Ed25519 draws nothing: the same text and key give the same signature. */
export const signNoteText = (text: string, key: NoteKey & { readonly privateKey: string }): NoteSignature => ({
  name: key.name,
  keyId: keyIdOf(key),
  signature: signText(text, key.privateKey),
})
