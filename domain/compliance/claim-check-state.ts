/** A signed run of the checklist T3 of a claim. */
export interface SignedRun {
  /** Blocking items that fail. */
  readonly blocking: number
}

/** Whether a claim may go by its checklist (spec 05 §3.4): its last signed run has no failing blocking item. Without one the claim waits. */
export function claimCheckState(lastSigned: SignedRun | undefined): 'unsigned' | 'failing' | 'passed' {
  if (!lastSigned) return 'unsigned'
  return lastSigned.blocking > 0 ? 'failing' : 'passed'
}
