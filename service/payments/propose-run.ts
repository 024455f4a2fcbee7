import { insertOrigin } from '../../db/queries/origins.ts'
import { insertRun, type NewRunLine } from '../../db/queries/payments-runs.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { writeChequeNumber } from '../../domain/payments/cheque-number.ts'
import { type PaidItem, paymentLines } from '../../domain/payments/payment-lines.ts'
import type { RunInput } from '../../shared/contract/payments-runs.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { findTreasuryAccount } from './payment-accounts.ts'
import { type PlannedPayment, planRun } from './plan-run.ts'

export const runOrigin = (id: number): string => `payment-run:${id}`

/** "OP-0003": how papers and vouchers name a run. */
export const runReference = (id: number): string => `OP-${String(id).padStart(4, '0')}`

/** "OP-0003-002": how an operator's list names one payment of a run. */
export const paymentReference = (id: number, payment: number): string => `${runReference(id)}-${String(payment).padStart(3, '0')}`

/**
 * Makes a payment run: keeps it, and proposes its vouchers (Dr payable / Cr account, with the grant of each payable), one a payee or one
 * for all; drafts that pay already are tied to it as they are. Refused: everything that `planRun` names, and its flags too unless they
 * were accepted.
 */
export function proposeRun(
  work: Work,
  surroundings: Surroundings,
  input: RunInput & { readonly accepted: boolean },
): Result<{ id: number; vouchers: number }> {
  const account = findTreasuryAccount(work.database, input.account)
  if (!account.ok) return account
  const plan = planRun(work.database, account.value, input)
  const refused = input.accepted ? plan.faults : [...plan.faults, ...plan.flags]
  if (refused.length > 0) return failure(...refused)
  const id = insertRun(
    work.database,
    {
      account: input.account,
      currency: account.value.currency,
      date: input.date,
      mode: input.mode,
      grouped: input.grouped ? 1 : 0,
      madeBy: work.actor.name,
      madeAt: work.now,
    },
    plan.payments.flatMap((payment, index) => runLinesOf(payment, index + 1)),
  )
  const vouchers = proposeVouchers(work, surroundings, account.value, input, { id, payments: plan.payments })
  for (const [index, payment] of plan.payments.entries())
    for (const draft of payment.drafts) insertOrigin(work.database, runOrigin(id), `payment-${index + 1}`, draft.id, work.now)
  return success({ id, vouchers })
}

function runLinesOf(planned: PlannedPayment, payment: number): NewRunLine[] {
  const { payee, card } = planned
  const of = { payment, payee, bank: card.bank, bankAccount: card.bankAccount, phone: card.phone }
  return [
    ...planned.payables.map((payable) => ({
      ...of,
      amountMinor: payable.openMinor,
      label: payable.label,
      cheque: planned.cheque?.number ?? null,
      voucherId: payable.voucherId,
      lineNumber: payable.lineNumber,
      draftId: null,
    })),
    ...planned.drafts.map((draft) => ({
      ...of,
      amountMinor: draft.amountMinor,
      label: draft.label,
      cheque: null,
      voucherId: null,
      lineNumber: null,
      draftId: draft.id,
    })),
  ]
}

function proposeVouchers(
  work: Work,
  surroundings: Surroundings,
  account: TreasuryAccountRow,
  input: RunInput,
  run: { readonly id: number; readonly payments: readonly PlannedPayment[] },
): number {
  const owing = run.payments
    .map((payment, index) => ({ payment, number: index + 1 }))
    .filter(({ payment }) => payment.payables.length > 0)
  const vouchers = input.grouped
    ? owing.length === 0
      ? []
      : [{ role: 'payment', payments: owing.map(({ payment }) => payment) }]
    : owing.map(({ payment, number }) => ({ role: `payment-${number}`, payments: [payment] }))
  const word = printWords(readLedger(work.database).language)
  for (const { role, payments } of vouchers) {
    const [first] = payments
    const mode = first?.cheque
      ? word('cheque.reference', { number: writeChequeNumber(first.cheque.number, first.cheque.width) })
      : word(`run.mode.${input.mode}`)
    const items = payments.flatMap((payment) =>
      payment.payables.map(
        (payable): PaidItem => ({
          account: payable.account,
          payee: payment.payee,
          grant: payable.grant,
          partner: payable.partner,
          invoice: payable.invoice,
          label: word('run.label', { label: payable.label }),
          amountMinor: payable.openMinor,
        }),
      ),
    )
    const lines = paymentLines(items, {
      account: account.account,
      currency: account.currency,
      mode,
      reference: runReference(run.id),
    })
    proposeVoucher(
      work,
      surroundings,
      { sourceId: null, journal: account.journal, date: input.date, kind: 'normal', corrects: null, lines },
      { origin: runOrigin(run.id), role },
    )
  }
  return vouchers.length
}
