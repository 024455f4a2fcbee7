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
    answeredBy: row.answeredBy,
    books: row.books,
    booksReason: row.booksReason,
    confirmedBy: row.confirmedBy,
    confirmedAt: row.confirmedAt,
  }))

/** The same answers as the ledger keeps them. */
export const answerRow = ({ item, answer, evidence, comment, ...kept }: KeptAnswer): ChecklistAnswerRow => ({
  ...{ item, answer, evidence, comment },
  answeredBy: kept.answeredBy,
  books: kept.books,
  booksReason: kept.booksReason,
  confirmedBy: kept.confirmedBy,
  confirmedAt: kept.confirmedAt,
})
