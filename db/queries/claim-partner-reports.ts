import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const REPORTS = statement((db, p: Given<{ grantId: number; from: string; to: string }>) =>
  db
    .selectFrom('partnerReport as r')
    .innerJoin('subAward as s', 's.id', 'r.subAwardId')
    .innerJoin('partner as p', 'p.id', 's.partnerId')
    .select(['r.number', 'p.code as partner', 'r.period', 'r.state'])
    .where('s.grantId', '=', p.grantId)
    .where('r.fromDate', '<=', p.to)
    .where('r.toDate', '>=', p.from)
    .orderBy('p.code')
    .orderBy('r.fromDate'),
)

/** The reports of a grant's partners whose period has a day in common with these dates, whatever became of them. */
export const partnerReportsIn = (database: Database, grantId: number, from: string, to: string): Answered<typeof REPORTS>[] =>
  database.all(REPORTS, { grantId, from, to })
