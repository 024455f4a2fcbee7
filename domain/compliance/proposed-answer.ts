import type { Fault } from '../../shared/result/fault.ts'

/** What the books answer to an item of a checklist, and the sentence that says why; a person may answer otherwise and says why in turn. */
export interface ProposedAnswer {
  readonly item: number
  /** As the template's scale writes it: V, A, N, or yes, no, NA. Null where the books only say what they know, and a person answers. */
  readonly answer: string | null
  readonly reason: Fault
}
