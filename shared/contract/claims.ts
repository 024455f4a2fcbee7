import { z } from 'zod'
import { CLAIM_STATES, CLAIM_STEPS } from './claim-state.ts'
import { command, commandId, faultSchema, isoDate, minor, month, query } from './procedure.ts'

const state = z.enum(CLAIM_STATES)
const note = z.string().max(1000)
const done = z.object({})

/** One period that the agreement claims by. Amounts are minor units of the grant's currency. */
const claimPeriod = z.object({
  period: z.string(),
  from: isoDate,
  to: isoDate,
  dueOn: isoDate,
  /** Days after the due date: until today while it is not submitted, else until it was. Zero when in time. */
  daysLate: z.number(),
  id: z.number().nullable(),
  number: z.string(),
  state: state.nullable(),
  claimedMinor: minor.nullable(),
  /** What the claim accounts for of money received in advance. */
  recoveredMinor: minor.nullable(),
  acceptedMinor: minor.nullable(),
  retainedMinor: minor.nullable(),
  paidMinor: minor,
  releasedMinor: minor,
  submittedOn: isoDate.nullable(),
})
export type ClaimPeriodView = z.infer<typeof claimPeriod>

const step = z.object({
  id: z.number(),
  kind: z.enum(CLAIM_STEPS),
  date: isoDate,
  note: z.string().nullable(),
  reference: z.string().nullable(),
  amountMinor: minor.nullable(),
  amountXof: minor.nullable(),
  /** XOF for one unit of the grant's currency, six decimals; null where the step moved no money. */
  rate: z.string().nullable(),
  tranche: z.string().nullable(),
  madeBy: z.string(),
})
export type ClaimStepView = z.infer<typeof step>

const adjustment = z.object({
  date: isoDate,
  voucher: z.string(),
  budgetLine: z.string(),
  partner: z.string(),
  label: z.string(),
  xof: minor,
  donorMinor: minor,
})

const ruling = z.object({
  date: isoDate,
  voucher: z.string(),
  budgetLine: z.string(),
  code: z.string(),
  reason: z.string(),
  author: z.string(),
  xof: minor,
  donorMinor: minor,
})

const claimDetail = claimPeriod.extend({
  currency: z.string(),
  preparedBy: z.string().nullable(),
  /** True for whoever prepared it while somebody else can write: another person submits it. */
  needsAnother: z.boolean(),
  contentHash: z.string().nullable(),
  head: z.string(),
  sequence: z.number(),
  eligibleMinor: minor,
  advanceRecoveredMinor: minor,
  interestMinor: minor,
  exchangeGainMinor: minor,
  toPayMinor: minor,
  openMonths: z.array(month),
  adjustments: z.array(adjustment),
  rulings: z.array(ruling),
  steps: z.array(step),
  /** What refuses the submission, and what only warns: empty once it is submitted. */
  refusals: z.array(faultSchema),
  warnings: z.array(faultSchema),
  tranches: z.array(z.object({ number: z.string(), date: isoDate, amountMinor: minor, xof: minor.nullable() })),
})
export type ClaimDetail = z.infer<typeof claimDetail>

const fundsMonth = z.object({ month, actual: z.boolean() })
const fundsRow = z.object({
  section: z.enum(['opening', 'inflow', 'outflow', 'other', 'closing']),
  code: z.string(),
  label: z.object({ fr: z.string(), en: z.string() }),
  monthXofs: z.array(minor),
})

/** The request for the next advance (spec 06 §5.11): francs, and minor units of the grant's currency. */
const fundsRequest = z.object({
  currency: z.string(),
  asOf: isoDate,
  needMonths: z.array(month),
  rate: z.string().nullable(),
  needMinor: minor,
  needXof: minor,
  bankXof: minor,
  cashXof: minor,
  walletsXof: minor,
  advancesXof: minor,
  payablesXof: minor,
  interfundXof: minor,
  recoverableXof: minor,
  requestXof: minor,
  requestMinor: minor.nullable(),
  /** Decimal text, per cent of the last tranche that is accounted for; null before any was received. */
  liquidationPercent: z.string().nullable(),
  lastTranche: z.string().nullable(),
  gate: z.array(faultSchema),
  months: z.array(fundsMonth),
  rows: z.array(fundsRow),
})
export type FundsRequest = z.infer<typeof fundsRequest>

export const claimsContract = {
  list: query
    .input(z.object({ grant: z.string() }))
    .output(z.object({ currency: z.string(), today: isoDate, periods: z.array(claimPeriod) })),
  open: query.input(z.object({ grant: z.string(), period: z.string() })).output(claimDetail),
  fundsRequest: query.input(z.object({ grant: z.string(), period: z.string() })).output(fundsRequest),
  prepare: command('claims.prepare')
    .input(z.object({ commandId, grant: z.string(), period: z.string() }))
    .output(z.object({ id: z.number() })),
  askReview: command('claims.askReview')
    .input(z.object({ commandId, id: z.number(), note }))
    .output(done),
  sendBack: command('claims.sendBack')
    .input(z.object({ commandId, id: z.number(), note }))
    .output(done),
  submit: command('claims.submit')
    .input(z.object({ commandId, id: z.number(), reference: note }))
    .output(z.object({ number: z.string() })),
  query: command('claims.query')
    .input(z.object({ commandId, id: z.number(), date: isoDate, note, reference: note }))
    .output(done),
  answer: command('claims.answer')
    .input(z.object({ commandId, id: z.number(), date: isoDate, note, reference: note }))
    .output(done),
  accept: command('claims.accept')
    .input(z.object({ commandId, id: z.number(), date: isoDate, amountMinor: minor, note, reference: note }))
    .output(done),
  pay: command('claims.pay')
    .input(
      z.object({
        commandId,
        id: z.number(),
        kind: z.enum(['paid', 'retention_released']),
        date: isoDate,
        amountMinor: minor,
        amountXof: minor,
        tranche: z.string().nullable(),
        reference: note,
      }),
    )
    .output(done),
}
