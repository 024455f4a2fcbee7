import type { Month } from '../../shared/time/period.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** A person's answer to an item of the monthly close; `evidence` says where the proof is: a document, a minute, a file. */
export type ClosingAnswerRow = RowOf<'closingAnswer'>

export const closingAnswerKey = (month: Month, item: number): string => `${month}/${item}`

const ANSWERS = statement((db, p: Given<{ month: Month }>) =>
  db.selectFrom('closingAnswer').selectAll().where('month', '=', p.month).orderBy('item'),
)

export const closingAnswers = (database: Database, month: Month): ClosingAnswerRow[] => database.all(ANSWERS, { month })

export const saveClosingAnswer = (database: Database, row: ClosingAnswerRow): number => database.upsert('closingAnswer', row)

export const deleteClosingAnswer = (database: Database, key: string): number => database.delete('closingAnswer', { key })
