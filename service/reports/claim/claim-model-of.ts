import { listGrants } from '../../../db/queries/masters.ts'
import type { ClaimModel } from '../../../reports/model/claim-model.ts'
import { productVersion } from '../../../shared/host/product-version.ts'
import type { Result } from '../../../shared/result/result.ts'
import { findGrant } from '../../conversion/find-grant.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import type { ExportRequest } from '../export-report.ts'
import { buildClaimModel } from './build-claim-model.ts'

/** The model of a claim by the parameters of a report. */
export function claimModelOf(ledger: Ledger, request: Pick<ExportRequest, 'parameters' | 'user'>): Result<ClaimModel> {
  const grant = findGrant(ledger.database, request.parameters.grant ?? onlyGrant(ledger))
  if (!grant.ok) return grant
  const { clock } = ledger.surroundings
  return buildClaimModel(ledger.database, grant.value, {
    period: request.parameters.period ?? '',
    preparedBy: request.user,
    generatedAt: clock.now(),
    today: clock.today(),
    appVersion: productVersion,
  })
}

const onlyGrant = (ledger: Ledger): string | undefined => {
  const grants = listGrants(ledger.database)
  return grants.length === 1 ? grants[0]?.code : undefined
}
