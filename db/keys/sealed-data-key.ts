import { diffieHellman, hkdfSync } from 'node:crypto'
import { CIPHER_OVERHEAD_BYTES, decrypt, encrypt } from './authenticated-cipher.ts'
import { makePair, privateKeyOf, publicHalfOf, publicKeyOf, X25519_BYTES } from './x25519-pair.ts'

const PURPOSE = 'sikasso data key 1'
export const DATA_KEY_BYTES = 32
export const SEALED_DATA_KEY_BYTES = X25519_BYTES + CIPHER_OVERHEAD_BYTES + DATA_KEY_BYTES

/** Seals the data key so that only the holder of the private half can read it (spec 12 "Encryption"). */
export function sealDataKey(dataKey: Uint8Array, recipient: Uint8Array): Buffer {
  const ephemeral = makePair()
  const shared = diffieHellman({ privateKey: privateKeyOf(ephemeral.privateHalf), publicKey: publicKeyOf(recipient) })
  return Buffer.concat([ephemeral.publicHalf, encrypt(sealKey(shared, ephemeral.publicHalf, recipient), dataKey, PURPOSE)])
}

/** The data key; undefined when it was sealed to someone else, or the bytes were changed. */
export function openDataKey(sealed: Uint8Array, privateHalf: Uint8Array): Buffer | undefined {
  if (sealed.length !== SEALED_DATA_KEY_BYTES) return undefined
  const ephemeral = sealed.subarray(0, X25519_BYTES)
  const shared = sharedSecret(privateHalf, ephemeral)
  if (!shared) return undefined
  return decrypt(sealKey(shared, ephemeral, publicHalfOf(privateHalf)), sealed.subarray(X25519_BYTES), PURPOSE)
}

function sharedSecret(privateHalf: Uint8Array, publicHalf: Uint8Array): Buffer | undefined {
  try {
    return diffieHellman({ privateKey: privateKeyOf(privateHalf), publicKey: publicKeyOf(publicHalf) })
  } catch {
    return undefined // a point of small order, which no honest seal carries
  }
}

/** Both public halves enter the key, so that a seal cannot be passed off as another's. */
const sealKey = (shared: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), PURPOSE, 32))
