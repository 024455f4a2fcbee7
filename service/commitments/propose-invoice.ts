import { type Masters, readMasters } from '../../db/queries/masters.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { exactInteger } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { expectIssued } from './expect-order.ts'
import { type OrderRecord, orderOrigin } from './order-book.ts'
import { payableAccount } from './payable-account.ts'
import { voucherLine } from './voucher-line.ts'

export interface InvoiceInput {
  readonly id: number
  readonly date: string
  readonly invoice: string
  readonly invoiceDate: string | null
  /** Minor units of the order's currency by line number. */
  readonly lines: readonly { readonly lineNumber: number; readonly amountMinor: number }[]
}

/**
 * Proposes the voucher of a supplier's invoice on an order: the expense of each line, and the debt to the supplier by grant. It is a draft
 * like any other; the commitment falls when it is posted. Refused, all at once: no invoice number, no amount, an unknown line, a payroll
 * commitment, no purchase journal.
 */
export function proposeInvoice(work: Work, surroundings: Surroundings, input: InvoiceInput): Result<{ key: string }> {
  const found = expectIssued(work.database, input.id)
  if (!found.ok) return found
  const record = found.value
  const faults: Fault[] = []
  if (record.order.kind === 'payroll') faults.push(fault('ORDER_PAYROLL_STEP', undefined, { number: record.order.number ?? '' }))
  if (input.invoice.trim() === '') faults.push(fault('INVOICE_NUMBER_MISSING'))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', undefined, { value: input.date }))
  const charged = input.lines.filter((line) => line.amountMinor !== 0)
  if (charged.length === 0 || charged.some((line) => line.amountMinor < 0)) faults.push(fault('INVOICE_EMPTY'))
  const masters = readMasters(work.database)
  const journal = [...masters.journals.values()].find((each) => each.type === 'purchase' || each.type === 'general')
  if (!journal) faults.push(fault('INVOICE_JOURNAL_MISSING'))
  if (faults.length > 0 || !journal) return failure(...faults)
  const lines = invoiceLines(record, masters, journal.account, { ...input, lines: charged })
  if (!lines.ok) return lines
  const voucher: VoucherInput = {
    sourceId: null,
    journal: journal.code,
    date: input.date,
    kind: 'normal',
    corrects: null,
    lines: lines.value,
  }
  const id = proposeVoucher(work, surroundings, voucher, { origin: orderOrigin(input.id), role: 'invoice' })
  return success({ key: draftKey(id) })
}

function invoiceLines(
  { order, lines }: OrderRecord,
  masters: Masters,
  journalAccount: string | null,
  input: InvoiceInput,
): Result<VoucherLineInput[]> {
  const debits: VoucherLineInput[] = []
  const owed = new Map<string, { account: string; grant: string | null; minor: number }>()
  const faults: Fault[] = []
  for (const { lineNumber, amountMinor } of input.lines) {
    const line = lines.find((each) => each.lineNumber === lineNumber)
    const account = line && payableAccount(masters, line.account, journalAccount)
    if (!line || account === undefined) {
      faults.push(fault(line ? 'INVOICE_ACCOUNT_MISSING' : 'INVOICE_EMPTY', { kind: 'line', line: lineNumber }))
      continue
    }
    debits.push(
      voucherLine('debit', line.account, amountMinor, line.description, {
        currency: order.currency,
        grant: line.grantCode,
        budgetLine: line.budgetLine,
        partner: line.partner,
        activity: line.activity,
        ...documentOf(order.supplier, order.number, input),
      }),
    )
    const key = `${account}/${line.grantCode ?? ''}`
    const known = owed.get(key) ?? { account, grant: line.grantCode, minor: 0 }
    owed.set(key, { ...known, minor: exactInteger(known.minor + amountMinor) })
  }
  if (faults.length > 0) return failure(...faults)
  const credits = [...owed.values()].map(({ account, grant, minor }) =>
    voucherLine('credit', account, minor, `${order.supplier ?? order.object} ${input.invoice.trim()}`, {
      currency: order.currency,
      grant,
      ...documentOf(order.supplier, order.number, input),
    }),
  )
  return success([...debits, ...credits])
}

const documentOf = (supplier: string | null, number: string | null, input: InvoiceInput): Partial<VoucherLineInput> => ({
  thirdParty: supplier,
  invoice: input.invoice.trim(),
  documentReference: number,
  documentDate: input.invoiceDate,
})
