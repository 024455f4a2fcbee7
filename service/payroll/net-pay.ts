import type { Database } from '../../db/database.ts'
import { standingLinesOfOrigin } from '../../db/queries/statutory-returns.ts'
import { PAY_ACCOUNTS } from '../../domain/payroll/pay-accounts.ts'
import type { PayslipView } from '../../shared/contract/payroll.ts'
import type { Month } from '../../shared/time/period.ts'
import { NET_PAYMENT_ROLES, PAYROLL_ROLES, payrollOrigin } from './payroll-origin.ts'
import { readPayslips } from './read-payslips.ts'

export type PaymentMode = PayslipView['payment']['mode']

/** What is still owed to somebody in a fund, in francs. */
export interface NetOwed {
  readonly name: string
  readonly grant: string | null
  readonly xof: number
}

/** What of the month's net pay is posted and not paid, by person and fund: the posted 422 less the posted payments. */
export function netOwed(database: Database, month: Month): NetOwed[] {
  const lines = standingLinesOfOrigin(database, payrollOrigin(month), [...PAYROLL_ROLES, ...NET_PAYMENT_ROLES])
  const owed = new Map<string, NetOwed>()
  for (const line of lines) {
    if (line.account !== PAY_ACCOUNTS.netPay) continue
    const name = line.thirdParty ?? ''
    const key = JSON.stringify([name, line.grantCode])
    const xof = (owed.get(key)?.xof ?? 0) - line.side * line.amountXof
    owed.set(key, { name, grant: line.grantCode, xof })
  }
  return [...owed.values()].filter((row) => row.xof !== 0)
}

/** Who is paid in this way. */
export const namesPaidBy = (database: Database, month: Month, mode: PaymentMode): Set<string> =>
  new Set(readPayslips(database, month).flatMap((slip) => (slip.payment.mode === mode ? [slip.name] : [])))
