import { createHmac, hkdfSync } from 'node:crypto'
import { SEALED_DATA_KEY_BYTES } from './sealed-data-key.ts'
import { SALT_BYTES, WRAPPED_KEY_BYTES } from './wrapped-private-key.ts'
import { X25519_BYTES } from './x25519-pair.ts'

/** One person's entry: a public half, the private half under the passphrase, and the data key sealed to the public half. */
export interface UserKey {
  readonly name: string
  readonly publicHalf: Buffer
  readonly salt: Buffer
  readonly wrapped: Buffer
  readonly sealedDataKey: Buffer
}

export interface KeyFile {
  readonly users: readonly UserKey[]
  readonly recovery: { readonly publicHalf: Buffer; readonly sealedDataKey: Buffer }
  /** HMAC over everything above, under the data key: only who can open the ledger can change who may open it. */
  readonly mac: Buffer
}

const FORMAT = 'sikasso-keys'
const VERSION = 1
const MAC_BYTES = 32
const USERS_AT_MOST = 1_000

/** Completes a key file with its authentication under the data key. */
export const authenticate = (file: Omit<KeyFile, 'mac'>, dataKey: Uint8Array): KeyFile => ({
  users: file.users,
  recovery: file.recovery,
  mac: macOf(file, dataKey),
})

export const isAuthentic = (file: KeyFile, dataKey: Uint8Array): boolean => macOf(file, dataKey).equals(file.mac)

export function printKeyFile(file: KeyFile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...printBody(file), mac: file.mac.toString('base64') }, undefined, 2)}\n`
}

/** Reads a key file; undefined for anything that is not one, whatever its bytes. */
export function parseKeyFile(text: string): KeyFile | undefined {
  const top = asRecord(parseJson(text))
  if (top?.format !== FORMAT || top.version !== VERSION || !Array.isArray(top.users)) return undefined
  if (top.users.length > USERS_AT_MOST) return undefined
  const users = top.users.map(parseUser)
  const recovery = asRecord(top.recovery)
  const publicHalf = bytesOf(recovery?.publicHalf, X25519_BYTES)
  const sealedDataKey = bytesOf(recovery?.sealedDataKey, SEALED_DATA_KEY_BYTES)
  const mac = bytesOf(top.mac, MAC_BYTES)
  if (!publicHalf || !sealedDataKey || !mac || !users.every((user) => user !== undefined)) return undefined
  return { users, recovery: { publicHalf, sealedDataKey }, mac }
}

function parseUser(value: unknown): UserKey | undefined {
  const entry = asRecord(value)
  const name = entry?.name
  const publicHalf = bytesOf(entry?.publicHalf, X25519_BYTES)
  const salt = bytesOf(entry?.salt, SALT_BYTES)
  const wrapped = bytesOf(entry?.wrapped, WRAPPED_KEY_BYTES)
  const sealedDataKey = bytesOf(entry?.sealedDataKey, SEALED_DATA_KEY_BYTES)
  if (typeof name !== 'string' || !publicHalf || !salt || !wrapped || !sealedDataKey) return undefined
  return { name, publicHalf, salt, wrapped, sealedDataKey }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined

function bytesOf(value: unknown, length: number): Buffer | undefined {
  if (typeof value !== 'string') return undefined
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === length ? bytes : undefined
}

const printBody = (file: Omit<KeyFile, 'mac'>) => ({
  users: file.users.map((user) => ({
    name: user.name,
    publicHalf: user.publicHalf.toString('base64'),
    salt: user.salt.toString('base64'),
    wrapped: user.wrapped.toString('base64'),
    sealedDataKey: user.sealedDataKey.toString('base64'),
  })),
  recovery: {
    publicHalf: file.recovery.publicHalf.toString('base64'),
    sealedDataKey: file.recovery.sealedDataKey.toString('base64'),
  },
})

function macOf(file: Omit<KeyFile, 'mac'>, dataKey: Uint8Array): Buffer {
  const key = new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), 'sikasso key file 1', 32))
  return createHmac('sha256', key)
    .update(JSON.stringify(printBody(file)))
    .digest()
}
