import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export const NONCE_BYTES = 12
const TAG_BYTES = 16
/** What encryption adds to a text: the nonce before it, the tag after it. */
export const CIPHER_OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES

/** AES-256-GCM with a random nonce: nonce, ciphertext, tag. `bound` is not kept, but the same must be given to decrypt. */
export function encrypt(key: Uint8Array, clear: Uint8Array, bound: string, nonce: Uint8Array = randomBytes(NONCE_BYTES)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(bound, 'utf8'))
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()])
}

/** The clear bytes; undefined when the key, the bytes or what they are bound to is not the right one. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer | undefined {
  if (sealed.length < CIPHER_OVERHEAD_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(bound, 'utf8'))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()])
  } catch {
    return undefined // a false tag: the one thing that `final` refuses
  }
}
