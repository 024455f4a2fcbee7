import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { SIGNATURE_TAG } from '../../../domain/exchange/package-format.ts'

// The DER frames of RFC 8410 around the 32 bytes of an Ed25519 key: the same bytes in OpenSSL and BoringSSL.
const PRIVATE_FRAME = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_FRAME = Buffer.from('302a300506032b6570032100', 'hex')
export const SEED_BYTES = 32

/** Both halves of a pair, hexadecimal, from 32 random bytes. */
export function pairOf(seed: Uint8Array): { readonly publicKey: string; readonly privateKey: string } {
  const privateKey = Buffer.from(seed).toString('hex')
  const exported = createPublicKey(privateKeyOf(privateKey)).export({ type: 'spki', format: 'der' })
  return { publicKey: exported.subarray(PUBLIC_FRAME.length).toString('hex'), privateKey }
}

/** What people compare: the SHA-256 of the public half, 64 hexadecimal digits. */
export const fingerprintOf = (publicKey: string): string => hash('sha256', Buffer.from(publicKey, 'hex'))

/** The hash by which packages name each other: the SHA-256 of the manifest, which covers every part. */
export const manifestHash = (manifest: Uint8Array): string => hash('sha256', manifest)

/** The 64 bytes of an Ed25519 signature (RFC 8032) over the UTF-8 bytes of a text. */
export const signText = (text: string, privateKey: string): Uint8Array =>
  new Uint8Array(sign(null, Buffer.from(text, 'utf8'), privateKeyOf(privateKey)))

/** False for a signature of another text or by another key, and for a public half that is none. */
export function textSignatureHolds(text: string, signature: Uint8Array, publicKey: string): boolean {
  try {
    return verify(null, Buffer.from(text, 'utf8'), publicKeyOf(publicKey), signature)
  } catch {
    return false
  }
}

/** The signature of a manifest, hexadecimal. Ed25519 draws nothing: the same bytes and key give the same signature. */
export const signManifest = (manifest: Uint8Array, privateKey: string): string =>
  sign(null, signedBytes(manifest), privateKeyOf(privateKey)).toString('hex')

/** False for a signature of other bytes or by another key, and for a public half that is none. */
export function signatureHolds(manifest: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    return verify(null, signedBytes(manifest), publicKeyOf(publicKey), Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

/** The public half as a file that other programs read (PEM, SubjectPublicKeyInfo). */
export const publicKeyPem = (publicKey: string): string =>
  publicKeyOf(publicKey).export({ type: 'spki', format: 'pem' }).toString()

/** The public half in a file: PEM, or its 64 hexadecimal digits. Undefined where there is none. */
export function publicKeyIn(text: string): string | undefined {
  const digits = text.replace(/[\s:-]/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(digits)) return digits
  try {
    const exported = createPublicKey(text).export({ type: 'spki', format: 'der' })
    const isOurs =
      exported.length === PUBLIC_FRAME.length + SEED_BYTES && exported.subarray(0, PUBLIC_FRAME.length).equals(PUBLIC_FRAME)
    return isOurs ? exported.subarray(PUBLIC_FRAME.length).toString('hex') : undefined
  } catch {
    return undefined
  }
}

const signedBytes = (manifest: Uint8Array): Buffer => Buffer.concat([Buffer.from(SIGNATURE_TAG, 'utf8'), manifest])

const privateKeyOf = (privateKey: string): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_FRAME, Buffer.from(privateKey, 'hex')]), format: 'der', type: 'pkcs8' })

const publicKeyOf = (publicKey: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_FRAME, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' })
