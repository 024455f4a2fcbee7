import { z } from 'zod'
import { isoDate, minor } from './procedure.ts'

const text = z.string().max(500)
const optionalText = text.nullable()
/** Zero or positive, with a point. */
const decimal = z.string().regex(/^\d{1,15}(\.\d{1,10})?$/)
const permission = z.enum(['ALLOWED', 'APPROVAL'])

const virement = z.object({
  scope: z.enum(['LINE', 'SUBHEAD', 'HEAD']),
  base: z.enum(['ORIGINAL', 'LAST_APPROVED']),
  direction: z.enum(['RECEIVING_ONLY', 'BOTH']),
  percent: decimal,
  absCap: decimal.nullable(),
  cumulative: z.boolean(),
  lockedHeads: z.array(text).readonly(),
  totalMayIncrease: z.boolean(),
  crossPartner: permission,
  crossFY: permission,
  newLine: permission,
  boundary: z.enum(['INCLUSIVE', 'EXCLUSIVE']),
})

const payment = z.object({
  basis: z.enum(['ARREARS', 'ADVANCE', 'IMPREST', 'MILESTONE']),
  period: z.enum(['MONTH', 'QUARTER']),
  dueDays: z.number().int(),
  prefinanceMaxMonths: z.number().int(),
  minLiquidationPct: decimal,
  retentionPct: decimal,
  tranchePlan: z
    .array(z.object({ number: z.string().max(20), amount: decimal, trigger: optionalText, plannedDate: isoDate.nullable() }))
    .readonly(),
})

const npac = z.object({
  percent: decimal,
  budgetLine: text,
  excludedNatures: z.array(text).readonly(),
  excludedLines: z.array(text).readonly(),
  capped: z.boolean(),
})

const terms = z.object({
  reference: optionalText,
  component: optionalText,
  purchaseOrder: optionalText,
  interest: z.enum(['RETURN', 'OFFSET', 'KEEP']),
  exchangeLossClaimable: z.boolean(),
  npac: npac.nullable(),
  vatPercent: decimal,
  vatRecoverable: z.boolean(),
  assetThreshold: decimal,
  attractiveAssets: z.boolean(),
  unspentReturnDays: z.number().int(),
  retentionYears: z.number().int(),
  eligibility: z.record(z.string().regex(/^[A-Z][A-Z0-9]{1,19}$/), z.enum(['BLOCK', 'WARN', 'OFF'])).readonly(),
  retroactive: z.object({ reference: text, from: isoDate }).nullable(),
  yearCeilings: z.array(z.object({ year: z.string().regex(/^\d{4}\/\d{2}$/), amount: decimal })).readonly(),
})

/** A grant's agreement, whole: parameters of spec 03 R-VIR, R-PAY, R-FX, R-ELIG and §1.6. */
export const grantAgreement = z.object({
  code: z.string(),
  donor: z.string(),
  titleFr: text,
  titleEn: text,
  currency: z.string(),
  ceilingMinor: minor,
  start: isoDate,
  end: isoDate,
  model: z.enum(['association', 'project']),
  basis: z.enum(['ACCRUAL', 'CASH']),
  method: z.enum(['WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE']),
  budgetRate: z.string().nullable(),
  provisional: z.enum(['BUDGET_RATE', 'MONTHLY_TABLE']).nullable(),
  table: z.enum(['LEDGER', 'HMRC', 'INFOREURO']),
  virement,
  payment,
  terms,
})
export type GrantAgreementView = z.infer<typeof grantAgreement>

export const amendmentKind = z.enum(['AGREEMENT', 'COST', 'NO_COST_EXTENSION', 'PARAMETERS'])

/** What a person writes of an amendment: the paper that was signed, and the agreement as it then reads. */
export const amendmentInput = z.object({
  kind: amendmentKind,
  reference: text,
  signedOn: isoDate,
  effectiveOn: isoDate,
  reason: text,
  /** The donor's written approval, for another conversion method. */
  approval: optionalText,
  agreement: grantAgreement,
})
export type AmendmentInput = z.infer<typeof amendmentInput>

/** One value that an amendment changed. `item` names the tranche, code, year or key inside the field. */
export const agreementChange = z.object({
  field: z.string(),
  item: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
