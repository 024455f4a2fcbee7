import type { Language } from '../../shared/i18n/language.ts'
import type { ClaimModel } from '../model/claim-model.ts'
import { planClaim } from './claim/plan-claim.ts'
import type { UnsealedWorkbook } from './seal/unsealed-workbook.ts'
import { writeSealedPlan } from './write-plan.ts'

/**
 * The FCDO/CSSF quarterly claim as an .xlsx file of nine sheets (spec 06 §5.1): live formulas with cached results, protected without
 * password, no macro, no external link. The same model and language give the same bytes. Throws when the model contradicts
 * itself in a way that no ledger can produce (see assertClaimModel); a figure that does not tie is shown by the checks instead.
 */
export async function writeClaimWorkbook(model: ClaimModel, language: Language): Promise<UnsealedWorkbook> {
  return writeSealedPlan(planClaim(model, language), language)
}
