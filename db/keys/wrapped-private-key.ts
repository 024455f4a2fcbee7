import { randomBytes, scryptSync } from 'node:crypto'
import { CIPHER_OVERHEAD_BYTES, decrypt, encrypt } from './authenticated-cipher.ts'
import { X25519_BYTES } from './x25519-pair.ts'

// Version 1 of the key file means these costs: a file cannot ask for others, so a hostile one cannot ask for gigabytes.
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
export const SALT_BYTES = 16
export const WRAPPED_KEY_BYTES = CIPHER_OVERHEAD_BYTES + X25519_BYTES

export interface WrappedPrivateKey {
  readonly salt: Buffer
  readonly wrapped: Buffer
}

/** Wraps a private half under its owner's passphrase: scrypt, then AES-256-GCM bound to the owner's name. */
export function wrapPrivateKey(privateHalf: Uint8Array, owner: string, passphrase: string): WrappedPrivateKey {
  const salt = randomBytes(SALT_BYTES)
  return { salt, wrapped: encrypt(stretch(passphrase, salt), privateHalf, owner) }
}

/** The private half; undefined when the passphrase is not the owner's. */
export const unwrapPrivateKey = (key: WrappedPrivateKey, owner: string, passphrase: string): Buffer | undefined =>
  decrypt(stretch(passphrase, key.salt), key.wrapped, owner)

/** The same letters typed on another keyboard or system (é in one code point or two) make the same key. */
export const stretch = (passphrase: string, salt: Uint8Array): Buffer => scryptSync(passphrase.normalize('NFKC'), salt, 32, COST)
