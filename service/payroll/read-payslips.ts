import type { Database } from '../../db/database.ts'
import { listPayslipLines, listPayslipShares, listPayslips } from '../../db/queries/payroll-months.ts'
import type { PayslipView } from '../../shared/contract/payroll.ts'
import type { Month } from '../../shared/time/period.ts'

/** The payslips of a month as they were computed, in the order of the register of staff. */
export function readPayslips(database: Database, month: Month): PayslipView[] {
  const lines = listPayslipLines(database, month)
  const shares = listPayslipShares(database, month)
  return listPayslips(database, month).map(({ bank, bankAccount, mobileOperator, mobileNumber, ...slip }) => ({
    ...slip,
    costXof: slip.grossXof + slip.employerContributionsXof + slip.employerTaxesXof,
    lines: lines
      .filter((line) => line.employeeId === slip.employeeId)
      .map(({ kind, code, labelFr: fr, labelEn: en, baseXof, percent, amountXof }) => {
        return { kind, code, label: { fr, en }, baseXof, percent, amountXof }
      }),
    shares: shares.flatMap(({ employeeId, ...share }) => (employeeId === slip.employeeId ? [share] : [])),
    payment: paymentOf({ bank, bankAccount, mobileOperator, mobileNumber }),
  }))
}

type Card = Pick<ReturnType<typeof listPayslips>[number], 'bank' | 'bankAccount' | 'mobileOperator' | 'mobileNumber'>

/** A bank account first, then a mobile wallet, else cash: as the card of the third party says today. */
function paymentOf(card: Card): PayslipView['payment'] {
  if (card.bankAccount !== null) return { mode: 'bank', holder: card.bank, account: card.bankAccount }
  if (card.mobileNumber !== null) return { mode: 'mobile', holder: card.mobileOperator, account: card.mobileNumber }
  return { mode: 'cash', holder: null, account: null }
}
