import type { CheckedItem } from '../../../../shared/contract/compliance-overview.ts'

export interface TypedAnswer {
  readonly answer: string
  readonly evidence: string
  readonly comment: string
}

/** What stands at an item: what was typed, else what is kept, else what the books answer. */
export const currentAnswer = (item: CheckedItem, typed: TypedAnswer | undefined): TypedAnswer => {
  if (typed) return typed
  if (item.answer !== '') return { answer: item.answer.toUpperCase(), evidence: item.evidence, comment: item.comment }
  return { answer: item.proposed?.answer ?? '', evidence: '', comment: '' }
}
