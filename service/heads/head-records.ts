import { z } from 'zod'
import type { Database } from '../../db/database.ts'
import { type EventRow, eventsOf } from '../../db/queries/events.ts'
import { BEHIND_EVENT } from '../kernel/ledger-standing.ts'

/** The types of the events that heads leave in the chain (spec 08 §6). */
export const SIGNED_EVENT = 'head-signed'
export const COUNTERSIGNED_EVENT = 'head-countersigned'
export const IMPORTED_EVENT = 'head-imported'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A head of this ledger that the organisation signed. */
const signed = z.object({ note: z.string(), sequence: z.number(), head: hash, publicKey: hash })
/** A head of another ledger that this organisation countersigned. */
const countersigned = z.object({
  note: z.string(),
  ledgerId: z.string(),
  /** Blank where nothing on the note says whose ledger it is. */
  organisation: z.string(),
  sequence: z.number(),
  head: hash,
  date: z.string(),
  /** The key that countersigned. */
  publicKey: hash,
})
/** A head of this ledger that came back with the signatures of others. */
const imported = z.object({
  note: z.string(),
  sequence: z.number(),
  head: hash,
  date: z.string(),
  by: z.array(z.object({ organisation: z.string(), fingerprint: hash })),
})
const accepted = z.object({
  missing: z.number().nullable(),
  since: z.string(),
  reason: z.string(),
  heads: z.array(hash),
  known: z.number(),
})

type Recorded<T> = T & { readonly place: Pick<EventRow, 'sequence' | 'at' | 'userName'> }

/** Every record of one type, oldest first. One that somebody spoilt is left out here; the verification names its event. */
function recorded<T>(database: Database, type: string, schema: z.ZodType<T>): Recorded<T>[] {
  return [...eventsOf(database, [type])].flatMap(({ content, sequence, at, userName }) => {
    const read = schema.safeParse(parsed(content))
    return read.success ? [{ ...read.data, place: { sequence, at, userName } }] : []
  })
}

export const signedHeads = (database: Database) => recorded(database, SIGNED_EVENT, signed)
export const countersignedHeads = (database: Database) => recorded(database, COUNTERSIGNED_EVENT, countersigned)
export const importedHeads = (database: Database) => recorded(database, IMPORTED_EVENT, imported)
export const acceptances = (database: Database) => recorded(database, BEHIND_EVENT, accepted)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
