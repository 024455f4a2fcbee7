import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

// The DER frames of RFC 8410 around the 32 bytes of an X25519 key: the same bytes in OpenSSL and BoringSSL.
const PRIVATE_FRAME = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC_FRAME = Buffer.from('302a300506032b656e032100', 'hex')
export const X25519_BYTES = 32

/** A fresh pair, both halves as their 32 raw bytes. */
export function makePair(): { readonly publicHalf: Buffer; readonly privateHalf: Buffer } {
  const pair = generateKeyPairSync('x25519')
  return {
    publicHalf: pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(PUBLIC_FRAME.length),
    privateHalf: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(PRIVATE_FRAME.length),
  }
}

export const publicKeyOf = (publicHalf: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_FRAME, publicHalf]), format: 'der', type: 'spki' })

export const privateKeyOf = (privateHalf: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_FRAME, privateHalf]), format: 'der', type: 'pkcs8' })

/** The public half that belongs to a private one. */
export const publicHalfOf = (privateHalf: Uint8Array): Buffer =>
  createPublicKey(privateKeyOf(privateHalf)).export({ type: 'spki', format: 'der' }).subarray(PUBLIC_FRAME.length)
