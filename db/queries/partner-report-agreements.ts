import { sql } from 'kysely'
import { keptBudgetLines } from '../../shared/contract/sub-awards.ts'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const AGREEMENTS = statement((db) =>
  db
    .selectFrom('subAward as s')
    .innerJoin('partner as p', 'p.id', 's.partnerId')
    .innerJoin('grantAgreement as g', 'g.id', 's.grantId')
    .leftJoin('subAwardTerm as t', 't.subAwardId', 's.id')
    .leftJoin('partnerCard as c', 'c.partnerId', 'p.id')
    .select(['s.id', 's.code', 'p.code as partner', 'p.name as partnerName', 'g.id as grantId', 'g.code as grantCode'])
    .select(['g.startDate as grantStart', 'g.endDate as grantEnd', 's.currency', 's.ceilingMinor', 's.startDate', 's.endDate'])
    .select(['s.budgetLines', 's.minimumLiquidationPercent', 't.agreementReference as reference', 't.samplePercent'])
    .select(['c.rating', 'c.contact'])
    .select((eb) => [
      eb.fn.coalesce('t.account', sql<string>`'4711'`).as('account'),
      eb.fn.coalesce('t.reportDueDays', sql<number>`15`).as('reportDueDays'),
      eb.fn.coalesce('t.reviewDays', sql<number>`30`).as('reviewDays'),
    ])
    .orderBy('s.code'),
)

/** What a review needs of a sub-award's agreement; the terms that nobody wrote take their usual values. */
export type ReviewedAgreement = Readonly<Omit<Answered<typeof AGREEMENTS>, 'budgetLines'>> & {
  readonly budgetLines: readonly string[]
}

/** Every sub-award with its terms. Report due d+15 and review due d+30 unless the agreement says otherwise (spec 04 §2.11). */
export const reviewedAgreements = (database: Database): ReviewedAgreement[] =>
  database.all(AGREEMENTS).map((row) => ({ ...row, budgetLines: keptBudgetLines.read(row.budgetLines) }))

const CEILINGS = statement((db, p: Given<{ subAwardId: number }>) =>
  db
    .selectFrom('subAwardCeiling')
    .select(['budgetLine', 'amountMinor'])
    .where('subAwardId', '=', p.subAwardId)
    .orderBy('budgetLine'),
)

export const agreementCeilings = (database: Database, subAwardId: number): Answered<typeof CEILINGS>[] =>
  database.all(CEILINGS, { subAwardId })

const NETTED = statement((db, p: Given<{ subAwardId: number }>) =>
  db
    .selectFrom('subAwardTranche')
    .select(sql<number>`coalesce(sum(netted_minor), 0)`.as('netted'))
    .where('subAwardId', '=', p.subAwardId)
    .where('state', '=', 'approved'),
)

/** What the tranches approved for a sub-award kept back of what it owed (spec 07 §6.iv), minor units. */
export const nettedOnTranches = (database: Database, subAwardId: number): number =>
  database.get(NETTED, { subAwardId })?.netted ?? 0
