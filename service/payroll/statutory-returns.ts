import type { Database } from '../../db/database.ts'
import {
  listStatutoryReturns,
  type OriginLineRow,
  type StatutoryReturnRow,
  standingLinesOfOrigin,
} from '../../db/queries/statutory-returns.ts'
import type { StatutoryReturnView, StatutoryRuleView } from '../../shared/contract/payroll.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import { originViews } from '../vouchers/origin-views.ts'
import { RETURN_PAYMENT_ROLES, returnOrigin } from './payroll-origin.ts'
import { payrollTables } from './payroll-tables.ts'

/** What the months owe to whom by which day, and whether a posted voucher has paid it; `today` is the day of the clock. */
export function statutoryReturns(database: Database, from: Month, to: Month, today: LocalDate): StatutoryReturnView[] {
  const rules = new Map(payrollTables(database).rules.map((rule) => [rule.code, rule]))
  return listStatutoryReturns(database, from, to).map((row) => returnView(database, row, rules.get(row.returnCode), today))
}

function returnView(
  database: Database,
  row: StatutoryReturnRow,
  rule: StatutoryRuleView | undefined,
  today: LocalDate,
): StatutoryReturnView {
  const payments = paymentsOf(database, row.code)
  const paidXof = sumMinor(payments.map((line) => line.side * line.amountXof))
  const paidOn = payments.at(-1)?.date ?? null
  return {
    ...row,
    label: rule?.label ?? { fr: row.returnCode, en: row.returnCode },
    paidXof,
    paidOn,
    state: stateOf(row, paidXof, paidOn, today),
    vouchers: originViews(database, returnOrigin(row.code), RETURN_PAYMENT_ROLES),
  }
}

/** The lines of the posted payments that clear what is owed (class 4), by date. */
export const paymentsOf = (database: Database, code: string): OriginLineRow[] =>
  standingLinesOfOrigin(database, returnOrigin(code), RETURN_PAYMENT_ROLES).filter((line) => line.account.startsWith('4'))

function stateOf(
  row: StatutoryReturnRow,
  paidXof: number,
  paidOn: LocalDate | null,
  today: LocalDate,
): StatutoryReturnView['state'] {
  if (row.amountXof === 0 && paidXof === 0) return 'nil'
  if (paidXof >= row.amountXof) return paidOn !== null && paidOn > row.dueDate ? 'paid-late' : 'paid'
  return today > row.dueDate ? 'overdue' : 'waiting'
}
