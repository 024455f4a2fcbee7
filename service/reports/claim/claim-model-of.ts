import { listGrants } from '../../../db/queries/masters.ts'
import type { ClaimModel } from '../../../reports/model/claim-model.ts'
import { productVersion } from '../../../shared/host/product-version.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { findGrant } from '../../conversion/find-grant.ts'
import { unsoundOf } from '../../integrity/unsound-of.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import type { ExportRequest } from '../export-report.ts'
import { buildClaimModel } from './build-claim-model.ts'

/** The model of a claim by the parameters of a report. A claim is of a whole grant: one of a partner or an account is refused. */
export function claimModelOf(ledger: Ledger, request: Pick<ExportRequest, 'parameters' | 'user'>): Result<ClaimModel> {
  for (const name of ['partner', 'account'] as const) {
    if (request.parameters[name] !== undefined) return failure(fault('CLAIM_IS_WHOLE', undefined, { name }))
  }
  const grant = findGrant(ledger.database, request.parameters.grant ?? onlyGrant(ledger))
  if (!grant.ok) return grant
  const { clock } = ledger.surroundings
  const model = buildClaimModel(ledger.database, grant.value, {
    period: request.parameters.period ?? '',
    preparedBy: request.user,
    generatedAt: clock.now(),
    today: clock.today(),
    appVersion: productVersion,
  })
  return model.ok ? success({ ...model.value, ...unsoundOf(ledger) }) : model
}

const onlyGrant = (ledger: Ledger): string | undefined => {
  const grants = listGrants(ledger.database)
  return grants.length === 1 ? grants[0]?.code : undefined
}
