import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const OF_REPORT = statement((db, p: Given<{ reportId: number }>) =>
  db
    .selectFrom('partnerReportLine')
    .select(['id', 'position', 'voucher', 'lineNumber', 'date', 'account', 'budgetLine', 'label', 'thirdParty'])
    .select(['documentReference', 'invoice', 'amountMinor as amount', 'sampled', 'flags'])
    .where('reportId', '=', p.reportId)
    .orderBy('position'),
)

/** A line as submitted, with the flags of its intake as kept. */
export type ReportLineRow = Answered<typeof OF_REPORT>

export const linesOfReport = (database: Database, reportId: number): ReportLineRow[] => database.all(OF_REPORT, { reportId })

const OF_AWARD = statement((db, p: Given<{ subAwardId: number }>) =>
  db
    .selectFrom('partnerReportLine as l')
    .innerJoin('partnerReport as r', 'r.id', 'l.reportId')
    .select(['l.reportId', 'l.invoice', 'l.thirdParty', 'l.amountMinor as amount', 'l.budgetLine', 'l.sampled', 'l.flags'])
    .where('r.subAwardId', '=', p.subAwardId)
    .where('r.state', '<>', 'rejected')
    .orderBy('l.id'),
)

/** The lines of a sub-award's reports that stand. */
export const linesOfSubAward = (database: Database, subAwardId: number): Answered<typeof OF_AWARD>[] =>
  database.all(OF_AWARD, { subAwardId })

export const insertReportLine = (database: Database, line: NewRowOf<'partnerReportLine'>): number =>
  database.insert('partnerReportLine', line)

const DECISIONS = statement((db, p: Given<{ reportId: number }>) =>
  db
    .selectFrom('partnerReportDecision as d')
    .innerJoin('user as u', 'u.id', 'd.madeBy')
    .select(['d.position', 'd.decision', 'd.acceptedMinor as accepted', 'd.disallowedMinor as disallowed'])
    .select(['d.queriedMinor as queried', 'd.code', 'd.comment', 'd.dueOn', 'u.name as by', 'd.date', 'd.madeBy'])
    .where('d.reportId', '=', p.reportId)
    .orderBy('d.id'),
)

export type DecisionRow = Answered<typeof DECISIONS>

/** Every decision of a report, oldest first: the last one of a line stands. */
export const decisionsOfReport = (database: Database, reportId: number): DecisionRow[] => database.all(DECISIONS, { reportId })

export const insertDecision = (database: Database, row: NewRowOf<'partnerReportDecision'>): number =>
  database.insert('partnerReportDecision', row)

const MESSAGES = statement((db, p: Given<{ reportId: number }>) =>
  db
    .selectFrom('partnerReportMessage as m')
    .innerJoin('user as u', 'u.id', 'm.madeBy')
    .select(['m.position', 'm.author', 'm.text', 'm.date', 'u.name as by'])
    .where('m.reportId', '=', p.reportId)
    .orderBy('m.id'),
)

export type MessageRow = Answered<typeof MESSAGES>

export const messagesOfReport = (database: Database, reportId: number): MessageRow[] => database.all(MESSAGES, { reportId })

export const insertMessage = (database: Database, row: NewRowOf<'partnerReportMessage'>): number =>
  database.insert('partnerReportMessage', row)
