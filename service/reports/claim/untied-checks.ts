import { CLAIM_CHECK_CODES, type ClaimCheckCode, claimChecks } from '../../../reports/model/claim-checks.ts'
import type { ClaimModel } from '../../../reports/model/claim-model.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'

/** Checks that say something to the reader but do not make the figures wrong: an unproved rate, a report still expected. */
const ADVISORY: readonly ClaimCheckCode[] = ['RATES_PROVED', 'PARTNER_REPORTS']

/**
 * Every check of a claim that must hold and does not. Money that does not tie is only a warning where a claim is submitted (`fundsWarn`): what was
 * spent may still be claimed while somebody looks for the difference.
 */
export function untiedChecks(model: ClaimModel, fundsWarn: boolean): Fault[] {
  const advisory: readonly ClaimCheckCode[] = fundsWarn ? [...ADVISORY, 'FUNDS'] : ADVISORY
  const blocking = new Set<string>(CLAIM_CHECK_CODES.filter((code) => !advisory.includes(code)))
  return claimChecks(model)
    .filter((check) => !check.holds && blocking.has(check.code))
    .map((check) => fault('CLAIM_DOES_NOT_TIE', undefined, { check: check.code, left: check.left, right: check.right }))
}
