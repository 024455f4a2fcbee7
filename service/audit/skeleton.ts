import { hash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { eventHeads } from '../../db/queries/events.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { eventText, GENESIS_HASH } from '../../shared/canonical/event-text.ts'

/** One event by its header and the hash of its body: enough to prove a chain, and with one body that body (docs/format/LEDGER.md). */
export interface SkeletonEvent {
  readonly sequence: number
  readonly type: string
  readonly subject: string
  readonly at: string
  readonly userName: string
  readonly commandId: string
  readonly bodyHash: string
}

/** The skeleton of a stretch of a chain: what stood before its first event, and its events up to a head. */
export interface Skeleton {
  readonly previousHash: string
  readonly events: readonly SkeletonEvent[]
}

/** More events than this are no skeleton that anybody hands over. */
const MOST_EVENTS = 2_000_000

/** The skeleton of a ledger's chain, from an event on, up to the one of `to`. */
export function skeletonOf(database: Database, from: number, to: number): Skeleton {
  const rows = eventHeads(database, from, to)
  const [first] = rows
  return {
    previousHash: first?.previousHash ?? GENESIS_HASH,
    events: rows.map(({ previousHash: _, ...event }) => event),
  }
}

/** One line an event, each canonical text; the first line is the hash before the first event. */
export const skeletonText = ({ previousHash, events }: Skeleton): string =>
  [canonicalText([previousHash]), ...events.map((event) => canonicalText(valuesOf(event))), ''].join('\n')

/** Reads the text of a skeleton; undefined for anything else, whatever its bytes. */
export function readSkeleton(text: string): Skeleton | undefined {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length > MOST_EVENTS) return undefined
  const [first, ...rest] = lines.map(parsed)
  const previousHash = Array.isArray(first) ? first[0] : undefined
  if (typeof previousHash !== 'string' || !DIGEST.test(previousHash)) return undefined
  const events = rest.map(eventOf)
  return events.every((event) => event !== undefined) ? { previousHash, events } : undefined
}

/** The hash of each event of a skeleton by its sequence; undefined where the sequences do not follow each other. */
export function provedHashes({ previousHash, events }: Skeleton): ReadonlyMap<number, string> | undefined {
  const hashes = new Map<number, string>()
  let previous = previousHash
  let expected = events[0]?.sequence
  if (expected === 1 && previous !== GENESIS_HASH) return undefined
  for (const { bodyHash, ...head } of events) {
    if (head.sequence !== expected) return undefined
    previous = hash('sha256', eventText({ ...head, previousHash: previous }, bodyHash))
    hashes.set(head.sequence, previous)
    expected = head.sequence + 1
  }
  return hashes
}

const DIGEST = /^[0-9a-f]{64}$/

const valuesOf = ({ sequence, type, subject, at, userName, commandId, bodyHash }: SkeletonEvent) => [
  sequence,
  type,
  subject,
  at,
  userName,
  commandId,
  bodyHash,
]

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function eventOf(value: unknown): SkeletonEvent | undefined {
  if (!Array.isArray(value) || value.length !== 7) return undefined
  const [sequence, type, subject, at, userName, commandId, bodyHash] = value as unknown[]
  const words = [type, subject, at, userName, commandId, bodyHash]
  if (!Number.isSafeInteger(sequence) || !words.every((word) => typeof word === 'string')) return undefined
  const event = { sequence, type, subject, at, userName, commandId, bodyHash } as SkeletonEvent
  return DIGEST.test(event.bodyHash) ? event : undefined
}
