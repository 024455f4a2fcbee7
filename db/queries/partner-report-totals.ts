import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const TOTALS = statement((db, p: Given<{ subAward: string; to: string }>) =>
  db
    .selectFrom('partnerReport as r')
    .innerJoin('subAward as s', 's.id', 'r.subAwardId')
    .leftJoin('partnerReportDecision as d', (join) =>
      join
        .onRef('d.reportId', '=', 'r.id')
        .on('d.date', '<=', p.to)
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('partnerReportDecision as n')
                .select('n.id')
                .whereRef('n.reportId', '=', 'd.reportId')
                .whereRef('n.position', '=', 'd.position')
                .where('n.date', '<=', p.to)
                .whereRef('n.id', '>', 'd.id'),
            ),
          ),
        ),
    )
    .select(['r.id as reportId', 'r.number', 'r.period', 'r.state', 'r.submittedOn', 'r.totalMinor as submitted'])
    .select([
      sql<number>`coalesce(sum(d.accepted_minor), 0)`.as('accepted'),
      sql<number>`coalesce(sum(d.disallowed_minor), 0)`.as('disallowed'),
      sql<number>`coalesce(sum(d.queried_minor), 0)`.as('queried'),
    ])
    .where('s.code', '=', p.subAward)
    .where('r.submittedOn', '<=', p.to)
    .where('r.state', 'not in', ['draft', 'rejected'])
    .groupBy('r.id')
    .orderBy('r.fromDate'),
)

/** What the reports of a sub-award came to, in minor units of its currency. Submitted = accepted + disallowed + queried + not yet looked at. */
export type PartnerReportTotals = Answered<typeof TOTALS>

/** The reports of a sub-award submitted up to a day, with the decisions of that day or earlier: the last one of each line stands. */
export const partnerReportTotals = (database: Database, subAward: string, to: string): PartnerReportTotals[] =>
  database.all(TOTALS, { subAward, to })
