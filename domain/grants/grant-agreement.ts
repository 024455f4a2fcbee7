import type { GrantTerms } from './grant-terms.ts'
import type { PaymentRules } from './payment-rules.ts'
import type { VirementRules } from './virement-rules.ts'

/** A grant's agreement, by codes: what setup enters, what an amendment changes, and what the chain covers. */
export interface GrantAgreement {
  readonly code: string
  readonly donor: string
  readonly titleFr: string
  readonly titleEn: string
  readonly currency: string
  /** Minor units of the grant's currency. */
  readonly ceilingMinor: number
  readonly start: string
  readonly end: string
  readonly model: string
  readonly basis: string
  readonly method: string
  /** XOF for one unit of the grant's currency, as the agreement's budget states it. */
  readonly budgetRate: string | null
  readonly provisional: string | null
  readonly table: string
  readonly virement: VirementRules
  readonly payment: PaymentRules
  readonly terms: GrantTerms
}

export const AMENDMENT_KINDS = ['AGREEMENT', 'COST', 'NO_COST_EXTENSION', 'PARAMETERS'] as const
/**
 * What was signed: the agreement itself (its particulars, before anything changed it), another ceiling, a later end for the same money, or
 * other parameters.
 */
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number]
