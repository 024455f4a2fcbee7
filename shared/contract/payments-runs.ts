import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'
import { flags, name2, originVoucher } from './payments-cash.ts'
import { command, commandId, isoDate, language, minor, query } from './procedure.ts'

const nullable = z.string().nullable()

const payee = z.object({ bank: nullable, bankAccount: nullable, operator: nullable, phone: nullable })

const payable = z.object({
  key: z.string(),
  voucherKey: z.string(),
  number: z.string(),
  account: z.string(),
  accountName: name2,
  payee: nullable,
  invoice: nullable,
  label: z.string(),
  grant: nullable,
  currency: z.string(),
  date: isoDate,
  dueDate: isoDate,
  /** Days since it was due; negative is still to come. */
  lateDays: z.number(),
  amountMinor: minor,
  openMinor: minor,
  card: payee,
})
export type Payable = z.infer<typeof payable>

const waitingDraft = z.object({
  id: z.string(),
  key: z.string(),
  state: z.enum(['draft', 'submitted', 'approved']),
  date: isoDate,
  label: z.string(),
  payee: nullable,
  amountMinor: minor,
  card: payee,
})
export type WaitingDraft = z.infer<typeof waitingDraft>

export const runInput = z.object({
  account: z.string(),
  date: isoDate,
  mode: z.enum(['transfer', 'cheque', 'mobile', 'cash']),
  grouped: z.boolean(),
  /** Keys of payables, each paid for what is open on it. */
  payables: z.array(z.string()).max(1_000),
  drafts: z.array(z.string()).max(1_000),
})
export type RunInput = z.infer<typeof runInput>

const payment = z.object({
  payment: z.number(),
  payee: z.string(),
  bank: nullable,
  bankAccount: nullable,
  phone: nullable,
  amountMinor: minor,
  cheque: nullable,
  lines: z.array(z.object({ label: z.string(), number: nullable, key: nullable, amountMinor: minor })),
  voucher: originVoucher.nullable(),
  result: z
    .object({ state: z.enum(['paid', 'failed']), transactionId: z.string(), feeMinor: minor, reason: nullable })
    .nullable(),
})
export type RunPayment = z.infer<typeof payment>

const runSummary = z.object({
  id: z.number(),
  reference: z.string(),
  account: z.string(),
  currency: z.string(),
  date: isoDate,
  mode: z.enum(['transfer', 'cheque', 'mobile', 'cash']),
  payees: z.number(),
  totalMinor: minor,
  /** How many of its vouchers are posted, of how many. */
  posted: z.number(),
  vouchers: z.number(),
  cancelled: z.boolean(),
})
export type RunSummary = z.infer<typeof runSummary>

export const layoutShape = z.object({
  code: z.string(),
  name: z.string(),
  separator: z.enum([',', ';', '\t']),
  dialCode: z.string().regex(/^\d{0,4}$/),
  list: z
    .array(z.tuple([z.string().min(1).max(60), z.enum(['phone', 'payee', 'amount', 'reference', 'label'])]))
    .min(1)
    .max(20),
  result: z.record(
    z.enum(['transaction', 'reference', 'phone', 'amount', 'fee', 'status', 'reason']),
    z.array(z.string().min(1).max(60)).max(12),
  ),
  paid: z.array(z.string().min(1).max(40)).min(1).max(20),
  failed: z.array(z.string().min(1).max(40)).min(1).max(20),
})
export type LayoutInput = z.infer<typeof layoutShape>

/** An operator's layout as a ledger keeps it. */
export const keptLayout = keptJson('operator layout', 1, layoutShape)

const feeType = z.object({
  code: z.string().min(1).max(40),
  labelFr: z.string().min(1).max(120),
  labelEn: z.string().min(1).max(120),
  operator: nullable,
  from: isoDate,
  to: isoDate.nullable(),
  percent: z.string().regex(/^\d{1,3}(?:\.\d{1,6})?$/),
  fixedMinor: minor.min(0),
  minimumMinor: minor.min(0),
  maximumMinor: minor.min(0).nullable(),
  account: z.string(),
  source: z.string().max(200),
})
export type FeeTypeInput = z.infer<typeof feeType>

export const runsContract = {
  /** What is owed and not in a run, and the drafts that pay from the account. */
  payables: query
    .input(z.object({ account: z.string(), to: isoDate }))
    .output(z.object({ currency: z.string(), payables: z.array(payable), drafts: z.array(waitingDraft) })),
  /** Everything that a run would be refused or warned for; writes nothing. */
  checkRun: query.input(runInput).output(
    z.object({
      faults: flags,
      flags,
      totalMinor: minor,
      balanceMinor: minor,
      payees: z.number(),
      nextCheque: nullable,
    }),
  ),
  proposeRun: command('payments.proposeRun')
    .input(runInput.extend({ commandId, accepted: z.boolean() }))
    .output(z.object({ id: z.number(), vouchers: z.number() })),
  runs: query.output(z.array(runSummary)),
  run: query.input(z.object({ id: z.number() })).output(
    runSummary.extend({
      name: name2,
      grouped: z.boolean(),
      madeBy: z.string(),
      madeAt: z.string(),
      cancelReason: nullable,
      payments: z.array(payment),
      results: z.array(
        z.object({ id: z.number(), fileName: z.string(), at: z.string(), by: z.string(), vouchers: z.array(originVoucher) }),
      ),
    }),
  ),
  cancelRun: command('payments.cancelRun')
    .input(z.object({ commandId, id: z.number(), reason: z.string() }))
    .output(z.object({})),
  /** The list of a run as a file: for the bank, or in an operator's layout; `reports.download` hands it over. */
  exportRun: query
    .input(z.object({ id: z.number(), layout: nullable, language }))
    .output(z.object({ exportId: z.string(), fileName: z.string() })),
  importResult: command('payments.importResult')
    .input(z.object({ commandId, run: z.number(), layout: z.string(), file: z.file() }))
    .output(
      z.object({
        repeated: z.boolean(),
        paid: z.number(),
        failed: z.number(),
        waiting: z.number(),
        feesMinor: minor,
        drafts: z.array(z.string()),
      }),
    ),
  layouts: query.output(z.array(layoutShape.extend({ own: z.boolean() }))),
  saveLayout: command('payments.saveLayout')
    .input(z.object({ commandId, layout: layoutShape }))
    .output(z.object({})),
  feeTypes: query.output(z.array(feeType.extend({ own: z.boolean() }))),
  saveFeeType: command('payments.saveFeeType')
    .input(z.object({ commandId, fee: feeType }))
    .output(z.object({})),
}
