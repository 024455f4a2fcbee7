import type { NewGrant } from '../../../db/queries/grant-agreements.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { readGrantTerms, storedGrantTerms } from '../../../domain/grants/grant-terms.ts'
import { readPaymentRules } from '../../../domain/grants/payment-rules.ts'
import { readVirementRules } from '../../../domain/grants/virement-rules.ts'
import type { Canonical } from '../../../shared/canonical/canonical.ts'

/** The agreement in force of a grant's row, as setup compares it. */
export const grantContent = (row: GrantRow): GrantAgreement => ({
  code: row.code,
  donor: row.donorCode,
  titleFr: row.titleFr,
  titleEn: row.titleEn,
  currency: row.currency,
  ceilingMinor: row.ceilingMinor,
  start: row.startDate,
  end: row.endDate,
  model: row.model,
  basis: row.basis,
  method: row.conversionMethod,
  budgetRate: row.budgetRate,
  provisional: row.provisional,
  table: row.rateTable,
  virement: readVirementRules(row.virement),
  payment: readPaymentRules(row.payment),
  terms: readGrantTerms(row.terms),
})

/** The body of a grant's setup event; terms that are all by default leave no trace in it, as in ledgers older than the terms. */
export function grantBody({ terms, ...grant }: GrantAgreement): Canonical {
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

/** The row that keeps an agreement. */
export const grantRowOf = (agreement: GrantAgreement): NewGrant => ({
  ...agreement,
  virement: JSON.stringify(agreement.virement),
  payment: JSON.stringify(agreement.payment),
  terms: JSON.stringify(storedGrantTerms(agreement.terms)),
})
