import type { GrantRow } from '../../../db/queries/masters.ts'
import { type PaymentRules, readPaymentRules } from '../../../domain/grants/payment-rules.ts'
import { readVirementRules, type VirementRules } from '../../../domain/grants/virement-rules.ts'
import type { Canonical } from '../../../shared/canonical/canonical.ts'

/** A grant's agreement as setup compares it and as the chain covers it. */
export interface GrantContent {
  readonly code: string
  readonly donor: string
  readonly titleFr: string
  readonly titleEn: string
  readonly currency: string
  readonly ceilingMinor: number
  readonly start: string
  readonly end: string
  readonly model: string
  readonly basis: string
  readonly method: string
  readonly budgetRate: string | null
  readonly provisional: string | null
  readonly table: string
  readonly virement: VirementRules
  readonly payment: PaymentRules
}

export const grantContent = (row: GrantRow): GrantContent => ({
  code: row.code,
  donor: row.donor_code,
  titleFr: row.title_fr,
  titleEn: row.title_en,
  currency: row.currency,
  ceilingMinor: row.ceiling_minor,
  start: row.start_date,
  end: row.end_date,
  model: row.model,
  basis: row.basis,
  method: row.conversion_method,
  budgetRate: row.budget_rate,
  provisional: row.provisional,
  table: row.rate_table,
  virement: readVirementRules(row.virement),
  payment: readPaymentRules(row.payment),
})

/** The body of a grant's setup event. */
export const grantBody = (grant: GrantContent): Canonical => ({
  entity: 'grant',
  ...grant,
  virement: { ...grant.virement },
  payment: { ...grant.payment, tranchePlan: grant.payment.tranchePlan.map((tranche) => ({ ...tranche })) },
})
