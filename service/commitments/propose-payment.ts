import { listGrants, readMasters } from '../../db/queries/masters.ts'
import { isTreasuryAccount } from '../../shared/accounting/spending-account.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { expectOrder } from './expect-order.ts'
import { type OrderRecord, orderOrigin } from './order-book.ts'
import { isPayable } from './payable-account.ts'
import { voucherLine } from './voucher-line.ts'

export interface PaymentInput {
  readonly id: number
  readonly date: string
  readonly journal: string
  readonly reference: string | null
  readonly amountXof: number
}

interface Debt {
  readonly account: string
  readonly grantId: number | null
  readonly xof: number
}

/** What is still owed to the supplier for an order, by account and grant, from its posted vouchers; francs, positive. */
export function debtsOfOrder({ postings }: OrderRecord): Debt[] {
  const debts = new Map<string, Debt>()
  for (const row of postings) {
    if (!isPayable(row.account)) continue
    const key = `${row.account}/${row.grantId ?? ''}`
    const known = debts.get(key) ?? { account: row.account, grantId: row.grantId, xof: 0 }
    debts.set(key, { ...known, xof: exactInteger(known.xof - row.amountXof) })
  }
  return [...debts.values()].filter((debt) => debt.xof > 0)
}

/** Francs that left bank, cash and wallets for an order. */
export const paidOfOrder = ({ postings }: OrderRecord): number =>
  -sumMinor(postings.filter((row) => isTreasuryAccount(row.account)).map((row) => row.amountXof)) || 0

/**
 * Proposes the payment of what an order still owes: the supplier's debt by grant against the treasury journal. A part payment is spread over
 * the grants by largest remainder. Refused, all at once: nothing owed, more than is owed, an amount that is not positive, a journal that
 * keeps no franc account of treasury.
 */
export function proposePayment(work: Work, surroundings: Surroundings, input: PaymentInput): Result<{ key: string }> {
  const found = expectOrder(work.database, input.id)
  if (!found.ok) return found
  const { order } = found.value
  const debts = debtsOfOrder(found.value)
  const owed = sumMinor(debts.map((debt) => debt.xof))
  const journal = readMasters(work.database).journals.get(input.journal)
  const treasury = journal?.account && isTreasuryAccount(journal.account) ? journal.account : undefined
  const faults: Fault[] = []
  if (owed === 0) faults.push(fault('PAYMENT_NOTHING_OWED', undefined, { number: order.number ?? '' }))
  else if (input.amountXof <= 0 || input.amountXof > owed) faults.push(fault('PAYMENT_TOO_MUCH', undefined, { owed }))
  if (treasury === undefined || journal?.currency !== FUNCTIONAL_CURRENCY)
    faults.push(fault('PAYMENT_JOURNAL', undefined, { journal: input.journal }))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', undefined, { value: input.date }))
  if (faults.length > 0 || treasury === undefined) return failure(...faults)
  const parts = allocate(
    input.amountXof,
    debts.map((debt, index) => ({ code: String(index).padStart(4, '0'), weight: String(debt.xof) })),
  )
  const grants = new Map(listGrants(work.database).map((grant) => [grant.id, grant.code]))
  const label = `${order.supplier ?? order.object} ${order.number ?? ''}`.trim()
  const lines = debts.flatMap((debt, index) => {
    const xof = parts[index] ?? 0
    const more = {
      grant: debt.grantId === null ? null : (grants.get(debt.grantId) ?? null),
      thirdParty: order.supplier,
      documentReference: input.reference,
    }
    return xof === 0
      ? []
      : [voucherLine('debit', debt.account, xof, label, more), voucherLine('credit', treasury, xof, label, more)]
  })
  const voucher: VoucherInput = {
    sourceId: null,
    journal: input.journal,
    date: input.date,
    kind: 'normal',
    corrects: null,
    lines,
  }
  const id = proposeVoucher(work, surroundings, voucher, { origin: orderOrigin(input.id), role: 'payment' })
  return success({ key: draftKey(id) })
}
