export const INTEREST_RULES = ['RETURN', 'OFFSET', 'KEEP'] as const
export const ELIGIBILITY_SEVERITIES = ['BLOCK', 'WARN', 'OFF'] as const
export type EligibilitySeverity = (typeof ELIGIBILITY_SEVERITIES)[number]

/** What the agreement pays of support costs (spec 03 §1.6 NPAC); null where it pays none as a rate. */
export interface NpacTerms {
  /** Decimal text: "7" is seven per cent of the eligible direct costs. */
  readonly percent: string
  /** Code of the budget line that carries it; the line is left out of its own base. */
  readonly budgetLine: string
  /** Natures (CAPITAL, …) and budget lines that the base leaves out. */
  readonly excludedNatures: readonly string[]
  readonly excludedLines: readonly string[]
  /** True when the cumulative amount may not pass the line's budget. */
  readonly capped: boolean
}

/**
 * What a grant's agreement says beyond virement, payment and conversion (spec 03 §1.2, §1.5, §1.6, §1.7). Each value is a parameter of the
 * grant; amounts are in its currency, major units as decimal text.
 */
export interface GrantTerms {
  /** The donor's own reference of the agreement, quoted on every letter and report; null where the code is it. */
  readonly reference: string | null
  readonly component: string | null
  readonly purchaseOrder: string | null
  readonly interest: (typeof INTEREST_RULES)[number]
  readonly exchangeLossClaimable: boolean
  readonly npac: NpacTerms | null
  readonly vatPercent: string
  /** True when the organisation holds an exemption certificate: tax paid is then recoverable. */
  readonly vatRecoverable: boolean
  readonly assetThreshold: string
  readonly attractiveAssets: boolean
  readonly unspentReturnDays: number
  readonly retentionYears: number
  /** Severities of the eligibility catalogue that this agreement changes, by code. */
  readonly eligibility: Readonly<Record<string, EligibilitySeverity>>
  /** Written approval of costs before the start: its reference and the first day it allows. */
  readonly retroactive: { readonly reference: string; readonly from: string } | null
  /** The ceiling's split by UK financial year ("2020/21"), where the agreement gives one; together they are the ceiling (spec 03 §1.1). */
  readonly yearCeilings: readonly { readonly year: string; readonly amount: string }[]
}

export const DEFAULT_GRANT_TERMS: GrantTerms = {
  reference: null,
  component: null,
  purchaseOrder: null,
  interest: 'OFFSET',
  exchangeLossClaimable: false,
  npac: null,
  vatPercent: '18',
  vatRecoverable: false,
  assetThreshold: '500',
  attractiveAssets: true,
  unspentReturnDays: 30,
  retentionYears: 5,
  eligibility: {},
  retroactive: null,
  yearCeilings: [],
}

/** The terms as a grant keeps them (column `terms`); what it does not say is the default. */
export const readGrantTerms = (stored: string): GrantTerms => ({
  ...DEFAULT_GRANT_TERMS,
  ...(JSON.parse(stored) as Partial<GrantTerms>),
})

/** What is kept of the terms: only what differs from the defaults, so that a grant without any keeps nothing. */
export function storedGrantTerms(terms: GrantTerms): Partial<GrantTerms> {
  const kept = Object.entries(terms).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_GRANT_TERMS[key as keyof GrantTerms]),
  )
  return Object.fromEntries(kept)
}
