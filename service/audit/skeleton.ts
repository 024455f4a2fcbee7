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

/** The skeleton of a chain, from its first event to a head. */
export type Skeleton = readonly SkeletonEvent[]

/** A skeleton begins where every chain does: the hash before its first event. */
const FIRST_LINE = canonicalText([GENESIS_HASH])

/** More events than this are no skeleton that anybody hands over. */
const MOST_EVENTS = 2_000_000

/**
 * The text of the skeleton of a ledger's chain, from its first event to the one of `to`: the hash before it, then an event a line, each line canonical text
 * (docs/format/LEDGER.md).
 */
export function skeletonText(database: Database, to: number): string {
  const lines = eventHeads(database, 1, to).map(({ sequence, type, subject, at, userName, commandId, bodyHash }) =>
    canonicalText([sequence, type, subject, at, userName, commandId, bodyHash]),
  )
  return [FIRST_LINE, ...lines, ''].join('\n')
}

/** Reads the text of a skeleton; a number is the line, from 1, that is not of its form: whatever the bytes, it never throws. */
export function readSkeleton(bytes: Uint8Array): Skeleton | number {
  const lines = textOf(bytes).split('\n')
  if (lines.pop() !== '' || lines.length < 2 || lines.length > MOST_EVENTS) return lines.length + 1
  const [first, ...rest] = lines
  if (first !== FIRST_LINE) return 1
  const events: SkeletonEvent[] = []
  for (const line of rest) {
    const event = eventOf(line)
    if (!event) return events.length + 2
    events.push(event)
  }
  return events
}

/** The text in UTF-8, byte for byte; blank for other bytes. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}

/** The hash that a skeleton gives each of its events, by its sequence; a `gap` is the first sequence that is not in its place: nothing is proved from there on. */
export function skeletonHashes(skeleton: Skeleton): { readonly hashes: ReadonlyMap<number, string>; readonly gap?: number } {
  const hashes = new Map<number, string>()
  let previousHash = GENESIS_HASH
  for (const { bodyHash, ...head } of skeleton) {
    const expected = hashes.size + 1
    if (head.sequence !== expected) return { hashes, gap: expected }
    previousHash = hash('sha256', eventText({ ...head, previousHash }, bodyHash))
    hashes.set(expected, previousHash)
  }
  return { hashes }
}

const DIGEST = /^[0-9a-f]{64}$/

/** One line of the text; undefined for one that is not the canonical text of an event's header and body hash. */
function eventOf(line: string): SkeletonEvent | undefined {
  const value = parsed(line)
  if (!Array.isArray(value) || value.length !== 7) return undefined
  const [sequence, type, subject, at, userName, commandId, bodyHash] = value as unknown[]
  const words = [type, subject, at, userName, commandId, bodyHash]
  if (!isSequence(sequence) || !words.every((word) => typeof word === 'string')) return undefined
  const event = { sequence, type, subject, at, userName, commandId, bodyHash } as SkeletonEvent
  const isCanonical = canonicalText([sequence, ...(words as string[])]) === line
  return isCanonical && DIGEST.test(event.bodyHash) ? event : undefined
}

const isSequence = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
