import type { Database } from '../../db/database.ts'
import { closingAnswers } from '../../db/queries/closing-answers.ts'
import { listUsers } from '../../db/queries/users.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Month } from '../../shared/time/period.ts'
import { CHECKLIST_ITEMS } from './checklist-items.ts'

/** How many people can write: with one alone nothing can need a second person. */
export const writersOf = (database: Database): string[] =>
  listUsers(database)
    .filter(({ roles }) => roles.some((role) => role !== 'auditor'))
    .map(({ name }) => name)

/**
 * T2 item 21: the month is sealed by a second person. With two writers or more, whoever answered a blocking item by hand does not seal; an
 * answer given anew by another frees the first.
 */
export function secondPersonFaults(database: Database, month: Month, user: string): Fault[] {
  if (writersOf(database).length < 2) return []
  const blocking = new Set(CHECKLIST_ITEMS.filter((item) => item.blocking).map((item) => item.number))
  const own = closingAnswers(database, month).filter((row) => blocking.has(row.item) && row.answeredBy === user)
  return own.length === 0
    ? []
    : [fault('CLOSING_SECOND_PERSON', undefined, { name: user, items: own.map(({ item }) => item).join(', ') })]
}
