import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { readSkeleton, type Skeleton, skeletonHashes } from './skeleton.ts'

/** An event that something outside the skeleton states by its place and its hash. */
export interface StatedEvent {
  readonly sequence: number
  readonly hash: string
}

/** A skeleton that leads to its head: its events, and the hash that each has in the chain. */
export interface ProvedSkeleton {
  readonly events: Skeleton
  readonly hashes: ReadonlyMap<number, string>
}

/**
 * Proves that a skeleton leads to a stated head: it can be read, no event is missing or out of its place, and the last one has the head's hash. Where the hash is another, the
 * events that `others` state narrow down where the chain was altered. One cause is one fault, at `place`.
 */
export function proveSkeleton(
  bytes: Uint8Array,
  head: string,
  others: readonly StatedEvent[],
  place: Place,
): ProvedSkeleton | Fault {
  const events = readSkeleton(bytes)
  if (typeof events === 'number') return fault('SKELETON_UNREADABLE', place, { line: events })
  const { hashes, gap } = skeletonHashes(events)
  if (gap !== undefined) return fault('SKELETON_GAP', place, { sequence: gap })
  if (hashes.get(events.length) === head) return { events, hashes }
  const wrong = others.filter(({ sequence, hash }) => hashes.get(sequence) !== hash).map(({ sequence }) => sequence)
  const before = Math.min(events.length, ...wrong)
  const held = others.filter(({ sequence, hash }) => sequence < before && hashes.get(sequence) === hash)
  const after = Math.max(0, ...held.map(({ sequence }) => sequence))
  return fault('SKELETON_HEAD', place, { after, before, head, found: hashes.get(events.length) ?? '–' })
}
