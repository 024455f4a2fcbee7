import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const REPORTED = statement((db, p: Given<{ grantId: number | null }>) =>
  db
    .selectFrom('partnerReportLine as l')
    .innerJoin('partnerReport as r', 'r.id', 'l.reportId')
    .innerJoin('subAward as s', 's.id', 'r.subAwardId')
    .innerJoin('partner as p', 'p.id', 's.partnerId')
    .select(['r.number as report', 'p.code as partner', 'l.voucher', 'l.lineNumber', 'l.date', 'l.thirdParty', 'l.invoice'])
    .select('l.amountMinor as amountXof')
    .where('r.state', '<>', 'rejected')
    .where('s.currency', '=', 'XOF')
    .where('l.amountMinor', '>', 0)
    .where((eb) => eb.or([eb(p.grantId, 'is', null), eb('s.grantId', '=', p.grantId)]))
    .orderBy('l.date')
    .orderBy('l.id'),
)

/** A bill as a partner's report states it. */
export type ReportedBillRow = Answered<typeof REPORTED>

/** The lines of partners' reports that stand, in francs, by date. */
export const reportedBills = (database: Database, grantId: number | null): ReportedBillRow[] =>
  database.all(REPORTED, { grantId })
