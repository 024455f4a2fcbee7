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

/** Reads the answers of a run (spec 10 `checklist run`): item by its code, answer, evidence, comment. `numberOf` knows the items of the template. */
export const readAnswersFile = (table: OpenTable, numberOf: (code: string) => number | undefined): Result<PlacedAnswer[]> =>
  readRows(table, ANSWER_COLUMNS, ['item', 'answer'], (fields) => {
    const code = fields.code('item', true)
    const answer = fields.text('answer', true)
    const item = code === null ? undefined : numberOf(code)
    if (code !== null && item === undefined) fields.refuse(fault('CHECKLIST_ITEM', fields.placeOf('item'), { item: code }))
    if (item === undefined || answer === null) return undefined
    const evidence = fields.text('evidence') ?? ''
    const comment = fields.text('comment') ?? ''
    return { item, answer, evidence, comment, place: fields.placeOf('answer') }
  })
