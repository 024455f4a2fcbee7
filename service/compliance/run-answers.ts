import type { Database } from '../../db/database.ts'
import { type ChecklistAnswerRow, checklistAnswers } from '../../db/queries/checklists.ts'
import type { KeptAnswer } from '../../domain/compliance/kept-answers.ts'

/** The answers of a run as the rules take them. */
export const runAnswers = (database: Database, runId: number): KeptAnswer[] =>
  checklistAnswers(database, runId).map((row) => ({
    item: row.item,
    answer: row.answer,
    evidence: row.evidence,
    comment: row.comment,
    answeredBy: row.answered_by,
    books: row.books,
    booksReason: row.books_reason,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  }))

/** The same answers as the ledger keeps them. */
export const answerRow = ({ item, answer, evidence, comment, ...kept }: KeptAnswer): ChecklistAnswerRow => ({
  ...{ item, answer, evidence, comment },
  answered_by: kept.answeredBy,
  books: kept.books,
  books_reason: kept.booksReason,
  confirmed_by: kept.confirmedBy,
  confirmed_at: kept.confirmedAt,
})
