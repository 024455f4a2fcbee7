import { sql } from 'kysely'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const LAST_NUMBER = statement((db, p: Given<{ grantId: number }>) =>
  db.selectFrom('eligibilityRuling').select(sql<number>`coalesce(max(number), 0)`.as('last')).where('grantId', '=', p.grantId),
)

/** Writes a ruling with the next number of its grant, and answers that number. */
export function insertEligibilityRuling(
  database: Database,
  ruling: Omit<NewRowOf<'eligibilityRuling'>, 'id' | 'number'>,
): number {
  const number = (database.get(LAST_NUMBER, { grantId: ruling.grantId })?.last ?? 0) + 1
  database.insert('eligibilityRuling', { ...ruling, number })
  return number
}

const SUBMITTED_DAY = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('claim')
    .select((eb) => eb.fn.max<string | null>('toDate').as('day'))
    .where('grantId', '=', p.grantId)
    .where('state', 'not in', ['draft', 'review']),
)

/** The last day of the grant's claims that were submitted: what they hold does not move any more. */
export const lastSubmittedDay = (database: Database, grantId: number): string | null =>
  database.get(SUBMITTED_DAY, { grantId })?.day ?? null
