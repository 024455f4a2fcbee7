import { id, integer, text } from './column.ts'
import { register, table } from './table.ts'

export const statutoryCalendarTables = {
  statutoryObligation: table(
    {
      id: id(),
      year: integer(),
      templateVersion: integer(),
      item: integer(),
      month: integer(),
      dueOn: text(),
      owner: text(),
      state: text<'open' | 'done' | 'notApplicable'>(),
      doneOn: text().orNull(),
      evidence: text(),
      changedBy: integer().to('user'),
      changedAt: text(),
    },
    register('statutory-obligation', ['year', 'item', 'month']),
  ),
} as const
