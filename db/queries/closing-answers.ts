import type { HandAnswer } from '../../domain/closing/checklist.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

/** A person's answer to an item of the monthly close. */
export interface ClosingAnswerRow {
  readonly key: string
  readonly month: Month
  readonly item: number
  readonly answer: HandAnswer
  readonly comment: string
  /** Where the proof is: a document, a minute, a file. */
  readonly evidence: string
  readonly responsible: string
  readonly answeredBy: string
  readonly answeredAt: string
}

export const closingAnswerKey = (month: Month, item: number): string => `${month}/${item}`

export const closingAnswers = (database: Database, month: Month): ClosingAnswerRow[] =>
  database.all('SELECT * FROM closing_answer WHERE month = ? ORDER BY item', month)

export function saveClosingAnswer(database: Database, row: ClosingAnswerRow): void {
  database.run(
    `INSERT INTO closing_answer (key, month, item, answer, comment, evidence, responsible, answered_by, answered_at) VALUES (?,?,?,?,?,?,?,?,?)
     ON CONFLICT (key) DO UPDATE SET answer = excluded.answer, comment = excluded.comment, evidence = excluded.evidence, responsible = excluded.responsible,
       answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
    row.key,
    row.month,
    row.item,
    row.answer,
    row.comment,
    row.evidence,
    row.responsible,
    row.answeredBy,
    row.answeredAt,
  )
}

export const deleteClosingAnswer = (database: Database, key: string): number =>
  database.run('DELETE FROM closing_answer WHERE key = ?', key)
