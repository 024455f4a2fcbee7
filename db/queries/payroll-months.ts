import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type PayrollMonthRow = RowOf<'payrollMonth'>

const MONTH = statement((db, p: Given<{ month: string }>) =>
  db.selectFrom('payrollMonth').selectAll().where('month', '=', p.month),
)

export const findPayrollMonth = (database: Database, month: string): PayrollMonthRow | undefined => database.get(MONTH, { month })

const MONTHS = statement((db) => db.selectFrom('payrollMonth').selectAll().orderBy('month'))

export const listPayrollMonths = (database: Database): PayrollMonthRow[] => database.all(MONTHS)

const PAYSLIPS = statement((db, p: Given<{ month: string }>) =>
  db
    .selectFrom('payslip as p')
    .innerJoin('employee as e', 'e.id', 'p.employeeId')
    .innerJoin('thirdParty as t', 't.id', 'e.thirdPartyId')
    .leftJoin('thirdPartyCard as c', 'c.thirdPartyId', 't.id')
    .select(['p.employeeId', 'e.number', 't.name', 'p.job', 'p.grossXof', 'p.employeeContributionsXof', 'p.incomeTaxXof'])
    .select(['p.deductionsXof', 'p.netXof', 'p.employerContributionsXof', 'p.employerTaxesXof', 'p.splitBy'])
    .select(['c.bank', 'c.bankAccount', 'c.mobileOperator', 'c.mobileNumber'])
    .where('p.month', '=', p.month)
    .orderBy('p.position'),
)

/** The payslips of a month in the order of the register of staff, each with how the card of its person says that it is paid. */
export const listPayslips = (database: Database, month: string): Answered<typeof PAYSLIPS>[] => database.all(PAYSLIPS, { month })

const LINES = statement((db, p: Given<{ month: string }>) =>
  db.selectFrom('payslipLine').selectAll().where('month', '=', p.month).orderBy('employeeId').orderBy('position'),
)

export const listPayslipLines = (database: Database, month: string): RowOf<'payslipLine'>[] => database.all(LINES, { month })

const SHARES = statement((db, p: Given<{ month: string }>) =>
  db
    .selectFrom('payslipShare')
    .select(['employeeId', 'grantCode as grant', 'budgetLine', 'weight'])
    .where('month', '=', p.month)
    .orderBy('employeeId')
    .orderBy('position'),
)

export const listPayslipShares = (database: Database, month: string): Answered<typeof SHARES>[] => database.all(SHARES, { month })

type OfPayslip = 'month' | 'employeeId' | 'position'

export interface StoredPayslip {
  readonly payslip: Omit<RowOf<'payslip'>, 'month' | 'position'>
  readonly lines: readonly Omit<RowOf<'payslipLine'>, OfPayslip>[]
  readonly shares: readonly Omit<RowOf<'payslipShare'>, OfPayslip>[]
}

/** Replaces a month as computed: its head, payslips, lines and shares. */
export function savePayrollMonth(database: Database, head: PayrollMonthRow, slips: readonly StoredPayslip[]): void {
  const { month } = head
  for (const table of ['payslipShare', 'payslipLine', 'payslip'] as const) database.delete(table, { month })
  database.upsert('payrollMonth', head)
  for (const [place, { payslip, lines, shares }] of slips.entries()) {
    const { employeeId } = payslip
    database.insert('payslip', { month, position: place, ...payslip })
    for (const [position, line] of lines.entries()) database.insert('payslipLine', { month, employeeId, position, ...line })
    for (const [position, share] of shares.entries()) database.insert('payslipShare', { month, employeeId, position, ...share })
  }
}
