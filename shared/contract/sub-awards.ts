import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'
import { advanceVoucher, ageingBucket } from './advances.ts'
import { command, commandId, faultSchema, isoDate, minor, query } from './procedure.ts'

const nullable = z.string().nullable()
export const AMENDMENT_KINDS = ['AGREEMENT', 'COST', 'NO_COST_EXTENSION', 'PARAMETERS'] as const
export const PARTNER_RATINGS = ['LOW', 'MEDIUM', 'HIGH', 'SEVERE'] as const
export const PILLARS = ['governance', 'delivery', 'finance', 'downstream'] as const

/** A partner in the delivery chain (spec 03 §1.7): who it is, and what its due diligence said. Scores are decimals from 0 to 4. */
export const partnerCard = z.object({
  legalName: nullable,
  country: z.string(),
  role: z.string(),
  identifier: nullable,
  address: nullable,
  contact: nullable,
  phone: nullable,
  email: nullable,
  bank: nullable,
  bankAccount: nullable,
  rating: z.enum(PARTNER_RATINGS).nullable(),
  assessedOn: isoDate.nullable(),
  assessmentValidUntil: isoDate.nullable(),
  governance: nullable,
  delivery: nullable,
  finance: nullable,
  downstream: nullable,
  screenedOn: isoDate.nullable(),
  screeningReference: nullable,
  note: nullable,
})
export type PartnerCard = z.infer<typeof partnerCard>

/** What an agreement with a partner says. Amounts in the smallest units of its currency; percents as decimal text. */
export const agreementTerms = z.object({
  ceiling: minor,
  start: isoDate,
  end: isoDate,
  advanceLimitPercent: z.string(),
  minimumLiquidationPercent: z.string(),
  agreementReference: nullable,
  signedOn: isoDate.nullable(),
  account: z.string(),
  reportDueDays: z.number(),
  reviewDays: z.number(),
  samplePercent: nullable,
  deliverable: nullable,
  risk: nullable,
  controls: nullable,
  /** Ceiling of each budget line; the codes are the lines that the partner may spend on. Zero where none is fixed. */
  lines: z.array(z.object({ budgetLine: z.string(), amount: minor })),
})
export type AgreementTerms = z.infer<typeof agreementTerms>

/** The terms as an amendment keeps them, before and after. */
export const keptAgreementTerms = keptJson('agreement terms', 1, agreementTerms)

/** Codes of the budget lines that a sub-award names, as it keeps them. */
export const keptBudgetLines = keptJson('sub-award lines', 1, z.array(z.string()).readonly())

const amendmentRequest = z.object({
  kind: z.enum(AMENDMENT_KINDS),
  reference: z.string(),
  signedOn: isoDate,
  effectiveOn: isoDate,
  reason: z.string(),
  terms: agreementTerms.extend({ lines: agreementTerms.shape.lines.max(200) }),
})
/** An amendment as it is asked for. */
export type AmendmentRequest = z.infer<typeof amendmentRequest>

/** A sub-award before its agreement is recorded. The ceiling in the smallest units of the currency. */
const newSubAward = z.object({
  code: z.string(),
  grant: z.string(),
  partner: z.string(),
  /** The name of a partner that the ledger does not know yet; not read for one that it knows. */
  partnerName: nullable,
  currency: z.string(),
  ceiling: minor,
  /** Null for the day of the grant. */
  start: isoDate.nullable(),
  end: isoDate.nullable(),
})
export type NewSubAward = z.infer<typeof newSubAward>

export const trancheGateAnswer = z.object({
  open: z.boolean(),
  reasons: z.array(faultSchema).readonly(),
  warnings: z.array(faultSchema).readonly(),
})

/** The gate of a tranche as it stood on the day of the request, as the tranche keeps it. */
export const keptTrancheGate = keptJson('tranche gate', 1, trancheGateAnswer)

export const awardSummary = z.object({
  code: z.string(),
  partner: z.string(),
  partnerName: z.string(),
  grant: z.string(),
  currency: z.string(),
  ceiling: minor,
  start: z.string(),
  end: z.string(),
  advanced: minor,
  submitted: minor,
  accepted: minor,
  disallowed: minor,
  queried: minor,
  inReview: minor,
  refunded: minor,
  outstanding: minor,
  unspent: minor,
  /** What must be accepted for the next tranche. */
  threshold: minor,
  liquidationPercent: nullable,
  ageDays: z.number().nullable(),
  bucket: ageingBucket.nullable(),
  gate: trancheGateAnswer,
  /** How the partner's rating lets it be paid. */
  basis: z.enum(['ADVANCE', 'ARREARS']),
})
export type AwardSummary = z.infer<typeof awardSummary>

export const trancheState = z.enum(['planned', 'requested', 'approved', 'refused', 'cancelled', 'paying', 'paid'])
export const awardTranche = z.object({
  id: z.number(),
  number: z.number(),
  plannedOn: nullable,
  condition: nullable,
  need: minor,
  netted: minor,
  net: minor,
  state: trancheState,
  gate: trancheGateAnswer.nullable(),
  justification: nullable,
  requestedBy: nullable,
  requestedOn: nullable,
  overrideReason: nullable,
  overriddenBy: nullable,
  decidedBy: nullable,
  decidedOn: nullable,
  reason: nullable,
  vouchers: z.array(advanceVoucher),
})
export type AwardTranche = z.infer<typeof awardTranche>

export const awardDetail = awardSummary.extend({
  terms: agreementTerms,
  /** The agreement was recorded here, not only by the setup file. */
  recorded: z.boolean(),
  amendments: z.array(
    z.object({
      id: z.number(),
      number: z.number(),
      kind: z.enum(AMENDMENT_KINDS),
      reference: z.string(),
      signedOn: z.string(),
      effectiveOn: z.string(),
      reason: z.string(),
      madeBy: z.string(),
      before: agreementTerms.nullable(),
      after: agreementTerms,
    }),
  ),
  tranches: z.array(awardTranche),
  refunds: z.array(advanceVoucher),
  reports: z.array(
    z.object({
      number: z.string(),
      period: z.string(),
      state: z.string(),
      submittedOn: z.string(),
      submitted: minor,
      accepted: minor,
      disallowed: minor,
      queried: minor,
    }),
  ),
  advances: z.array(
    z.object({
      advance: z.string(),
      date: z.string(),
      amount: minor,
      accepted: minor,
      refunded: minor,
      balance: minor,
      ageDays: z.number(),
      bucket: ageingBucket,
    }),
  ),
  budgetLines: z.array(z.object({ code: z.string(), label: z.object({ fr: z.string(), en: z.string() }) })),
})
export type AwardDetail = z.infer<typeof awardDetail>

export const chainNode = z.object({
  key: z.string(),
  kind: z.enum(['donor', 'lead', 'partner']),
  code: z.string(),
  name: z.string(),
  country: nullable,
  role: nullable,
  identifier: nullable,
  rating: z.enum(PARTNER_RATINGS).nullable(),
  assessedOn: nullable,
  screenedOn: nullable,
  screeningOld: z.boolean(),
})
export type ChainNode = z.infer<typeof chainNode>
export const chainEdge = z.object({
  from: z.string(),
  to: z.string(),
  amount: minor,
  currency: z.string(),
  start: z.string(),
  end: z.string(),
  agreement: z.string(),
  deliverable: nullable,
  risk: nullable,
  controls: nullable,
})
export type ChainEdge = z.infer<typeof chainEdge>

const tranche = z.object({ commandId, id: z.number().int() })

export const subAwardsContract = {
  list: query.input(z.object({ on: isoDate.optional() })).output(
    z.object({
      on: isoDate,
      partners: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          rating: z.enum(PARTNER_RATINGS).nullable(),
          warnings: z.array(faultSchema),
        }),
      ),
      awards: z.array(awardSummary),
    }),
  ),
  /** One partner: its card, and each of its agreements with its position on the day. */
  open: query.input(z.object({ partner: z.string(), on: isoDate.optional() })).output(
    z.object({
      on: isoDate,
      code: z.string(),
      name: z.string(),
      card: partnerCard.nullable(),
      warnings: z.array(faultSchema),
      awards: z.array(awardDetail),
      treasury: z.array(
        z.object({ account: z.string(), currency: z.string(), name: z.object({ fr: z.string(), en: z.string() }) }),
      ),
    }),
  ),
  chain: query
    .input(z.object({ grant: z.string().nullable() }))
    .output(z.object({ on: isoDate, nodes: z.array(chainNode), edges: z.array(chainEdge) })),
  saveCard: command('subAwards.saveCard')
    .input(z.object({ commandId, partner: z.string(), card: partnerCard }))
    .output(z.object({})),
  create: command('subAwards.create')
    .input(newSubAward.extend({ commandId }))
    .output(z.object({ subAward: z.string(), partner: z.string() })),
  amend: command('subAwards.amend')
    .input(amendmentRequest.extend({ commandId, subAward: z.string() }))
    .output(z.object({ number: z.number() })),
  planTranche: command('subAwards.planTranche')
    .input(z.object({ commandId, subAward: z.string(), plannedOn: isoDate, need: minor, condition: nullable }))
    .output(z.object({ id: z.number(), number: z.number() })),
  /** Asks for a tranche on a day: what it nets, and whether the gate lets it through; a closed gate refuses it and says why. */
  requestTranche: command('subAwards.requestTranche')
    .input(
      z.object({
        commandId,
        subAward: z.string(),
        id: z.number().nullable(),
        on: isoDate,
        need: minor,
        justification: z.string(),
      }),
    )
    .output(z.object({ id: z.number(), number: z.number(), netted: minor, net: minor, gate: trancheGateAnswer })),
  /** Lets a tranche through that the gate refused, for a written reason. */
  overrideGate: command('subAwards.overrideGate')
    .input(tranche.extend({ reason: z.string() }))
    .output(z.object({})),
  decideTranche: command('subAwards.decideTranche')
    .input(tranche.extend({ approve: z.boolean(), reason: nullable }))
    .output(z.object({})),
  cancelTranche: command('subAwards.cancelTranche')
    .input(tranche.extend({ reason: z.string() }))
    .output(z.object({})),
  payTranche: command('subAwards.payTranche')
    .input(tranche.extend({ account: z.string(), date: isoDate }))
    .output(z.object({ voucher: z.string() })),
  refund: command('subAwards.refund')
    .input(z.object({ commandId, subAward: z.string(), account: z.string(), date: isoDate, amount: minor }))
    .output(z.object({ voucher: z.string() })),
}
