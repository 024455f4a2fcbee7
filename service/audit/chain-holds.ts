import type { Database } from '../../db/database.ts'
import { eventWithHash } from '../../db/queries/events.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** Asks whether a stated head is in the chain of a ledger, not whether it is the last (spec 08 §6). */
export function chainHolds(database: Database, head: string): Result<{ sequence: number; at: string }> {
  const event = eventWithHash(database, head)
  return event ? success({ sequence: event.sequence, at: event.at }) : failure(fault('VERIFY_HEAD_ABSENT', undefined, { head }))
}
