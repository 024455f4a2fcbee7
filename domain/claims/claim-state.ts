/** Where a claim stands (spec 03 R-PAY). A draft and one in internal review are still the books' own figures; from submission on it is frozen. */
export const CLAIM_STATES = ['draft', 'review', 'submitted', 'queried', 'accepted', 'partly_disallowed', 'paid'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export const CLAIM_STEPS = [
  'prepared',
  'review_asked',
  'returned',
  'submitted',
  'queried',
  'answered',
  'accepted',
  'paid',
  'retention_released',
] as const
export type ClaimStepKind = (typeof CLAIM_STEPS)[number]

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
