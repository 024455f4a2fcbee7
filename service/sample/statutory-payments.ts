import { addMonths, type Month } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import { ofMonth, quarterName } from './french-month.ts'
import { SOCIAL_SECURITY, TAX_OFFICE } from './pay-expense.ts'
import { credit, debit, type Fund } from './planned-voucher.ts'
import { LEAD } from './programme.ts'
import { TREASURY, type TreasuryJournal } from './setup-text.ts'

interface Return {
  readonly to: string
  readonly accounts: readonly string[]
  readonly label: string
  readonly day: number
  /** Small employers pay INPS and AMO by the quarter (spec 04 §2.8). */
  readonly quarterlyWhenSmall: boolean
}

const RETURNS: readonly Return[] = [
  {
    to: SOCIAL_SECURITY,
    accounts: ['4311', '4312', '4318', '4321'],
    label: 'Cotisations INPS et AMO',
    day: 11,
    quarterlyWhenSmall: true,
  },
  { to: TAX_OFFICE, accounts: ['4421', '4472', '4478'], label: 'ITS, CFE, TL et retenues', day: 13, quarterlyWhenSmall: false },
]

/**
 * Pays by the 15th of the next month what was withheld and is owed: INPS and AMO (monthly for the lead, by the quarter for its partners,
 * which employ fewer than ten), then the taxes, each fund from its own account. What falls due after the year stays owed. Plan it once
 * everything that withholds is planned.
 */
export function planStatutoryPayments(plan: BookPlan): void {
  for (const statutory of RETURNS) {
    const byQuarter = statutory.quarterlyWhenSmall && plan.profile.code !== LEAD.code
    let months: Month[] = []
    for (const month of plan.months.slice(0, -1)) {
      months.push(month)
      if (byQuarter && Number(month.slice(5, 7)) % 3 !== 0) continue
      for (const fund of ['grant', 'own'] as const) payReturn(plan, months, fund, statutory)
      months = []
    }
  }
}

function payReturn(plan: BookPlan, months: readonly Month[], fund: Fund, { to, accounts, label, day }: Return): void {
  const last = months.at(-1)
  if (last === undefined) return
  const owed = months.map((month) =>
    plan.monthTotals(month, (line) => (line.fund === fund && line.side === 'credit' ? line.account : undefined)),
  )
  const owedOf = (account: string): number => owed.reduce((sum, totals) => sum - (totals.get(account) ?? 0), 0)
  const text = `${label} ${months.length > 1 ? `du ${quarterName(last)}` : ofMonth(last)}`
  const lines = accounts.map((account) => debit(account, owedOf(account), text, fund, { thirdParty: to }))
  const total = lines.reduce((sum, line) => sum + line.xof, 0)
  if (total === 0) return
  const journal: TreasuryJournal = fund === 'grant' ? 'BQ1' : 'BQ2'
  const date = plan.payDay(addMonths(last, 1), day)
  const bank = credit(TREASURY[journal], total, text, fund, { thirdParty: to })
  plan.add({ date, journal, payment: fund === 'grant' ? 'cheque' : 'transfer', lines: [...lines, bank] })
}
