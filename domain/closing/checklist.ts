import type { Fault } from '../../shared/result/fault.ts'
import { isOverShare } from '../compliance/share-of-not-applicable.ts'

export type ItemState = 'yes' | 'no' | 'waiting' | 'notApplicable' | 'unanswered'
export type HandAnswer = 'yes' | 'no' | 'notApplicable'

/** One item of the monthly close T2 (spec 05 §3.3), as its template has it. */
export interface ChecklistItem {
  readonly number: number
  /** A blocking item keeps the month from being locked. */
  readonly blocking: boolean
  readonly mayBeNotApplicable: boolean
}

/** What the books answer to an item, gathered from every area. */
export interface ComputedAnswer {
  readonly state: 'yes' | 'no' | 'waiting' | 'notApplicable'
  readonly evidence: readonly Fault[]
}

/** The worst answer speaks for all: one account not reconciled is not made good by another that is. */
const WORST_FIRST = ['no', 'waiting', 'yes', 'notApplicable'] as const

/** One answer of several areas' facts about an item; undefined when no area has looked. */
export function gatherFacts(facts: readonly ComputedAnswer[]): ComputedAnswer | undefined {
  const state = WORST_FIRST.find((worst) => facts.some((fact) => fact.state === worst))
  return state === undefined ? undefined : { state, evidence: facts.flatMap((fact) => fact.evidence) }
}

/**
 * The answer that counts. Of a blocking item the books have the last word, save that a person may always answer no; without facts a
 * person answers. Of another item a person's answer wins: it explains what the books flag.
 */
export function answerOf(item: ChecklistItem, computed: ComputedAnswer | undefined, byHand: HandAnswer | undefined): ItemState {
  if (!computed) return byHand ?? 'unanswered'
  if (item.blocking) return byHand === 'no' ? 'no' : computed.state
  return byHand ?? computed.state
}

/** Whether an item lets the month be locked: not a blocking one, or answered yes, or N/A where T2 allows it. */
export const isMet = (item: ChecklistItem, state: ItemState): boolean =>
  !item.blocking || state === 'yes' || (state === 'notApplicable' && item.mayBeNotApplicable)

export interface ChecklistProgress {
  readonly yes: number
  /** Items that count: N/A leaves the denominator. */
  readonly of: number
  /** Blocking items that are not met. */
  readonly blocking: number
}

export function progressOf(items: readonly { readonly item: ChecklistItem; readonly state: ItemState }[]): ChecklistProgress {
  return {
    yes: items.filter(({ state }) => state === 'yes').length,
    of: items.filter(({ state }) => state !== 'notApplicable').length,
    blocking: items.filter(({ item, state }) => !isMet(item, state)).length,
  }
}

/**
 * How much of T2 people answered N/A, of the items that have a subject (spec 05 §3.1): what the books show to have none counts neither above nor below. Over
 * the template's share, in hundredths, a month is not sealed.
 */
export function leftOutOf(
  items: readonly { readonly state: ItemState; readonly computed: ComputedAnswer['state'] | null }[],
  most: string,
): { readonly applicable: number; readonly notApplicable: number; readonly isOver: boolean } {
  const applicable = items.filter(({ computed }) => computed !== 'notApplicable')
  const notApplicable = applicable.filter(({ state }) => state === 'notApplicable').length
  return { applicable: applicable.length, notApplicable, isOver: isOverShare(notApplicable, applicable.length, most) }
}
