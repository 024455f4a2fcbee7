import { createHash } from 'node:crypto'
import { X25519_BYTES } from './x25519-pair.ts'

// Crockford's alphabet: no I, L, O or U, so that a key copied by hand from paper is not misread.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHECK_BYTES = 3
const GROUP = 4

/** The printed form of a private half: 56 characters in groups of four, the last five of which are a check against slips. */
export function printRecoveryKey(privateHalf: Uint8Array): string {
  const bytes = Buffer.concat([privateHalf, checkOf(privateHalf)])
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('')
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** Reads what a person typed: any case, any separators, O for 0, I or L for 1. Undefined when the check does not hold. */
export function readRecoveryKey(typed: string): Buffer | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (letters.length !== ((X25519_BYTES + CHECK_BYTES) * 8) / 5) return undefined
  let bits = ''
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) return undefined
    bits += value.toString(2).padStart(5, '0')
  }
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
  const privateHalf = bytes.subarray(0, X25519_BYTES)
  return bytes.subarray(X25519_BYTES).equals(checkOf(privateHalf)) ? privateHalf : undefined
}

const checkOf = (privateHalf: Uint8Array): Buffer =>
  createHash('sha256').update('sikasso recovery key').update(privateHalf).digest().subarray(0, CHECK_BYTES)
