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
