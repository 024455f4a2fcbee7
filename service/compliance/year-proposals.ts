import type { Database } from '../../db/database.ts'
import { listObligations } from '../../db/queries/statutory-obligations.ts'
import { obligationState } from '../../domain/compliance/obligation-state.ts'
import type { ProposedAnswer } from '../../domain/compliance/proposed-answer.ts'
import { yearAnswers } from '../../domain/compliance/year-answers.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** What the calendar of a year answers to its T5 on a day; nothing while the year is not opened. */
export const yearProposals = (database: Database, year: number, today: LocalDate): ProposedAnswer[] =>
  yearAnswers(
    listObligations(database, year).map((row) => ({
      item: row.item,
      state: obligationState({ kept: row.state, dueOn: row.dueOn }, today),
      dueOn: row.dueOn,
      doneOn: row.doneOn,
    })),
  )
