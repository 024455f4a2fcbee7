import { listPayslipLines } from '../../db/queries/payroll-months.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { findStatutoryReturn, standingLinesOfOrigin } from '../../db/queries/statutory-returns.ts'
import { PAY_ACCOUNTS } from '../../domain/payroll/pay-accounts.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { replaceProposal } from '../vouchers/replace-proposal.ts'
import { namesPaidBy, netOwed, type PaymentMode } from './net-pay.ts'
import { type Cleared, paymentVoucher } from './payment-voucher.ts'
import { PAYROLL_ROLES, payrollOrigin, RETURN_PAYMENT_ROLES, returnOrigin } from './payroll-origin.ts'
import { payrollTables } from './payroll-tables.ts'
import { payingAccount } from './treasury-journal.ts'

type Proposal = Result<{ voucherKey: string }>

/**
 * Proposes the voucher that pays the posted net of everyone paid in one way, by person and fund. Refused: nothing of it is owed (the
 * payroll is not posted, or all is paid), and a journal that is no account in francs.
 */
export function proposeNetPayment(
  work: Work,
  surroundings: Surroundings,
  input: { readonly month: Month; readonly mode: PaymentMode; readonly journal: string; readonly date: LocalDate },
): Proposal {
  const { month, mode } = input
  const from = payingAccount(work.database, input.journal)
  if (!from.ok) return from
  const { language } = readLedger(work.database)
  const word = printWords(language)
  const names = namesPaidBy(work.database, month, mode)
  const owed = netOwed(work.database, month).filter((row) => row.xof > 0 && names.has(row.name))
  if (owed.length === 0) return failure(fault('NET_PAY_NOTHING', undefined, { month }))
  const label = word('payroll.label.payment', { month: formatMonth(month, language), count: names.size })
  const cleared = owed.map(
    ({ name, grant, xof }): Cleared => ({ account: PAY_ACCOUNTS.netPay, label, grant, thirdParty: name, xof }),
  )
  const voucher = paymentVoucher(from.value, input.date, label, cleared)
  return named(replaceProposal(work, surroundings, voucher, { origin: payrollOrigin(month), role: `net-payment-${mode}` }))
}

/**
 * Proposes the voucher that pays what a return still owes, fund by fund. Refused: an unknown return, one whose payroll is not posted, and
 * one that is paid already.
 */
export function proposeReturnPayment(
  work: Work,
  surroundings: Surroundings,
  input: { readonly code: string; readonly journal: string; readonly date: LocalDate },
): Proposal {
  const row = findStatutoryReturn(work.database, input.code)
  if (!row) return failure(fault('RETURN_UNKNOWN', undefined, { code: input.code }))
  const from = payingAccount(work.database, input.journal)
  if (!from.ok) return from
  const { language } = readLedger(work.database)
  const rule = payrollTables(work.database).rules.find((candidate) => candidate.code === row.returnCode)
  const month = formatMonth(row.month, language)
  const label = printWords(language)('payroll.label.owed', { name: rule?.label[language] ?? row.returnCode, month })
  const posted = owedByFund(work, row.month, row.returnCode)
  if (posted.length === 0) return failure(fault('RETURN_NOT_POSTED', undefined, { month: row.month }))
  const cleared = posted
    .map((owed): Cleared => ({ ...owed, label, thirdParty: row.authority, xof: owed.xof - paidOf(work, row.code, owed) }))
    .filter((line) => line.xof > 0)
  if (cleared.length === 0) return failure(fault('RETURN_PAID', undefined, { code: row.code }))
  const voucher = paymentVoucher(from.value, input.date, label, cleared)
  return named(replaceProposal(work, surroundings, voucher, { origin: returnOrigin(row.code), role: 'return-payment' }))
}

interface OwedPart {
  readonly account: string
  readonly grant: string | null
  readonly xof: number
}

/** What the posted payroll owes to a return, by account and fund: its lines carry the label of their branch. */
function owedByFund(work: Work, month: Month, returnCode: string): OwedPart[] {
  const { language } = readLedger(work.database)
  const word = printWords(language)
  const branches = listPayslipLines(work.database, month).filter((line) => line.returnCode === returnCode)
  const labels = new Set(
    branches.map((line) =>
      word('payroll.label.owed', {
        name: language === 'fr' ? line.labelFr : line.labelEn,
        month: formatMonth(month, language),
      }),
    ),
  )
  const parts = new Map<string, OwedPart>()
  for (const line of standingLinesOfOrigin(work.database, payrollOrigin(month), PAYROLL_ROLES)) {
    if (!labels.has(line.label)) continue
    const key = JSON.stringify([line.account, line.grantCode])
    const xof = (parts.get(key)?.xof ?? 0) - line.side * line.amountXof
    parts.set(key, { account: line.account, grant: line.grantCode, xof })
  }
  return [...parts.values()].filter((part) => part.xof !== 0)
}

const paidOf = (work: Work, code: string, owed: OwedPart): number =>
  standingLinesOfOrigin(work.database, returnOrigin(code), RETURN_PAYMENT_ROLES)
    .filter((line) => line.account === owed.account && line.grantCode === owed.grant)
    .reduce((sum, line) => sum + line.side * line.amountXof, 0)

const named = (proposed: Result<string | null>): Proposal =>
  proposed.ok ? success({ voucherKey: `draft:${proposed.value ?? ''}` }) : proposed
