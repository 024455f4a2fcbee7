import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import { addMonths, type Month } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import { NPAC_LINE, NPAC_PERCENT } from './budget-plan.ts'
import { ofMonth, quarterName } from './french-month.ts'
import { monthEndPosting } from './month-end.ts'
import { credit, debit, RANK } from './planned-voucher.ts'
import { TREASURY } from './setup-text.ts'
import { lastWorkingDay } from './working-calendar.ts'

/**
 * Indirect costs: each month seven per cent of the direct spending is charged to the grant and earned by the lead's own funds; the money
 * moves to the core account once a quarter, and until then the grant owes it (spec 08 §3). Plan it after all direct costs.
 */
export function planIndirectCosts(lead: BookPlan): void {
  let owed = 0
  for (const [index, month] of lead.months.entries()) {
    const xof = multiplyDivide(directSpending(lead, month), NPAC_PERCENT, 100n)
    owed += xof
    const label = `Frais indirects ${ofMonth(month)}, 7 % des coûts directs`
    const lines = [
      debit('6388', xof, label, 'grant', {
        budgetLine: NPAC_LINE,
        thirdParty: lead.profile.code,
        expenseType: 'Frais indirects',
      }),
      credit('7588', xof, label, 'own', { thirdParty: lead.profile.code }),
    ]
    const postedOn = monthEndPosting(lead.profile, month)
    lead.add({ date: lastWorkingDay(month), journal: 'OD', postedOn, rank: RANK.monthEnd, document: `NPAC-${month}`, lines })
    if ((index + 1) % 3 === 0 && index + 1 < lead.months.length) {
      planSettlement(lead, month, owed)
      owed = 0
    }
  }
}

/** The project's account pays the core account what the quarter's indirect costs came to, through 585. */
function planSettlement(lead: BookPlan, lastMonth: Month, xof: number): void {
  const date = lead.payDay(addMonths(lastMonth, 1), 16)
  const label = `Frais indirects du ${quarterName(lastMonth)}, virement au compte général`
  const out = [debit('585', xof, label, 'own'), credit(TREASURY.BQ1, xof, label, 'grant')]
  const paidWith = lead.add({ date, journal: 'BQ1', payment: 'transfer', lines: out })
  const into = [debit(TREASURY.BQ2, xof, label, 'own'), credit('585', xof, label, 'own')]
  lead.add({ date, journal: 'BQ2', paidWith, rank: RANK.monthEnd, lines: into })
}

function directSpending(lead: BookPlan, month: Month): number {
  const totals = lead.monthTotals(month, (line) =>
    line.fund === 'grant' && isSpendingAccount(line.account) && line.budgetLine !== undefined && line.budgetLine !== NPAC_LINE
      ? 'direct'
      : undefined,
  )
  return totals.get('direct') ?? 0
}
