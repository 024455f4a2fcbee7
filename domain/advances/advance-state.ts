import type { LocalDate } from '../../shared/time/local-date.ts'

export const ADVANCE_STATES = [
  'requested',
  'refused',
  'cancelled',
  'approved',
  'paying',
  'open',
  'overdue',
  'review',
  'owed',
  'settled',
] as const
/**
 * Where an advance stands: asked, refused, cancelled, approved, its payment voucher waits, money out, money out past the deadline,
 * receipts handed in whose voucher waits, more justified than advanced, settled.
 */
export type AdvanceState = (typeof ADVANCE_STATES)[number]

export interface AdvanceStanding {
  readonly decision: 'requested' | 'approved' | 'refused' | 'cancelled'
  /** A payment is a draft. */
  readonly paymentWaits: boolean
  /** A payment is posted and not reversed, or the advance was taken over. */
  readonly paid: boolean
  readonly balanceXof: number
  readonly inReviewXof: number
  readonly dueOn: LocalDate | null
}

/** The state, derived from decisions and posted vouchers alone: a reversed voucher leads it back by itself. */
export function advanceState(standing: AdvanceStanding, on: LocalDate): AdvanceState {
  if (standing.decision !== 'approved') return standing.decision
  if (!standing.paid) return standing.paymentWaits ? 'paying' : 'approved'
  if (standing.balanceXof === 0) return 'settled'
  if (standing.balanceXof < 0) return 'owed'
  if (standing.inReviewXof > 0) return 'review'
  return standing.dueOn !== null && standing.dueOn < on ? 'overdue' : 'open'
}

/** States in which a person holds, or is about to hold, the organisation's money for a purpose. */
export const isUnsettled = (state: AdvanceState): boolean => !['refused', 'cancelled', 'settled'].includes(state)
