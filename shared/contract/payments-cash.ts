import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, minor, query } from './procedure.ts'

export const name2 = z.object({ fr: z.string(), en: z.string() })

/** A draft or voucher that a record gave rise to. */
export const originVoucher = z.object({
  key: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  reversed: z.boolean(),
})
export type OriginVoucherLink = z.infer<typeof originVoucher>

const nature = z.enum(['note', 'coin'])
const signatureRole = z.enum(['cashier', 'witness'])

const countedLine = z.object({ nature, denominationMinor: minor.positive(), number: z.number().int().min(0).max(1_000_000) })
const slip = z.object({ number: z.string().max(60), date: isoDate, person: z.string().max(200), amountMinor: minor.positive() })

const figures = z.object({
  notesMinor: minor,
  coinsMinor: minor,
  physicalMinor: minor,
  slipsMinor: minor,
  justifiedMinor: minor,
  varianceMinor: minor,
  overCeilingMinor: minor.nullable(),
})

export const countSummary = z.object({
  id: z.number(),
  account: z.string(),
  currency: z.string(),
  date: isoDate,
  time: z.string(),
  cashier: z.string(),
  figures,
  signatures: z.number(),
  signaturesNeeded: z.number(),
})
export type CountSummary = z.infer<typeof countSummary>

export const countDetail = countSummary.extend({
  name: name2,
  witness: z.string(),
  bookMinor: minor,
  ceilingMinor: minor.nullable(),
  lastVouchers: z.array(z.string()),
  explanation: z.string(),
  lines: z.array(countedLine),
  slips: z.array(slip.extend({ hours: z.number(), late: z.boolean() })),
  signed: z.array(z.object({ role: signatureRole, user: z.string(), at: z.string() })),
  countedBy: z.string(),
  variance: z.array(originVoucher),
})
export type CountDetail = z.infer<typeof countDetail>

export const countInput = z.object({
  id: z.number().nullable(),
  account: z.string(),
  date: z.string(),
  time: z.string(),
  cashier: z.string(),
  witness: z.string(),
  explanation: z.string(),
  lines: z.array(countedLine).max(100),
  slips: z.array(slip).max(200),
})
export type CountInput = z.infer<typeof countInput>

const cashAccount = z.object({
  account: z.string(),
  name: name2,
  journal: z.string(),
  kind: z.enum(['bank', 'cash', 'wallet']),
  currency: z.string(),
  holder: z.string().nullable(),
  operator: z.string().nullable(),
  grant: z.string().nullable(),
  balanceMinor: minor,
  ceilingMinor: minor.nullable(),
  imprestMinor: minor.nullable(),
  maximumPaymentMinor: minor.nullable(),
  dailyLimitMinor: minor.nullable(),
  lastCount: countSummary.nullable(),
})
export type PaymentAccount = z.infer<typeof cashAccount>

const replenishment = z.object({
  id: z.number(),
  date: isoDate,
  bank: z.string(),
  imprestMinor: minor,
  balanceMinor: minor,
  amountMinor: minor,
  madeBy: z.string(),
  vouchers: z.array(originVoucher),
})

export const cashContract = {
  /** Every bank, cash and wallet account with its balance of today and its limits. */
  accounts: query.output(z.array(cashAccount)),
  /** The balance at the end of each day on which the account moved, and the payments above the maximum. */
  days: query.input(z.object({ account: z.string(), from: isoDate, to: isoDate })).output(
    z.object({
      openingMinor: minor,
      currency: z.string(),
      days: z.array(
        z.object({ date: isoDate, inMinor: minor, outMinor: minor, balanceMinor: minor, state: z.enum(['ok', 'below', 'over']) }),
      ),
      overMaximum: z.array(
        z.object({ key: z.string(), number: z.string(), date: isoDate, label: z.string(), amountMinor: minor }),
      ),
    }),
  ),
  counts: query.input(z.object({ account: z.string() })).output(z.array(countSummary)),
  count: query.input(z.object({ id: z.number() })).output(countDetail),
  /** What a new count starts from: the denominations in use, the books at that day, the rules. */
  countBooks: query.input(z.object({ account: z.string(), date: isoDate })).output(
    z.object({
      currency: z.string(),
      denominations: z.array(z.object({ nature, valueMinor: minor })),
      bookMinor: minor,
      ceilingMinor: minor.nullable(),
      lastVouchers: z.array(z.string()),
      slipHours: z.number(),
      signaturesNeeded: z.number(),
    }),
  ),
  saveCount: command('payments.saveCount')
    .input(countInput.extend({ commandId }))
    .output(z.object({ id: z.number() })),
  signCount: command('payments.signCount')
    .input(z.object({ commandId, id: z.number(), role: signatureRole }))
    .output(z.object({ complete: z.boolean() })),
  removeCount: command('payments.removeCount')
    .input(z.object({ commandId, id: z.number() }))
    .output(z.object({})),
  proposeVariance: command('payments.proposeVariance')
    .input(z.object({ commandId, id: z.number() }))
    .output(z.object({ key: z.string() })),
  replenishment: query.input(z.object({ account: z.string() })).output(
    z.object({
      imprestMinor: minor.nullable(),
      balanceMinor: minor,
      /** Imprest less balance; null without an imprest. */
      amountMinor: minor.nullable(),
      since: z.object({ key: z.string(), number: z.string(), date: isoDate, balanceMinor: minor }).nullable(),
      vouchers: z.array(
        z.object({
          key: z.string(),
          number: z.string(),
          date: isoDate,
          label: z.string(),
          thirdParty: z.string().nullable(),
          amountMinor: minor,
        }),
      ),
      spentMinor: minor,
      /** What the vouchers do not explain: the last replenishment did not bring the imprest back to its amount. */
      differenceMinor: minor,
      past: z.array(replenishment),
    }),
  ),
  proposeReplenishment: command('payments.proposeReplenishment')
    .input(z.object({ commandId, account: z.string(), bank: z.string(), date: isoDate }))
    .output(z.object({ id: z.number(), key: z.string() })),
  /** What the rules of the area say today, and since when; the ledger's own win over the bundled ones. */
  rules: query.output(
    z.array(z.object({ name: z.string(), from: isoDate, value: z.string(), source: z.string(), own: z.boolean() })),
  ),
  saveRule: command('payments.saveRule')
    .input(z.object({ commandId, name: z.string(), from: isoDate, value: z.string(), source: z.string() }))
    .output(z.object({})),
}

export const flags = z.array(faultSchema)
