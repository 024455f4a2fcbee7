import type { FindingStatus } from '../../../shared/contract/finding-terms.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import type { Finding } from './finding.ts'

/** Late: its action was due before today, and nobody has said that it is done (spec 04 §2.13). */
export const isOverdue = ({ state, dueOn }: Pick<Finding, 'state' | 'dueOn'>, today: LocalDate): boolean =>
  (state === 'open' || state === 'in_progress') && dueOn !== null && dueOn < today

export const statusOf = (finding: Pick<Finding, 'state' | 'dueOn'>, today: LocalDate): FindingStatus =>
  isOverdue(finding, today) ? 'overdue' : finding.state

/** Something is still to be done or looked at. */
export const isLive = ({ state }: Pick<Finding, 'state'>): boolean => state !== 'verified' && state !== 'withdrawn'
