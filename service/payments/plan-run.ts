import type { Database } from '../../db/database.ts'
import { livingRunLines } from '../../db/queries/payments-runs.ts'
import { accountBalanceOn, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { lowestFrom } from '../../domain/payments/cash-days.ts'
import { writeChequeNumber } from '../../domain/payments/cheque-number.ts'
import { figure } from '../../domain/payments/figure.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import type { Payable, RunInput, WaitingDraft } from '../../shared/contract/payments-runs.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { daysOf, FOREVER } from './cash-balance.ts'
import { nextCheques } from './cheques.ts'
import { draftsPaying, type OpenPayable, payablesOf } from './payables.ts'
import { limitOf } from './payment-accounts.ts'

/** What one payee is paid by a run: in one voucher, one transfer, one cheque. */
export interface PlannedPayment {
  readonly payee: string
  readonly card: Payable['card']
  readonly payables: readonly OpenPayable[]
  readonly drafts: readonly WaitingDraft[]
  readonly amountMinor: number
  readonly cheque: { readonly number: number; readonly width: number } | null
}

export interface RunPlan {
  readonly payments: readonly PlannedPayment[]
  readonly totalMinor: number
  readonly balanceMinor: number
  /** What refuses the run. */
  readonly faults: readonly Fault[]
  /** What a person accepts knowingly, or changes. */
  readonly flags: readonly Fault[]
}

/** What a run would pay, to whom, and everything that is wrong with it, before anything is made (spec 04 §2.7, §2.9). */
export function planRun(database: Database, account: TreasuryAccountRow, input: RunInput): RunPlan {
  const faults: Fault[] = modeFaults(account, input)
  const open = payablesOf(database, account.currency, isLocalDate(input.date) ? input.date : FOREVER)
  const drafts = draftsPaying(database, account.account)
  const payables = input.payables.flatMap((key) => {
    const found = open.find((payable) => payable.key === key)
    if (!found) faults.push(fault('RUN_ITEM_GONE', undefined, { line: key }))
    return found ?? []
  })
  const waiting = input.drafts.flatMap((id) => {
    const found = drafts.find((draft) => draft.id === id)
    if (!found) faults.push(fault('RUN_DRAFT_GONE', undefined, { account: account.account }))
    return found ?? []
  })
  for (const each of [...payables, ...waiting])
    if (each.payee === null) faults.push(fault('RUN_PAYEE_UNNAMED', undefined, { label: each.label }))
  if (input.payables.length + input.drafts.length === 0) faults.push(fault('RUN_EMPTY'))
  const payments = withCheques(database, account, input, paymentsOf(payables, waiting), faults)
  for (const payment of payments) faults.push(...payeeFaults(input, payment))
  const totalMinor = sumMinor(payments.map((payment) => payment.amountMinor))
  const balanceMinor = isLocalDate(input.date) ? accountBalanceOn(database, account.account, input.date).minor : 0
  const flags = isLocalDate(input.date) ? limitFlags(database, account, input, payments, totalMinor) : []
  return { payments, totalMinor, balanceMinor, faults, flags }
}

function modeFaults(account: TreasuryAccountRow, input: RunInput): Fault[] {
  const fits = { bank: ['transfer', 'cheque'], cash: ['cash'], wallet: ['mobile'] }[account.kind].includes(input.mode)
  const faults: Fault[] = []
  if (!fits) faults.push(fault('RUN_MODE', undefined, { account: account.account }))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', undefined, { value: input.date }))
  if (input.grouped && input.mode === 'cheque') faults.push(fault('RUN_GROUPED_CHEQUE'))
  return faults
}

function paymentsOf(payables: readonly OpenPayable[], drafts: readonly WaitingDraft[]): Omit<PlannedPayment, 'cheque'>[] {
  const byPayee = grouped<OpenPayable | WaitingDraft>([...payables, ...drafts], (each) => each.payee ?? '')
  return [...byPayee].flatMap(([payee, each]) => {
    const [first] = each
    if (payee === '' || !first) return []
    const owed = payables.filter((payable) => payable.payee === payee)
    const paid = drafts.filter((draft) => draft.payee === payee)
    const amountMinor = sumMinor([...owed.map((payable) => payable.openMinor), ...paid.map((draft) => draft.amountMinor)])
    return [{ payee, card: first.card, payables: owed, drafts: paid, amountMinor }]
  })
}

/** Cheques are given to the payees in order; a draft names its own, so it takes none. */
function withCheques(
  database: Database,
  account: TreasuryAccountRow,
  input: RunInput,
  payments: readonly Omit<PlannedPayment, 'cheque'>[],
  faults: Fault[],
): PlannedPayment[] {
  if (input.mode !== 'cheque') return payments.map((payment) => ({ ...payment, cheque: null }))
  const needed = payments.filter((payment) => payment.payables.length > 0)
  const numbers = nextCheques(database, account.account, needed.length)
  if (numbers.length < needed.length)
    faults.push(fault('RUN_CHEQUES_SHORT', undefined, { needed: needed.length, left: numbers.length }))
  return payments.map((payment) => ({ ...payment, cheque: numbers[needed.indexOf(payment)] ?? null }))
}

function payeeFaults(input: RunInput, { payee, card }: PlannedPayment): Fault[] {
  if (input.mode === 'transfer' && (card.bankAccount ?? '').trim() === '')
    return [fault('RUN_PAYEE_NO_ACCOUNT', undefined, { payee })]
  if (input.mode === 'mobile' && (card.phone ?? '').trim() === '') return [fault('RUN_PAYEE_NO_PHONE', undefined, { payee })]
  return []
}

/** Single payments above the maximum, the day's total above the limit, cash or a wallet brought below zero on any day. */
function limitFlags(
  database: Database,
  account: TreasuryAccountRow,
  input: RunInput,
  payments: readonly PlannedPayment[],
  totalMinor: number,
): Fault[] {
  const flags: Fault[] = []
  const maximum = limitOf(account, account.maximumPaymentXof)
  for (const { payee, amountMinor } of payments)
    if (maximum !== null && amountMinor > maximum)
      flags.push(
        fault('RUN_OVER_MAXIMUM', undefined, {
          payee,
          amount: figure(amountMinor, account.currency),
          maximum: figure(maximum, account.currency),
        }),
      )
  const others = livingRunLines(database).filter((line) => line.account === account.account)
  const limit = limitOf(account, account.dailyLimitXof)
  const today = totalMinor + sumMinor(others.filter((line) => line.date === input.date).map((line) => line.amountMinor))
  if (limit !== null && today > limit)
    flags.push(
      fault('RUN_OVER_DAILY_LIMIT', undefined, {
        date: formatDate(input.date),
        total: figure(today, account.currency),
        limit: figure(limit, account.currency),
        over: figure(today - limit, account.currency),
      }),
    )
  if (account.kind === 'bank') return flags
  const { openingMinor, days } = daysOf(database, account, '1900-01-01', FOREVER)
  const lowest = lowestFrom(days, openingMinor, input.date)
  if (lowest.minor - totalMinor < 0)
    flags.push(
      fault('RUN_BELOW_ZERO', undefined, {
        account: account.account,
        date: formatDate(lowest.date),
        missing: figure(totalMinor - lowest.minor, account.currency),
      }),
    )
  return flags
}

/** The number of the first cheque that the plan would draw, as its book prints it. */
export const firstCheque = (plan: RunPlan): string | null => {
  const found = plan.payments.find((payment) => payment.cheque !== null)?.cheque
  return found ? writeChequeNumber(found.number, found.width) : null
}
