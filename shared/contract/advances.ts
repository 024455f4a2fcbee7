import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, minor, month, query } from './procedure.ts'

const nullable = z.string().nullable()
const key = z.object({ commandId, id: z.number().int() })
export const holderKind = z.enum(['staff', 'partner', 'supplier', 'other'])
export const advanceState = z.enum([
  'requested',
  'refused',
  'cancelled',
  'approved',
  'paying',
  'open',
  'overdue',
  'review',
  'owed',
  'settled',
])
export const ageingBucket = z.enum(['not_due', 'd0_30', 'd31_60', 'd61_90', 'd91_120', 'd120_plus'])

const figures = z.object({ amountXof: minor, acceptedXof: minor, inReviewXof: minor, refundedXof: minor, balanceXof: minor })

/** One row of the ageing: an advance of the register, or an open line that belongs to none. */
export const ageingRow = figures.extend({
  holderKind,
  holder: z.string(),
  grant: nullable,
  budgetLine: nullable,
  advance: z.string(),
  advanceId: z.number().nullable(),
  /** The line that opened what is not in the register. */
  opening: z.object({ voucherId: z.number(), lineNumber: z.number(), label: z.string() }).nullable(),
  account: z.string(),
  date: z.string(),
  dueOn: nullable,
  bucket: ageingBucket,
  ageDays: z.number(),
})
export type AgeingRow = z.infer<typeof ageingRow>

export const advanceSummary = figures.extend({
  id: z.number(),
  number: z.string(),
  holderKind: z.enum(['staff', 'partner']),
  holder: z.string(),
  purpose: z.string(),
  grant: nullable,
  budgetLine: nullable,
  startsOn: z.string(),
  endsOn: z.string(),
  dueOn: nullable,
  /** What was asked for; `amountXof` is what was paid. */
  requestedXof: minor,
  state: advanceState,
  /** Days past the due date; 0 when it is not passed. */
  daysLate: z.number(),
  reminders: z.number(),
  requestedOn: z.string(),
})
export type AdvanceSummary = z.infer<typeof advanceSummary>

export const advanceVoucher = z.object({
  role: z.enum(['payment', 'liquidation', 'settlement', 'deduction', 'opening']),
  key: z.string(),
  number: nullable,
  date: nullable,
  amountXof: minor,
  posted: z.boolean(),
  reversed: z.boolean(),
})
export type AdvanceVoucher = z.infer<typeof advanceVoucher>

export const advanceReceipt = z.object({
  date: z.string(),
  documentReference: nullable,
  label: z.string(),
  account: z.string(),
  budgetLine: nullable,
  activity: nullable,
  site: nullable,
  amountXof: minor,
})
export type AdvanceReceipt = z.infer<typeof advanceReceipt>

export const advanceLiquidation = z.object({
  id: z.number(),
  number: z.number(),
  date: z.string(),
  madeBy: z.string(),
  receipts: z.array(advanceReceipt),
  receiptsXof: minor,
  settlement: z.enum(['none', 'refund', 'top-up']),
  settlementAccount: nullable,
  settlementXof: minor,
  vouchers: z.array(advanceVoucher),
  /** Its vouchers still wait, and it may be withdrawn. */
  waits: z.boolean(),
  withdrawnOn: nullable,
  flags: z.array(faultSchema),
})
export type AdvanceLiquidation = z.infer<typeof advanceLiquidation>

export const advanceDetail = advanceSummary.extend({
  account: z.string(),
  activity: nullable,
  site: nullable,
  requestedBy: z.string(),
  decidedBy: nullable,
  decidedOn: nullable,
  reason: nullable,
  vouchers: z.array(advanceVoucher),
  liquidations: z.array(advanceLiquidation),
  letters: z.array(
    z.object({ id: z.number(), level: z.number(), sentOn: z.string(), balanceXof: minor, daysLate: z.number(), by: z.string() }),
  ),
  nextLetter: z.object({ level: z.number().nullable(), from: nullable, levels: z.number() }),
  /** What is still to be justified once the receipts in review are posted. */
  toJustifyXof: minor,
})
export type AdvanceDetail = z.infer<typeof advanceDetail>

const rule = z.object({
  from: isoDate,
  workingDays: z.number().int(),
  mostDays: z.number().int(),
  reminderDays: z.array(z.number().int()),
  staffAccount: z.string(),
  partnerAccount: z.string(),
  projectPartnerAccount: z.string(),
  deductionAccount: z.string(),
})
export type AdvanceRuleInput = z.infer<typeof rule>

export const advanceRequest = z.object({
  holderKind: z.enum(['staff', 'partner']),
  /** Name of a third party of kind staff, or code of a partner. */
  holder: z.string(),
  purpose: z.string(),
  startsOn: isoDate,
  endsOn: isoDate,
  grant: nullable,
  budgetLine: nullable,
  activity: nullable,
  site: nullable,
  amountXof: minor,
})
export type AdvanceRequest = z.infer<typeof advanceRequest>

const liquidationInput = z.object({
  id: z.number().int(),
  date: isoDate,
  receipts: z.array(advanceReceipt).max(500),
  settlement: z.enum(['none', 'refund', 'top-up']),
  settlementAccount: nullable,
  settlementXof: minor,
})
export type LiquidationInput = z.infer<typeof liquidationInput>

export const advancesContract = {
  list: query.input(z.object({ on: isoDate.optional() })).output(
    z.object({
      on: isoDate,
      advances: z.array(advanceSummary),
      /** The ageing on that day, what is not in the register included. */
      ageing: z.array(ageingRow),
      ties: z.array(z.object({ account: z.string(), ledgerXof: minor, differenceXof: minor })),
    }),
  ),
  open: query.input(z.object({ id: z.number().int() })).output(advanceDetail),
  choices: query.output(
    z.object({
      holders: z.array(z.object({ kind: z.enum(['staff', 'partner']), code: z.string(), name: z.string() })),
      treasury: z.array(
        z.object({
          account: z.string(),
          kind: z.enum(['bank', 'cash', 'wallet']),
          name: z.object({ fr: z.string(), en: z.string() }),
        }),
      ),
      rules: z.array(rule.extend({ bundled: z.boolean() })),
      budgetLines: z.array(
        z.object({ grant: z.string(), code: z.string(), label: z.object({ fr: z.string(), en: z.string() }) }),
      ),
      confirmations: z.array(
        z.object({ holder: z.string(), month, confirmedOn: z.string(), reference: z.string(), amountXof: minor }),
      ),
    }),
  ),
  /** When the receipts of a mission that ends on a day are due. */
  dueDate: query.input(z.object({ endsOn: isoDate })).output(z.object({ dueOn: isoDate })),
  request: command('advances.request')
    .input(advanceRequest.extend({ commandId }))
    .output(z.object({ id: z.number(), number: z.string() })),
  decide: command('advances.decide')
    .input(key.extend({ approve: z.boolean(), reason: nullable }))
    .output(z.object({})),
  cancel: command('advances.cancel')
    .input(key.extend({ reason: z.string() }))
    .output(z.object({})),
  /** Proposes the payment voucher; answers the draft's key. */
  pay: command('advances.pay')
    .input(key.extend({ account: z.string(), date: isoDate }))
    .output(z.object({ voucher: z.string() })),
  /** Puts an open entry that belongs to no advance into the register. */
  takeOver: command('advances.takeOver')
    .input(
      z.object({
        commandId,
        voucherId: z.number().int(),
        lineNumber: z.number().int(),
        purpose: z.string(),
        startsOn: isoDate,
        endsOn: isoDate,
      }),
    )
    .output(z.object({ id: z.number(), number: z.string() })),
  /** Proposes the vouchers of receipts and of a refund or top-up. */
  liquidate: command('advances.liquidate')
    .input(liquidationInput.extend({ commandId }))
    .output(z.object({ liquidation: z.number(), vouchers: z.array(z.string()), flags: z.array(faultSchema) })),
  withdraw: command('advances.withdraw').input(key).output(z.object({})),
  remind: command('advances.remind')
    .input(key)
    .output(z.object({ reminder: z.number(), level: z.number() })),
  deduct: command('advances.deduct')
    .input(key.extend({ date: isoDate }))
    .output(z.object({ voucher: z.string() })),
  confirm: command('advances.confirm')
    .input(z.object({ commandId, holder: z.string(), month, confirmedOn: isoDate, reference: z.string(), amountXof: minor }))
    .output(z.object({})),
  setRule: command('advances.setRule').input(rule.extend({ commandId })).output(z.object({})),
}
