import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

export type PartnerReportState = RowOf<'partnerReport'>['state']

const reports = (db: Builder) =>
  db
    .selectFrom('partnerReport as r')
    .innerJoin('subAward as s', 's.id', 'r.subAwardId')
    .innerJoin('partner as p', 'p.id', 's.partnerId')
    .innerJoin('grantAgreement as g', 'g.id', 's.grantId')
    .innerJoin('user as u', 'u.id', 'r.receivedBy')
    .leftJoin('user as c', 'c.id', 'r.concludedBy')
    .selectAll('r')
    .select(['s.code as subAward', 'p.code as partner', 'p.name as partnerName', 'g.id as grantId', 'g.code as grantCode'])
    .select(['u.name as receivedByName', 'c.name as concludedByName'])

const ALL = statement((db) => reports(db).orderBy('r.fromDate', 'desc').orderBy('s.code').orderBy('r.id', 'desc'))

/** A partner's report as it came in, with where its review stands; amounts in minor units of its currency. `ignoredLines` are no spending of the grant: bank, own funds. */
export type PartnerReportRow = Answered<typeof ALL>

/** Every report, the latest period first. */
export const listPartnerReports = (database: Database): PartnerReportRow[] => database.all(ALL)

const ONE = statement((db, p: Given<{ id: number }>) => reports(db).where('r.id', '=', p.id))

export const findPartnerReport = (database: Database, id: number): PartnerReportRow | undefined => database.get(ONE, { id })

const NAMED = statement((db, p: Given<{ number: string }>) => reports(db).where('r.number', '=', p.number))

export const partnerReportNamed = (database: Database, number: string): PartnerReportRow | undefined =>
  database.get(NAMED, { number })

const STANDING = statement((db, p: Given<{ subAwardId: number }>) =>
  reports(db).where('r.subAwardId', '=', p.subAwardId).where('r.state', '<>', 'rejected').orderBy('r.fromDate'),
)

/** The reports of a sub-award that stand: a rejected one counts for nothing. */
export const standingReports = (database: Database, subAwardId: number): PartnerReportRow[] =>
  database.all(STANDING, { subAwardId })

/** What is kept of a partner's report when it comes in. */
export type NewPartnerReport = Omit<NewRowOf<'partnerReport'>, 'id' | 'state' | 'concludedOn' | 'concludedBy' | 'conclusion'>

/** Writes a report that came in and answers its id. */
export const insertPartnerReport = (database: Database, row: NewPartnerReport): number =>
  database.insert('partnerReport', { ...row, state: 'submitted' })

/** Moves a report in its review, or ends it. */
export const updatePartnerReport = (
  database: Database,
  id: number,
  changes: Pick<RowOf<'partnerReport'>, 'state'> &
    Partial<Pick<RowOf<'partnerReport'>, 'concludedOn' | 'concludedBy' | 'conclusion'>>,
): number => database.update('partnerReport', { id }, changes)
