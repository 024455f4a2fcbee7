/** A signed run of the checklist T3 of a claim. */
export interface SignedRun {
  /** 1 where no blocking item fails and the share of N/A is within the template's. */
  readonly passed: number
}

/** Whether a claim may go by its checklist (spec 05 §3.4): its last signed run has passed. Without one the claim waits. */
export function claimCheckState(lastSigned: SignedRun | undefined): 'unsigned' | 'failing' | 'passed' {
  if (!lastSigned) return 'unsigned'
  return lastSigned.passed === 1 ? 'passed' : 'failing'
}
