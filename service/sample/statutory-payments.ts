import { addMonths, type Month } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import { ofMonth } from './french-month.ts'
import { SOCIAL_SECURITY, TAX_OFFICE } from './pay-expense.ts'
import { credit, debit, type Fund } from './planned-voucher.ts'
import { SAMPLE_MONTHS } from './programme.ts'
import { TREASURY, type TreasuryJournal } from './setup-text.ts'

const RETURNS = [
  { to: SOCIAL_SECURITY, accounts: ['4311', '4312', '4318', '4321'], label: 'Cotisations INPS et AMO', day: 11 },
  { to: TAX_OFFICE, accounts: ['4421', '4472', '4478'], label: 'ITS, CFE, TL et retenues', day: 13 },
] as const

/**
 * Pays by the 15th of the next month what a month withheld and owes: INPS and AMO, then the taxes (spec 04 §2.8), each fund from its own
 * account. December's stay owed at the end of the year. Plan it once everything that withholds is planned.
 */
export function planStatutoryPayments(plan: BookPlan): void {
  for (const month of plan.months.slice(0, -1)) {
    for (const fund of ['grant', 'own'] as const) {
      for (const statutory of RETURNS) payReturn(plan, month, fund, statutory)
    }
  }
}

function payReturn(plan: BookPlan, month: Month, fund: Fund, { to, accounts, label, day }: (typeof RETURNS)[number]): void {
  const owed = plan.monthTotals(month, (line) =>
    line.fund === fund && line.side === 'credit' && (accounts as readonly string[]).includes(line.account) ? line.account : undefined,
  )
  const lines = accounts.map((account) => debit(account, -(owed.get(account) ?? 0), `${label} ${ofMonth(month)}`, fund, { thirdParty: to }))
  const total = lines.reduce((sum, line) => sum + line.xof, 0)
  if (total === 0) return
  const journal: TreasuryJournal = fund === 'grant' ? 'BQ1' : 'BQ2'
  const next = addMonths(month, 1)
  if (!SAMPLE_MONTHS.includes(next)) return
  const bank = credit(TREASURY[journal], total, `${label} ${ofMonth(month)}`, fund, { thirdParty: to })
  plan.add({ date: plan.payDay(next, day), journal, payment: fund === 'grant' ? 'cheque' : 'transfer', lines: [...lines, bank] })
}
