import type { ClaimState, ClaimStepKind } from '../../shared/contract/claim-state.ts'

/** The states in which each step can be taken. */
const ALLOWED: Readonly<Record<ClaimStepKind, readonly ClaimState[]>> = {
  prepared: [],
  review_asked: ['draft'],
  returned: ['review'],
  submitted: ['review'],
  queried: ['submitted'],
  answered: ['queried'],
  accepted: ['submitted', 'queried'],
  paid: ['accepted', 'partly_disallowed'],
  retention_released: ['accepted', 'partly_disallowed', 'paid'],
}

export const allowsStep = (state: ClaimState, step: ClaimStepKind): boolean => ALLOWED[step].includes(state)

/** True once the figures are frozen: whatever is posted later shows in the next claim. */
export const isSubmitted = (state: ClaimState): boolean => state !== 'draft' && state !== 'review'
