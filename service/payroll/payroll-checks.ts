import type { Database } from '../../db/database.ts'
import { listPayslipLines } from '../../db/queries/payroll-months.ts'
import { listStatutoryReturns, standingLinesOfOrigin } from '../../db/queries/statutory-returns.ts'
import { PAY_ACCOUNTS } from '../../domain/payroll/pay-accounts.ts'
import type { PayrollMonth } from '../../shared/contract/payroll.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { Month } from '../../shared/time/period.ts'
import { PAYROLL_ROLES, payrollOrigin } from './payroll-origin.ts'
import { payrollTables } from './payroll-tables.ts'
import { readPayslips } from './read-payslips.ts'

/**
 * The check of spec 04 §2.8, in francs: gross in the ledger = payroll book; what is owed in the ledger = the returns; net pay in the
 * ledger = the bank list. The ledger's side is what the month's posted vouchers say, reversed ones left out.
 */
export function payrollChecks(database: Database, month: Month): PayrollMonth['checks'] {
  const slips = readPayslips(database, month)
  const lines = listPayslipLines(database, month)
  const posted = standingLinesOfOrigin(database, payrollOrigin(month), PAYROLL_ROLES)
  const { rates, scales } = payrollTables(database)
  const costAccounts = new Set(rates.map((rate) => rate.costAccount))
  const owedAccounts = new Set([...rates, ...scales].map((dated) => dated.account))
  const postedOn = (counts: (account: string) => boolean, side: 1 | -1): number =>
    sumMinor(posted.flatMap((line) => (counts(line.account) ? [line.side * side * line.amountXof] : [])))
  const isGross = (account: string): boolean => account.startsWith('6') && !costAccounts.has(account)
  const gross = sumMinor(slips.map((slip) => slip.grossXof))
  const owed = sumMinor(lines.flatMap((line) => (line.returnCode === null ? [] : [line.amountXof])))
  const net = sumMinor(slips.map((slip) => slip.netXof))
  const returns = sumMinor(listStatutoryReturns(database, month, month).map((row) => row.amountXof))
  return [
    row('gross', gross, postedOn(isGross, 1), sumMinor(slips.map(grossOfLines))),
    row(
      'owed',
      owed,
      postedOn((account) => owedAccounts.has(account), -1),
      returns,
    ),
    row(
      'net',
      net,
      postedOn((account) => account === PAY_ACCOUNTS.netPay, -1),
      sumMinor(slips.map((slip) => slip.netXof)),
    ),
  ]
}

const grossOfLines = (slip: ReturnType<typeof readPayslips>[number]): number =>
  sumMinor(slip.lines.flatMap((line) => (line.kind === 'gross' ? [line.amountXof] : [])))

const row = (
  item: PayrollMonth['checks'][number]['item'],
  bookXof: number,
  ledgerXof: number,
  listXof: number,
): PayrollMonth['checks'][number] => ({
  item,
  bookXof,
  ledgerXof,
  listXof,
  agrees: bookXof === ledgerXof && bookXof === listXof,
})
