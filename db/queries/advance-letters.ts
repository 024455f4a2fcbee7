import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const reminders = (db: Builder) =>
  db
    .selectFrom('advanceReminder as r')
    .innerJoin('user as u', 'u.id', 'r.madeBy')
    .select(['r.id', 'r.advanceId', 'r.level', 'r.sentOn', 'r.balanceXof', 'r.daysLate', 'u.name as by'])

const REMINDERS = statement((db) => reminders(db).orderBy('r.id'))

export type ReminderRow = Answered<typeof REMINDERS>

export const listReminders = (database: Database): ReminderRow[] => database.all(REMINDERS)

const REMINDER = statement((db, p: Given<{ id: number }>) => reminders(db).where('r.id', '=', p.id))

export const findReminder = (database: Database, id: number): ReminderRow | undefined => database.get(REMINDER, { id })

/** Writes a reminder; answers its id. */
export const insertReminder = (database: Database, reminder: Omit<NewRowOf<'advanceReminder'>, 'id'>): number =>
  database.insert('advanceReminder', reminder)

const CONFIRMATIONS = statement((db) =>
  db.selectFrom('advanceConfirmation').select(['holder', 'month', 'confirmedOn', 'reference', 'amountXof']).orderBy('id', 'desc'),
)

/** What partners confirmed in writing, latest first. */
export const listConfirmations = (database: Database): Answered<typeof CONFIRMATIONS>[] => database.all(CONFIRMATIONS)

export const insertConfirmation = (database: Database, row: Omit<NewRowOf<'advanceConfirmation'>, 'id'>): number =>
  database.insert('advanceConfirmation', row)

const RULES = statement((db) =>
  db
    .selectFrom('advanceRule')
    .select(['fromDate as from', 'workingDays', 'mostDays', 'reminderDays', 'staffAccount', 'partnerAccount'])
    .select(['projectPartnerAccount', 'deductionAccount'])
    .orderBy('fromDate'),
)

/** The ledger's own rules; `reminderDays` are the days after the due date of each letter, comma between: "1,8,15". */
export const listAdvanceRules = (database: Database): Answered<typeof RULES>[] => database.all(RULES)

/** Writes the rule that begins on a day. */
export const saveAdvanceRule = (database: Database, rule: Omit<RowOf<'advanceRule'>, 'id'>): number =>
  database.upsert('advanceRule', rule, ['fromDate'])
