import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'

const SHARES = statement((db) =>
  db
    .selectFrom('payslipShare as s')
    .innerJoin('payslip as p', (join) => join.onRef('p.month', '=', 's.month').onRef('p.employeeId', '=', 's.employeeId'))
    .innerJoin('employee as e', 'e.id', 's.employeeId')
    .innerJoin('thirdParty as t', 't.id', 'e.thirdPartyId')
    .select(['s.month', 's.employeeId', 't.name', 'p.grossXof', 's.grantCode', 's.weight'])
    .orderBy('s.month')
    .orderBy('s.employeeId')
    .orderBy('s.position'),
)

/** What a payslip charged to one fund, and what the timesheet that both signed says of it. */
export type PayShareRow = Answered<typeof SHARES>

/** The funds that bore each payslip, by month and person. */
export const payShares = (database: Database): PayShareRow[] => database.all(SHARES)

const HOURS = statement((db) =>
  db
    .selectFrom('timesheet as t')
    .innerJoin('timesheetRow as r', 'r.timesheetId', 't.id')
    .innerJoin('timesheetHours as h', (join) => join.onRef('h.timesheetId', '=', 't.id').onRef('h.position', '=', 'r.position'))
    .leftJoin('grantAgreement as g', 'g.id', 'r.grantId')
    .select((eb) => ['t.month', 't.employeeId', 'g.code as grantCode', eb.fn.sum<number>('h.hundredths').as('hundredths')])
    .where('t.lockedAt', 'is not', null)
    .where('r.absence', 'is', null)
    .groupBy(['t.month', 't.employeeId', 'g.code']),
)

export type SignedHoursRow = Answered<typeof HOURS>

/** Hours worked by grant on the timesheets that both have signed; absences are left out. */
export const signedHours = (database: Database): SignedHoursRow[] => database.all(HOURS)
