import type { Database } from '../../db/database.ts'
import { lastPeriodEvents } from '../../db/queries/events.ts'
import type { ItemState } from '../../domain/closing/checklist.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { Month } from '../../shared/time/period.ts'
import type { ChecklistRow } from './checklist.ts'

export interface SealedRow {
  readonly item: number
  readonly state: ItemState
  readonly evidence: readonly Fault[]
  readonly comment: string
  readonly responsible: string
  /** What the books said when it was sealed; null, or absent from an old seal, where they said nothing. */
  readonly books?: ItemState | null
}

/** The seal of a closed month with the checklist that it covers. */
export interface SealedChecklist {
  readonly at: string
  readonly by: string
  readonly sequence: number
  /** The chain's head with the closing event: what a certificate states and `verify --against` finds. */
  readonly head: string
  /** Null where the month was closed without its checklist, from the command line. */
  readonly rows: readonly SealedRow[] | null
}

/** What the last closing of a month sealed; null while it is not closed. */
export function sealedChecklist(database: Database, month: Month): SealedChecklist | null {
  const event = lastPeriodEvents(database).get(month)
  if (event?.type !== 'closed') return null
  return { at: event.at, by: event.userName, sequence: event.sequence, head: event.hash, rows: rowsOf(event.content) }
}

/** The checklist as the seal covers it: every item with its answer, its evidence, its comment, who answers for it and what the books said. */
export const checklistBody = (rows: readonly ChecklistRow[]): Canonical =>
  rows.map(({ item, state, computed, evidence, answer }) => ({
    item: item.number,
    state,
    evidence: evidence.map(({ code, details }) => ({ code, details: { ...details } })),
    comment: answer?.comment ?? '',
    responsible: answer?.responsible ?? '',
    books: computed,
  }))

/** Reads a seal that may have been tampered with: what is not a checklist is none, and the verification names it. */
/** Whatever else stands in a row is compared with the chain, and differs. */
type Sealed = SealedRow[]

function rowsOf(content: string | null): SealedRow[] | null {
  try {
    const read: unknown = JSON.parse(content ?? '')
    const list = typeof read === 'object' && read !== null && 'checklist' in read ? read.checklist : null
    return Array.isArray(list) && list.every((row) => typeof row === 'object' && row !== null) ? (list as Sealed) : null
  } catch {
    return null
  }
}
