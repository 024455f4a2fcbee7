import { multiplyDivide } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { BookPlan } from './book-plan.ts'
import { credit, debit, type Fund, type LineDetails, type PaymentMode, type PlannedLine } from './planned-voucher.ts'
import { TREASURY, type TreasuryJournal } from './setup-text.ts'

/** One cost: what it is, and the budget line that bears it (none in own funds). */
export interface Expense {
  readonly account: string
  readonly xof: number
  readonly label: string
  readonly budgetLine?: string | undefined
  /** Who is paid, where the costs of one voucher go to several. */
  readonly payee?: string | undefined
}

export interface ExpensePayment {
  readonly date: LocalDate
  readonly from: TreasuryJournal
  readonly payment: PaymentMode
  readonly expenses: readonly Expense[]
  readonly details?: LineDetails
  /** Withheld for the tax office from the whole, in per cent (spec 13 §7: rents and fees). */
  readonly withheldPercent?: bigint | undefined
}

export const TAX_OFFICE = 'Centre des impôts'
export const SOCIAL_SECURITY = 'INPS'

/** BQ2 holds the organisation's own money, every other account the grant's. */
export const fundOf = (journal: TreasuryJournal): Fund => (journal === 'BQ2' ? 'own' : 'grant')

/** A cost paid at once, in one voucher of the account that pays; a wallet's fee of one per cent comes on top. */
export function payExpense(plan: BookPlan, payment: ExpensePayment): string {
  const { date, from, expenses, details = {} } = payment
  const fund = fundOf(from)
  const spent = expenses.map(({ account, xof, label, budgetLine, payee }) =>
    debit(account, xof, label, fund, { ...details, budgetLine, thirdParty: payee ?? details.thirdParty }),
  )
  const gross = totalOf(spent)
  const fees = from === 'MM1' ? [walletFees(plan, gross, details.site)] : []
  const withheld = payment.withheldPercent === undefined ? [] : [withholding(gross, payment.withheldPercent, fund)]
  const net = gross + totalOf(fees) - totalOf(withheld)
  const label = expenses[0]?.label ?? ''
  const lines = [...spent, ...fees, ...withheld, credit(TREASURY[from], net, label, fund, { thirdParty: details.thirdParty })]
  return plan.add({ date, journal: from, payment: payment.payment, lines })
}

/** The tax that the one who pays keeps back, owed to the tax office from now on. */
export const withholding = (grossXof: number, percent: bigint, fund: Fund): PlannedLine =>
  credit('4478', multiplyDivide(grossXof, percent, 100n), `Retenue à la source de ${percent} %`, fund, { thirdParty: TAX_OFFICE })

/** The operator's fee: one per cent, to the next five francs. */
function walletFees(plan: BookPlan, gross: number, site: string | undefined): PlannedLine {
  const fee = Math.ceil(gross / 500) * 5
  const details = { budgetLine: plan.profile.chargesLine, site, thirdParty: 'Orange Money', expenseType: 'Frais bancaires' }
  return debit('6317', fee, 'Frais Orange Money, envoi groupé', 'grant', details)
}

export const totalOf = (lines: readonly PlannedLine[]): number => lines.reduce((sum, line) => sum + line.xof, 0)
