/** What of a payment an operator's list may hold. */
export const LIST_FIELDS = ['phone', 'payee', 'amount', 'reference', 'label'] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** What an operator's answer says of a payment. */
export const RESULT_FIELDS = ['transaction', 'reference', 'phone', 'amount', 'fee', 'status', 'reason'] as const
export type ResultField = (typeof RESULT_FIELDS)[number]

/** How an operator wants its lists and writes its answers: data, so that a change of theirs needs no new version of ours. */
export interface OperatorLayout {
  readonly code: string
  readonly name: string
  readonly separator: ',' | ';' | '\t'
  /** Put before the telephone number; empty for none. */
  readonly dialCode: string
  /** The list's columns in order: heading, and what stands under it. */
  readonly list: readonly (readonly [heading: string, field: ListField])[]
  /** The names that the answer's columns may have. */
  readonly result: Readonly<Record<ResultField, readonly string[]>>
  /** The words of the status that mean paid, and those that mean failed; compared without accents or case. */
  readonly paid: readonly string[]
  readonly failed: readonly string[]
}
