import { createHmac } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { decrypt, encrypt } from '../../db/keys/authenticated-cipher.ts'
import { type IncidentEntryRow, incidentKey, insertIncidentKey } from '../../db/queries/incidents.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { type IncidentContent, incidentContent } from '../../shared/contract/incidents.ts'
import type { RandomBytes } from '../../shared/ids/uuid.ts'

const KEY_BYTES = 32

/** An entry's content as it is kept, and the keyed fingerprint that the chain holds: without the key it tells nothing, not even of a guess. */
export interface SealedIncident {
  readonly sealed: Uint8Array
  readonly fingerprint: string
}

/** Enciphers what an entry says (AES-256-GCM, bound to the entry), under the ledger's own key, made at its first use. */
export function sealIncident(
  database: Database,
  randomBytes: RandomBytes,
  entry: string,
  content: { readonly number: string } & IncidentContent,
): SealedIncident {
  const key = keyOf(database) ?? newKey(database, randomBytes)
  const text = canonicalText(content)
  return { sealed: encrypt(key, Buffer.from(text, 'utf8'), entry), fingerprint: fingerprintOf(key, entry, text) }
}

/** What an entry says; undefined where its content is gone, was changed, or is not that which the chain holds. */
export function readIncident(
  database: Database,
  { id, sealed, fingerprint }: IncidentEntryRow,
): ({ number: string } & IncidentContent) | undefined {
  const key = keyOf(database)
  const clear = key && sealed ? decrypt(key, sealed, id) : undefined
  if (!key || !clear) return undefined
  const text = clear.toString('utf8')
  if (fingerprintOf(key, id, text) !== fingerprint) return undefined
  const read: unknown = JSON.parse(text)
  const number = typeof read === 'object' && read !== null && 'number' in read ? String(read.number) : ''
  const parsed = incidentContent.safeParse(read)
  return parsed.success ? { number, ...parsed.data } : undefined
}

const fingerprintOf = (key: Uint8Array, entry: string, text: string): string =>
  createHmac('sha256', key).update(`${entry}\n${text}`).digest('hex')

function keyOf(database: Database): Uint8Array | undefined {
  const text = incidentKey(database)
  return text === undefined ? undefined : Buffer.from(text, 'hex')
}

function newKey(database: Database, randomBytes: RandomBytes): Uint8Array {
  const key = randomBytes(KEY_BYTES)
  insertIncidentKey(database, Buffer.from(key).toString('hex'))
  return key
}
