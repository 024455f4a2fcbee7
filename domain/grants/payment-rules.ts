import { z } from 'zod'
import { keptJson } from '../../shared/canonical/kept-json.ts'

export const PAYMENT_BASES = ['ARREARS', 'ADVANCE', 'IMPREST', 'MILESTONE'] as const
export const PAYMENT_PERIODS = ['MONTH', 'QUARTER'] as const

const plannedTranche = z.object({
  number: z.string(),
  /** In the grant's currency, major units as decimal text. */
  amount: z.string(),
  trigger: z.string().nullable().default(null),
  plannedDate: z.string().nullable().default(null),
})
export type PlannedTranche = Readonly<z.output<typeof plannedTranche>>

/** How the donor pays a grant (spec 03 R-PAY); every value is a parameter of the grant. */
export const paymentRules = z.object({
  basis: z.enum(PAYMENT_BASES).default('ARREARS'),
  period: z.enum(PAYMENT_PERIODS).default('QUARTER'),
  dueDays: z.number().default(30),
  prefinanceMaxMonths: z.number().default(3),
  /** Decimal text: "80" is eighty per cent. */
  minLiquidationPct: z.string().default('80'),
  retentionPct: z.string().default('0'),
  tranchePlan: z.array(plannedTranche).readonly().default([]),
})
export type PaymentRules = Readonly<z.output<typeof paymentRules>>

export const DEFAULT_PAYMENT: PaymentRules = paymentRules.parse({})

/** The rules as a grant keeps them (column `payment`). */
export const keptPaymentRules = keptJson('payment rules', 1, paymentRules)
