import type { GrantRow } from '../../../db/queries/masters.ts'
import { type GrantTerms, readGrantTerms, storedGrantTerms } from '../../../domain/grants/grant-terms.ts'
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
  readonly terms: GrantTerms
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
  terms: readGrantTerms(row.terms),
})

/** The body of a grant's setup event; terms that are all by default leave no trace in it, as in ledgers older than the terms. */
export function grantBody({ terms, ...grant }: GrantContent): Canonical {
  const stored = storedGrantTerms(terms)
  return {
    entity: 'grant',
    ...grant,
    virement: { ...grant.virement },
    payment: { ...grant.payment, tranchePlan: grant.payment.tranchePlan.map((tranche) => ({ ...tranche })) },
    // Terms are text, numbers, booleans and lists of them: canonical as they are.
    ...(Object.keys(stored).length === 0 ? {} : { terms: stored as unknown as Canonical }),
  }
}
