import type { NewGrant } from '../../../db/queries/grant-agreements.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { readGrantTerms, storedGrantTerms } from '../../../domain/grants/grant-terms.ts'
import { readPaymentRules } from '../../../domain/grants/payment-rules.ts'
import { readVirementRules } from '../../../domain/grants/virement-rules.ts'

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

/** The row that keeps an agreement. */
export const grantRowOf = (agreement: GrantAgreement): NewGrant => ({
  ...agreement,
  virement: JSON.stringify(agreement.virement),
  payment: JSON.stringify(agreement.payment),
  terms: JSON.stringify(storedGrantTerms(agreement.terms)),
})
