export const PAYMENT_BASES = ['ARREARS', 'ADVANCE', 'IMPREST', 'MILESTONE'] as const
export const PAYMENT_PERIODS = ['MONTH', 'QUARTER'] as const

export interface PlannedTranche {
  readonly number: string
  /** In the grant's currency, major units as decimal text. */
  readonly amount: string
  readonly trigger: string | null
  readonly plannedDate: string | null
}

/** How the donor pays a grant (spec 03 R-PAY); every value is a parameter of the grant. */
export interface PaymentRules {
  readonly basis: (typeof PAYMENT_BASES)[number]
  readonly period: (typeof PAYMENT_PERIODS)[number]
  readonly dueDays: number
  readonly prefinanceMaxMonths: number
  /** Decimal text: "80" is eighty per cent. */
  readonly minLiquidationPct: string
  readonly retentionPct: string
  readonly tranchePlan: readonly PlannedTranche[]
}

export const DEFAULT_PAYMENT: PaymentRules = {
  basis: 'ARREARS',
  period: 'QUARTER',
  dueDays: 30,
  prefinanceMaxMonths: 3,
  minLiquidationPct: '80',
  retentionPct: '0',
  tranchePlan: [],
}

/** The rules as a grant keeps them (column `payment`); setup has checked them before they were written. */
export const readPaymentRules = (stored: string): PaymentRules => ({
  ...DEFAULT_PAYMENT,
  ...(JSON.parse(stored) as Partial<PaymentRules>),
})
