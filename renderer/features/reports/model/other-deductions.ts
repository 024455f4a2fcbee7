interface Amounts {
  readonly eligibleMinor: number
  readonly advanceRecoveredMinor: number
  readonly interestMinor: number
  readonly claimedMinor: number
}

/** What else stands between the eligible cost and the amount claimed (an exchange gain), so that the block always adds up. */
export const otherDeductions = ({ eligibleMinor, advanceRecoveredMinor, interestMinor, claimedMinor }: Amounts): number =>
  eligibleMinor - advanceRecoveredMinor - interestMinor - claimedMinor
