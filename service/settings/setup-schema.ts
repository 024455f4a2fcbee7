import { z } from 'zod'
import { CONVERSION_METHODS } from '../../domain/conversion/model.ts'
import { ELIGIBILITY_SEVERITIES, INTEREST_RULES } from '../../domain/grants/grant-terms.ts'
import { PAYMENT_BASES, PAYMENT_PERIODS } from '../../domain/grants/payment-rules.ts'
import {
  VIREMENT_BASES,
  VIREMENT_BOUNDARIES,
  VIREMENT_DIRECTIONS,
  VIREMENT_PERMISSIONS,
  VIREMENT_SCOPES,
} from '../../domain/grants/virement-rules.ts'
import { JOURNAL_TYPES } from '../../shared/accounting/journal-type.ts'
import { ROLES } from '../../shared/contract/role.ts'
import { ENTRY_DEFAULTS } from './setup/entry-defaults.ts'
import * as value from './setup/schema-values.ts'
import { neededWhenNew, optional } from './setup/schema-values.ts'

const organisation = z.strictObject({
  code: value.code.meta({ description: 'The code of the organisation that keeps this ledger; another one is refused.' }),
  name: value.name.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'VALUE_UNKNOWN')
    .optional()
    .meta({ description: 'ISO 3166 code of two letters.' }),
})

const user = z.strictObject({
  name: value.name.max(60, 'VALUE_TOO_LONG'),
  roles: optional(z.array(z.enum(ROLES)).min(1, 'VALUE_MISSING'), ENTRY_DEFAULTS.userRoles),
})

const named = z.strictObject({ code: value.code, name: neededWhenNew(value.name) })

const account = z.strictObject({
  code: z
    .string()
    .regex(/^[1-9][0-9A-Za-z]{1,19}$/, 'CODE_INVALID')
    .meta({ description: 'Hangs under the longest code of the chart that begins it.' }),
  nameFr: neededWhenNew(value.name),
  nameEn: neededWhenNew(value.name),
})

const journal = z.strictObject({
  code: value.code,
  nameFr: neededWhenNew(value.name),
  nameEn: neededWhenNew(value.name),
  type: neededWhenNew(z.enum(JOURNAL_TYPES), 'Never changes afterwards.'),
  account: optional(value.code.nullable(), null, 'The posting account of a bank, cash or wallet journal.'),
  currency: optional(value.currency, ENTRY_DEFAULTS.journalCurrency),
})

const conversion = z.strictObject({
  method: optional(z.enum(CONVERSION_METHODS), ENTRY_DEFAULTS.conversion.method),
  budgetRate: optional(
    value.rate.nullable(),
    null,
    'XOF for one unit of the grant’s currency, as the agreement’s budget states it.',
  ),
  provisional: optional(
    z.enum(['BUDGET_RATE', 'MONTHLY_TABLE']).nullable(),
    ENTRY_DEFAULTS.conversion.provisional,
    'The rate of spending that no receipt covers yet.',
  ),
  table: optional(z.enum(['LEDGER', 'HMRC', 'INFOREURO']), ENTRY_DEFAULTS.conversion.table),
})

const defaults = ENTRY_DEFAULTS.virement
const virement = z.strictObject({
  scope: optional(z.enum(VIREMENT_SCOPES), defaults.scope),
  base: optional(z.enum(VIREMENT_BASES), defaults.base),
  direction: optional(z.enum(VIREMENT_DIRECTIONS), defaults.direction),
  percent: optional(value.decimal, defaults.percent),
  pct: value.decimal.optional().meta({ description: 'The same as percent.' }),
  absCap: optional(value.amount.nullable(), null, 'Largest change, in the grant’s currency; null for none.'),
  cumulative: optional(z.boolean(), defaults.cumulative),
  lockedHeads: optional(z.array(value.name), defaults.lockedHeads, 'Heads that may not be increased.'),
  totalMayIncrease: optional(z.boolean(), defaults.totalMayIncrease),
  crossPartner: optional(z.enum(VIREMENT_PERMISSIONS), defaults.crossPartner),
  crossFY: optional(z.enum(VIREMENT_PERMISSIONS), defaults.crossFY),
  newLine: optional(z.enum(VIREMENT_PERMISSIONS), defaults.newLine),
  boundary: optional(z.enum(VIREMENT_BOUNDARIES), defaults.boundary, 'INCLUSIVE: exactly the percentage passes.'),
})

const plannedTranche = z.strictObject({
  number: value.code,
  amount: value.amount,
  trigger: optional(value.text.nullable(), null),
  plannedDate: optional(value.date.nullable(), null),
})

const payment = z.strictObject({
  basis: optional(z.enum(PAYMENT_BASES), ENTRY_DEFAULTS.payment.basis),
  period: optional(z.enum(PAYMENT_PERIODS), ENTRY_DEFAULTS.payment.period),
  dueDays: optional(z.number().int().min(0).max(3_650), ENTRY_DEFAULTS.payment.dueDays),
  prefinanceMaxMonths: optional(z.number().int().min(0).max(120), ENTRY_DEFAULTS.payment.prefinanceMaxMonths),
  minLiquidationPct: optional(value.decimal, ENTRY_DEFAULTS.payment.minLiquidationPct),
  retentionPct: optional(value.decimal, ENTRY_DEFAULTS.payment.retentionPct),
  tranchePlan: optional(z.array(plannedTranche), ENTRY_DEFAULTS.payment.tranchePlan),
})

const npac = z.strictObject({
  percent: value.decimal,
  budgetLine: value.code.meta({ description: 'The line that carries it; it is left out of its own base.' }),
  excludedNatures: optional(z.array(value.name), []),
  excludedLines: optional(z.array(value.code), []),
  capped: optional(z.boolean(), false, 'True: the cumulative amount may not pass the line’s budget.'),
})

const termsDefaults = ENTRY_DEFAULTS.terms
const terms = z.strictObject({
  reference: optional(value.name.nullable(), termsDefaults.reference, 'The donor’s own reference of the agreement.'),
  component: optional(value.name.nullable(), termsDefaults.component),
  purchaseOrder: optional(value.name.nullable(), termsDefaults.purchaseOrder),
  interest: optional(z.enum(INTEREST_RULES), termsDefaults.interest),
  exchangeLossClaimable: optional(z.boolean(), termsDefaults.exchangeLossClaimable),
  npac: optional(npac.nullable(), termsDefaults.npac, 'Overheads as a rate of the eligible direct costs; null for none.'),
  vatPercent: optional(value.decimal, termsDefaults.vatPercent),
  vatRecoverable: optional(z.boolean(), termsDefaults.vatRecoverable, 'True with an exemption certificate.'),
  assetThreshold: optional(value.amount, termsDefaults.assetThreshold, 'In the grant’s currency.'),
  attractiveAssets: optional(z.boolean(), termsDefaults.attractiveAssets),
  unspentReturnDays: optional(z.number().int().min(0).max(3_650), termsDefaults.unspentReturnDays, 'Days after the end.'),
  retentionYears: optional(z.number().int().min(0).max(100), termsDefaults.retentionYears),
  eligibility: optional(
    z.record(z.string().regex(/^[A-Z][A-Z0-9]{1,19}$/, 'CODE_INVALID'), z.enum(ELIGIBILITY_SEVERITIES)),
    termsDefaults.eligibility,
    'Severities of the catalogue that the agreement changes, by code.',
  ),
  retroactive: optional(
    z.strictObject({ reference: value.name, from: value.date }).nullable(),
    termsDefaults.retroactive,
    'Written approval of costs before the start.',
  ),
  yearCeilings: optional(
    z.array(z.strictObject({ year: value.period, amount: value.amount })),
    termsDefaults.yearCeilings,
    'The ceiling by UK financial year (“2020/21”); together they are the ceiling.',
  ),
})

const grant = z.strictObject({
  code: value.code,
  donor: neededWhenNew(value.code),
  titleFr: neededWhenNew(value.name),
  titleEn: neededWhenNew(value.name),
  currency: neededWhenNew(value.currency, 'Never changes once the grant is in use.'),
  ceiling: neededWhenNew(value.amount, 'In the grant’s currency.'),
  start: neededWhenNew(value.date),
  end: neededWhenNew(value.date),
  model: optional(
    z.enum(['association', 'project']),
    ENTRY_DEFAULTS.grant.model,
    'Receipts are credited to 165 (association) or 462 (project).',
  ),
  basis: optional(
    z.enum(['ACCRUAL', 'CASH']),
    ENTRY_DEFAULTS.grant.basis,
    'CASH: a purchase counts when its payment is matched.',
  ),
  conversion: conversion.optional(),
  virement: virement.optional(),
  payment: payment.optional(),
  terms: terms.optional(),
})

const buildUp = ENTRY_DEFAULTS.buildUp
const budgetLine = z.strictObject({
  grant: value.code,
  code: value.code,
  head: value.name.optional().meta({ description: 'The heading; left out, the letters that begin the code.' }),
  labelFr: neededWhenNew(value.name),
  labelEn: neededWhenNew(value.name),
  partner: optional(value.code.nullable(), null, 'The partner who spends the line; null for the lead.'),
  unitFr: optional(value.name.nullable(), null),
  unitEn: optional(value.name.nullable(), null),
  unitCost: optional(value.decimal.nullable(), null, 'unitCost × quantity × frequency × percent ÷ 100 is the build-up.'),
  quantity: optional(value.decimal, buildUp.quantity),
  frequency: optional(value.decimal, buildUp.frequency),
  percent: optional(value.decimal, buildUp.percent),
  currency: optional(value.currency, buildUp.currency, 'Of unitCost.'),
  amount: value.amount
    .nullable()
    .optional()
    .meta({ description: 'The approved amount; left out, the build-up at the grant’s budget rate gives it.' }),
  amountCurrency: value.currency.optional().meta({ description: 'Left out, the grant’s currency; else XOF.' }),
  activity: optional(value.name.nullable(), null),
  nature: optional(
    value.name.nullable(),
    null,
    'STAFF, ACTIVITY, TRAVEL, CAPITAL, OFFICE, ME, AUDIT, NPAC, or a word of the donor’s.',
  ),
})

const subAward = z.strictObject({
  code: value.code,
  grant: neededWhenNew(value.code),
  partner: neededWhenNew(value.code),
  ceiling: neededWhenNew(value.amount),
  currency: optional(value.currency, ENTRY_DEFAULTS.subAward.currency),
  start: value.date.optional().meta({ description: 'Left out, the first day of the grant.' }),
  end: value.date.optional().meta({ description: 'Left out, the last day of the grant.' }),
  budgetLines: optional(z.array(value.code), [], 'Codes of the grant’s lines that the partner may spend.'),
  advanceLimitPercent: optional(value.decimal, ENTRY_DEFAULTS.subAward.advanceLimitPercent),
  minimumLiquidationPercent: optional(value.decimal, ENTRY_DEFAULTS.subAward.minimumLiquidationPercent),
})

const rate = z.strictObject({
  base: value.currency,
  quote: optional(value.currency, ENTRY_DEFAULTS.rate.quote),
  month: value.month.optional().meta({ description: 'A month or a date, one of the two.' }),
  date: value.date.optional(),
  rate: value.rate.meta({ description: 'Units of quote for one of base.' }),
  source: optional(value.text, ENTRY_DEFAULTS.rate.source),
  evidence: optional(value.text.nullable(), null),
})

const openingBudgetLine = z.strictObject({
  grant: value.code,
  code: value.code,
  xof: value.signedAmount,
  gbp: value.signedAmount.meta({ description: 'In the grant’s currency.' }),
})

const openingLayer = z.strictObject({
  grant: value.code,
  number: value.code,
  date: value.date,
  amount: value.amount.meta({ description: 'What is left of the layer, in the grant’s currency.' }),
  currency: value.currency.optional().meta({ description: 'Left out, the grant’s currency; no other is taken.' }),
  xof: value.amount,
})

const openingClaim = z.strictObject({
  grant: value.code,
  number: value.code,
  period: value.period.meta({ description: '2020-03, 2020-Q1, 2020 or 2019/20.' }),
  amount: value.signedAmount.meta({ description: 'In the grant’s currency.' }),
})

/** The kinds of entry of a setup file, by the section that holds them (spec 10 "Setup file (JSON)"). */
export const SETUP_ENTRIES = {
  users: user,
  partners: named,
  donors: named,
  accounts: account,
  journals: journal,
  grants: grant,
  budgetLines: budgetLine,
  subAwards: subAward,
  rates: rate,
} as const

/** What is taken over from the books kept before: it enters once (spec 08 §14). */
export const SETUP_OPENINGS = { budgetLines: openingBudgetLine, layers: openingLayer, claims: openingClaim } as const

export const setupOrganisation = organisation

export type SetupOrganisation = z.infer<typeof organisation>
export type SetupEntries = { readonly [Section in keyof typeof SETUP_ENTRIES]: z.infer<(typeof SETUP_ENTRIES)[Section]> }
export type SetupOpenings = { readonly [Section in keyof typeof SETUP_OPENINGS]: z.infer<(typeof SETUP_OPENINGS)[Section]> }
