import type { RandomBytes } from '../../shared/ids/uuid.ts'
import { CIPHER_OVERHEAD_BYTES, decrypt, encrypt, NONCE_BYTES } from './authenticated-cipher.ts'
import { SALT_BYTES, stretch } from './wrapped-private-key.ts'

const PURPOSE = 'sikasso signing key 1'
const PRIVATE_BYTES = 32
const WRAPPED_BYTES = SALT_BYTES + CIPHER_OVERHEAD_BYTES + PRIVATE_BYTES

/** Both halves of a signing pair, hexadecimal. */
export interface SigningPair {
  readonly publicKey: string
  readonly privateKey: string
}

/**
 * Wraps the private half of an organisation's key under its own passphrase: scrypt, then AES-256-GCM bound to the public half, as a person's key is in `LEDGER.keys`.
 * Answers base64 of salt, nonce, ciphertext and tag.
 */
export function wrapSigningKey({ publicKey, privateKey }: SigningPair, passphrase: string, randomBytes: RandomBytes): string {
  const salt = randomBytes(SALT_BYTES)
  const key = stretch(passphrase, Buffer.from(salt))
  const sealed = encrypt(key, Buffer.from(privateKey, 'hex'), boundTo(publicKey), randomBytes(NONCE_BYTES))
  return Buffer.concat([salt, sealed]).toString('base64')
}

/** The private half, hexadecimal; undefined when the passphrase is another, or the wrapping was altered. */
export function unwrapSigningKey(wrapped: string, publicKey: string, passphrase: string): string | undefined {
  const bytes = Buffer.from(wrapped, 'base64')
  if (bytes.length !== WRAPPED_BYTES) return undefined
  const key = stretch(passphrase, bytes.subarray(0, SALT_BYTES))
  return decrypt(key, bytes.subarray(SALT_BYTES), boundTo(publicKey))?.toString('hex')
}

const boundTo = (publicKey: string): string => `${PURPOSE} ${publicKey}`
