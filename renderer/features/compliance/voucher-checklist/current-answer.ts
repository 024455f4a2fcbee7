import type { CheckedItem } from '../../../../shared/contract/compliance-overview.ts'

export interface TypedAnswer {
  readonly answer: string
  readonly evidence: string
  readonly comment: string
}

/**
 * What stands at an item: what was typed, else what a person gave, else what the books answer. In a signed run it is what was kept; in an open one an
 * answer that only the books had given is what they say now.
 */
export const currentAnswer = (item: CheckedItem, typed: TypedAnswer | undefined, isSigned: boolean): TypedAnswer => {
  if (typed) return typed
  if (item.answer !== '' && (isSigned || item.answeredBy !== null))
    return { answer: item.answer.toUpperCase(), evidence: item.evidence, comment: item.comment }
  return { answer: item.proposed?.answer ?? '', evidence: '', comment: '' }
}
