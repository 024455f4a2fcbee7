import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { fault, type Place } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { readRows } from '../payments/row-fields.ts'
import { headerKeys } from '../tabular/match-header.ts'
import type { OpenTable } from '../tabular/open-table-types.ts'

const ANSWER_COLUMNS = {
  item: ['item', 'point'],
  answer: ['answer', 'reponse'],
  evidence: ['evidence', 'preuve'],
  comment: ['comment', 'commentaire'],
} as const

export const ANSWER_HEADER_KEYS: ReadonlySet<string> = headerKeys(ANSWER_COLUMNS)

/** An answer of a file, with the place that names it in a fault. */
export interface PlacedAnswer extends ChecklistAnswerInput {
  readonly place: Place
}

/** Reads the answers of a run (spec 10 `checklist run`): item, answer, evidence, comment. */
export const readAnswersFile = (table: OpenTable): Result<PlacedAnswer[]> =>
  readRows(table, ANSWER_COLUMNS, ['item', 'answer'], (fields) => {
    const item = fields.count('item')
    const answer = fields.text('answer', true)
    if (item === null || answer === null) {
      if (item === null) fields.refuse(fault('CHECKLIST_ITEM', fields.placeOf('item'), { item: '' }))
      return undefined
    }
    const evidence = fields.text('evidence') ?? ''
    const comment = fields.text('comment') ?? ''
    return { item, answer, evidence, comment, place: fields.placeOf('answer') }
  })
