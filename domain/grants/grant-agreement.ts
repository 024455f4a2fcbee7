import { z } from 'zod'
import { keptJson } from '../../shared/canonical/kept-json.ts'
import { CONVERSION_METHODS } from '../conversion/model.ts'
import { grantTerms } from './grant-terms.ts'
import { paymentRules } from './payment-rules.ts'
import { virementRules } from './virement-rules.ts'

/** A grant's agreement, by codes: what setup enters, what an amendment changes, and what the chain covers. */
const grantAgreement = z.object({
  code: z.string(),
  donor: z.string(),
  titleFr: z.string(),
  titleEn: z.string(),
  currency: z.string(),
  /** Minor units of the grant's currency. */
  ceilingMinor: z.number(),
  start: z.string(),
  end: z.string(),
  model: z.enum(['association', 'project']),
  basis: z.enum(['ACCRUAL', 'CASH']),
  method: z.enum(CONVERSION_METHODS),
  /** XOF for one unit of the grant's currency, as the agreement's budget states it. */
  budgetRate: z.string().nullable(),
  provisional: z.enum(['BUDGET_RATE', 'MONTHLY_TABLE']).nullable(),
  table: z.enum(['LEDGER', 'HMRC', 'INFOREURO']),
  virement: virementRules,
  payment: paymentRules,
  terms: grantTerms,
})
export type GrantAgreement = Readonly<z.output<typeof grantAgreement>>

/** The agreement as an amendment keeps it, before and after (columns `before` and `after`). */
export const keptGrantAgreement = keptJson('grant agreement', 1, grantAgreement)

export const AMENDMENT_KINDS = ['AGREEMENT', 'COST', 'NO_COST_EXTENSION', 'PARAMETERS'] as const
/**
 * What was signed: the agreement itself (its particulars, before anything changed it), another ceiling, a later end for the same money, or
 * other parameters.
 */
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number]
