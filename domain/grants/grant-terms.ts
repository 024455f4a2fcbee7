import { z } from 'zod'
import { keptJson } from '../../shared/canonical/kept-json.ts'

export const INTEREST_RULES = ['RETURN', 'OFFSET', 'KEEP'] as const
export const ELIGIBILITY_SEVERITIES = ['BLOCK', 'WARN', 'OFF'] as const
export type EligibilitySeverity = (typeof ELIGIBILITY_SEVERITIES)[number]

/** What the agreement pays of support costs (spec 03 §1.6 NPAC); null where it pays none as a rate. */
const npacTerms = z.object({
  /** Decimal text: "7" is seven per cent of the eligible direct costs. */
  percent: z.string(),
  /** Code of the budget line that carries it; the line is left out of its own base. */
  budgetLine: z.string(),
  /** Natures (CAPITAL, …) and budget lines that the base leaves out. */
  excludedNatures: z.array(z.string()).readonly().default([]),
  excludedLines: z.array(z.string()).readonly().default([]),
  /** True when the cumulative amount may not pass the line's budget. */
  capped: z.boolean().default(false),
})
export type NpacTerms = Readonly<z.output<typeof npacTerms>>

/**
 * What a grant's agreement says beyond virement, payment and conversion (spec 03 §1.2, §1.5, §1.6, §1.7). Each value is a parameter of the
 * grant; amounts are in its currency, major units as decimal text.
 */
export const grantTerms = z.object({
  /** The donor's own reference of the agreement, quoted on every letter and report; null where the code is it. */
  reference: z.string().nullable().default(null),
  component: z.string().nullable().default(null),
  purchaseOrder: z.string().nullable().default(null),
  interest: z.enum(INTEREST_RULES).default('OFFSET'),
  exchangeLossClaimable: z.boolean().default(false),
  npac: npacTerms.nullable().default(null),
  vatPercent: z.string().default('18'),
  /** True when the organisation holds an exemption certificate: tax paid is then recoverable. */
  vatRecoverable: z.boolean().default(false),
  assetThreshold: z.string().default('500'),
  attractiveAssets: z.boolean().default(true),
  unspentReturnDays: z.number().default(30),
  retentionYears: z.number().default(5),
  /** Severities of the eligibility catalogue that this agreement changes, by code. */
  eligibility: z.record(z.string(), z.enum(ELIGIBILITY_SEVERITIES)).readonly().default({}),
  /** Written approval of costs before the start: its reference and the first day it allows. */
  retroactive: z.object({ reference: z.string(), from: z.string() }).nullable().default(null),
  /** The ceiling's split by UK financial year ("2020/21"), where the agreement gives one; together they are the ceiling (spec 03 §1.1). */
  yearCeilings: z
    .array(z.object({ year: z.string(), amount: z.string() }))
    .readonly()
    .default([]),
})
export type GrantTerms = Readonly<z.output<typeof grantTerms>>

export const DEFAULT_GRANT_TERMS: GrantTerms = grantTerms.parse({})

/** The terms as a grant keeps them (column `terms`), whole: what was signed does not change with a later release's defaults. */
export const keptGrantTerms = keptJson('grant terms', 1, grantTerms)
