import { sql } from 'kysely'
import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'

const DISALLOWANCES = statement((db) =>
  db
    .selectFrom('partnerReportDecision as d')
    .innerJoin('partnerReport as r', 'r.id', 'd.reportId')
    .innerJoin('subAward as s', 's.id', 'r.subAwardId')
    .innerJoin('partner as p', 'p.id', 's.partnerId')
    .innerJoin('grantAgreement as g', 'g.id', 's.grantId')
    .leftJoin('subAwardTerm as t', 't.subAwardId', 's.id')
    .innerJoin('partnerReportLine as l', (join) =>
      join.onRef('l.reportId', '=', 'd.reportId').onRef('l.position', '=', 'd.position'),
    )
    .innerJoin('user as u', 'u.id', 'd.madeBy')
    .select(['d.id', 'd.reportId', 'r.number', 'r.state', 'r.subAwardId', 's.code as subAward', 'p.code as partner'])
    .select(['g.id as grantId', 'g.code as grantCode', 'r.toDate', 'l.voucher', 'l.lineNumber', 'd.code', 'd.comment'])
    .select(['d.disallowedMinor as xof', 'd.date', 'u.name as author'])
    .select((eb) => [
      eb.fn.coalesce('t.account', sql<string>`'4711'`).as('account'),
      /** A later decision of the line stands instead. */
      eb
        .exists(
          eb
            .selectFrom('partnerReportDecision as n')
            .select('n.id')
            .whereRef('n.reportId', '=', 'd.reportId')
            .whereRef('n.position', '=', 'd.position')
            .whereRef('n.id', '>', 'd.id'),
        )
        .$castTo<number>()
        .as('superseded'),
    ])
    .where('d.disallowedMinor', '<>', 0)
    .where('r.state', '<>', 'rejected')
    .orderBy('d.id'),
)

export type DisallowanceRow = Answered<typeof DISALLOWANCES>

/** Every disallowance that reviewers took of partners' lines, in the order in which they were taken; those of rejected reports are left out. */
export const disallowances = (database: Database): DisallowanceRow[] => database.all(DISALLOWANCES)
