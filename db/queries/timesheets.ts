import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type TimesheetHead = RowOf<'timesheet'>

const OF_MONTH = statement((db, p: Given<{ month: string }>) =>
  db.selectFrom('timesheet').selectAll().where('month', '=', p.month).orderBy('id'),
)

export const listTimesheets = (database: Database, month: string): TimesheetHead[] => database.all(OF_MONTH, { month })

const HEAD = statement((db, p: Given<{ id: number }>) => db.selectFrom('timesheet').selectAll().where('id', '=', p.id))

export const findTimesheet = (database: Database, id: number): TimesheetHead | undefined => database.get(HEAD, { id })

const ROWS = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('timesheetRow as r')
    .leftJoin('grantAgreement as g', 'g.id', 'r.grantId')
    .select(['r.position', 'g.code as grant', 'r.budgetLine', 'r.activity', 'r.absence'])
    .where('r.timesheetId', '=', p.id)
    .orderBy('r.position'),
)

export const timesheetRows = (database: Database, id: number): Answered<typeof ROWS>[] => database.all(ROWS, { id })

const HOURS = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('timesheetHours')
    .select(['position', 'day', 'hundredths'])
    .where('timesheetId', '=', p.id)
    .orderBy('position')
    .orderBy('day'),
)

export const timesheetHours = (database: Database, id: number): Answered<typeof HOURS>[] => database.all(HOURS, { id })

const worked = (db: Builder) =>
  db
    .selectFrom('timesheet as t')
    .innerJoin('timesheetRow as r', 'r.timesheetId', 't.id')
    .innerJoin('timesheetHours as h', (join) => join.onRef('h.timesheetId', '=', 't.id').onRef('h.position', '=', 'r.position'))
    .leftJoin('grantAgreement as g', 'g.id', 'r.grantId')
    .select(['g.code as grant', 'r.budgetLine'])
    .select((eb) => eb.fn.sum<number>('h.hundredths').as('hundredths'))
    .where('t.lockedAt', 'is not', null)
    .where('r.absence', 'is', null)
    .groupBy(['g.code', 'r.budgetLine'])
    .orderBy('g.code')
    .orderBy('r.budgetLine')

const SIGNED_OF = statement((db, p: Given<{ employeeId: number; month: string }>) =>
  worked(db).where('t.employeeId', '=', p.employeeId).where('t.month', '=', p.month),
)

type WorkedHoursRow = Answered<typeof SIGNED_OF>

/** Hours worked by grant and budget line on somebody's signed timesheet of a month; absences are left out. */
export const signedHoursOf = (database: Database, employeeId: number, month: string): WorkedHoursRow[] =>
  database.all(SIGNED_OF, { employeeId, month })

const SIGNED_BETWEEN = statement((db, p: Given<{ from: string; to: string }>) =>
  worked(db).where('t.month', '>=', p.from).where('t.month', '<=', p.to),
)

/** The same for everyone over several months: what a key of basis hours rests on. */
export const signedHoursBetween = (database: Database, from: string, to: string): WorkedHoursRow[] =>
  database.all(SIGNED_BETWEEN, { from, to })

/** The timesheet of somebody's month, made when there is none; answers its id. */
export const ensureTimesheet = (database: Database, employeeId: number, month: string): number =>
  database.upsert('timesheet', { employeeId, month }, ['employeeId', 'month'])

export interface NewTimesheetRow extends Omit<RowOf<'timesheetRow'>, 'timesheetId' | 'position'> {
  readonly hours: readonly Pick<RowOf<'timesheetHours'>, 'day' | 'hundredths'>[]
}

export function replaceTimesheetRows(database: Database, timesheetId: number, rows: readonly NewTimesheetRow[]): void {
  database.delete('timesheetHours', { timesheetId })
  database.delete('timesheetRow', { timesheetId })
  for (const [position, { hours, ...row }] of rows.entries()) {
    database.insert('timesheetRow', { timesheetId, position, ...row })
    for (const { day, hundredths } of hours) database.insert('timesheetHours', { timesheetId, position, day, hundredths })
  }
}

export type TimesheetSignatures = Omit<TimesheetHead, 'id' | 'employeeId' | 'month'>

export const saveSignatures = (database: Database, id: number, signatures: TimesheetSignatures): number =>
  database.update('timesheet', { id }, signatures)
