import { id, integer, text } from './column.ts'
import { partOf, register, table } from './table.ts'

export const complianceTables = {
  checklistRun: table(
    {
      id: id(),
      template: text(),
      templateVersion: integer(),
      subject: text(),
      date: text(),
      note: text(),
      state: text<'draft' | 'signed'>(),
      score: text().orNull(),
      rating: text().orNull(),
      blocking: integer(),
      capped: integer(),
      applicable: integer(),
      notApplicable: integer(),
      contradicted: integer(),
      passed: integer(),
      madeBy: integer().to('user'),
      signedBy: integer().to('user').orNull(),
      signedAt: text().orNull(),
      signedAlone: integer(),
    },
    register('checklist-run'),
  ),
  checklistAnswer: table(
    {
      runId: integer().key().to('checklistRun'),
      item: integer().key(),
      answer: text(),
      evidence: text(),
      comment: text(),
      answeredBy: integer().to('user').orNull(),
      books: text(),
      booksReason: text(),
      confirmedBy: integer().to('user').orNull(),
      confirmedAt: text().orNull(),
    },
    partOf('checklistRun', 'runId'),
  ),
  checklistAction: table(
    {
      id: id(),
      runId: integer().to('checklistRun'),
      item: integer(),
      owner: text(),
      dueOn: text(),
      note: text(),
      doneOn: text().orNull(),
      doneBy: integer().to('user').orNull(),
    },
    partOf('checklistRun', 'runId'),
  ),
} as const
