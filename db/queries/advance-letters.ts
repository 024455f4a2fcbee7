import type { Database } from '../database.ts'

export interface ReminderRow {
  readonly id: number
  readonly advanceId: number
  readonly level: number
  readonly sentOn: string
  readonly balanceXof: number
  readonly daysLate: number
  readonly madeByName: string
}

const REMINDERS = `SELECT r.id, r.advance_id, r.level, r.sent_on, r.balance_xof, r.days_late, u.name AS made_by_name FROM advance_reminder r JOIN user u ON u.id = r.made_by`

export const listReminders = (database: Database): ReminderRow[] => database.all(`${REMINDERS} ORDER BY r.id`)

export const findReminder = (database: Database, id: number): ReminderRow | undefined =>
  database.get(`${REMINDERS} WHERE r.id = ?`, id)

/** Writes a reminder; answers its id. */
export function insertReminder(
  database: Database,
  reminder: Omit<ReminderRow, 'id' | 'madeByName'> & { readonly madeBy: number },
): number {
  database.run(
    'INSERT INTO advance_reminder (advance_id, level, sent_on, balance_xof, days_late, made_by) VALUES (?,?,?,?,?,?)',
    reminder.advanceId,
    reminder.level,
    reminder.sentOn,
    reminder.balanceXof,
    reminder.daysLate,
    reminder.madeBy,
  )
  return lastId(database)
}

export interface ConfirmationRow {
  readonly id: number
  readonly holder: string
  readonly month: string
  readonly confirmedOn: string
  readonly reference: string
  readonly amountXof: number
}

/** What partners confirmed in writing, latest first. */
export const listConfirmations = (database: Database): ConfirmationRow[] =>
  database.all('SELECT id, holder, month, confirmed_on, reference, amount_xof FROM advance_confirmation ORDER BY id DESC')

/** Writes a confirmation; answers its id. */
export function insertConfirmation(database: Database, row: Omit<ConfirmationRow, 'id'> & { readonly madeBy: number }): number {
  database.run(
    'INSERT INTO advance_confirmation (holder, month, confirmed_on, reference, amount_xof, made_by) VALUES (?,?,?,?,?,?)',
    row.holder,
    row.month,
    row.confirmedOn,
    row.reference,
    row.amountXof,
    row.madeBy,
  )
  return lastId(database)
}

export interface AdvanceRuleRow {
  readonly fromDate: string
  readonly workingDays: number
  readonly mostDays: number
  /** Days after the due date of each letter, comma between: "1,8,15". */
  readonly reminderDays: string
  readonly staffAccount: string
  readonly partnerAccount: string
  readonly projectPartnerAccount: string
  readonly deductionAccount: string
}

export const listAdvanceRules = (database: Database): AdvanceRuleRow[] =>
  database.all(
    'SELECT from_date, working_days, most_days, reminder_days, staff_account, partner_account, project_partner_account, deduction_account FROM advance_rule ORDER BY from_date',
  )

/** Writes the rule that begins on a day; answers the row's id. */
export function saveAdvanceRule(database: Database, rule: AdvanceRuleRow): number {
  database.run(
    `INSERT INTO advance_rule (from_date, working_days, most_days, reminder_days, staff_account, partner_account, project_partner_account, deduction_account)
     VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (from_date) DO UPDATE SET working_days = excluded.working_days, most_days = excluded.most_days,
       reminder_days = excluded.reminder_days, staff_account = excluded.staff_account, partner_account = excluded.partner_account,
       project_partner_account = excluded.project_partner_account, deduction_account = excluded.deduction_account`,
    rule.fromDate,
    rule.workingDays,
    rule.mostDays,
    rule.reminderDays,
    rule.staffAccount,
    rule.partnerAccount,
    rule.projectPartnerAccount,
    rule.deductionAccount,
  )
  return database.get<{ id: number }>('SELECT id FROM advance_rule WHERE from_date = ?', rule.fromDate)?.id ?? 0
}

const lastId = (database: Database): number => database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
