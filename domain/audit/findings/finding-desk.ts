import type { FindingStepKind } from '../../../shared/contract/finding-terms.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Finding, FindingStep } from './finding.ts'

/** Who works on a finding, and when. Ids come from the context, so that a test replays. */
export interface FindingDesk {
  readonly actor: string
  readonly now: Instant
  /** True while nobody else uses the file: one person then does everything. */
  readonly alone: boolean
  readonly newId: () => string
}

/** The finding with one more step of its life. */
export const withStep = (finding: Finding, desk: FindingDesk, kind: FindingStepKind, note = ''): Finding => ({
  ...finding,
  steps: [...finding.steps, stepOf(desk, kind, note)],
})

export const stepOf = (desk: FindingDesk, kind: FindingStepKind, note = ''): FindingStep => ({
  id: desk.newId(),
  kind,
  author: desk.actor,
  madeAt: desk.now,
  note: note.trim(),
})

/** Those who wrote an answer of the management, or said that its action was done. */
export const answeredBy = ({ steps }: Pick<Finding, 'steps'>): ReadonlySet<string> =>
  new Set(steps.filter(({ kind }) => kind === 'answered' || kind === 'implemented').map(({ author }) => author))

/** Whoever answered for the management decides on nothing of the finding, once two people use the file (spec 12 "Roles"). */
export function separationFaults(finding: Finding, { actor, alone }: Pick<FindingDesk, 'actor' | 'alone'>): Fault[] {
  if (alone || !answeredBy(finding).has(actor)) return []
  return [fault('FINDING_SEPARATION', undefined, { number: finding.number, name: actor })]
}
