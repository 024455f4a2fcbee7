import { listPartners } from '../../../db/queries/masters.ts'
import { partnerReportTotals } from '../../../db/queries/partner-report-totals.ts'
import { listSubAwards } from '../../../db/queries/sub-awards.ts'
import type { ClaimPartner } from '../../../reports/model/claim-model.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import type { ClaimScope } from './claim-scope.ts'

/** The lead first, then every partner of the ledger that holds a budget line, has spent, or stands in an earlier claim. */
export function claimPartnersOf(scope: ClaimScope, holders: readonly string[]): ClaimPartner[] {
  const used = new Set([
    ...holders,
    ...scope.previous.map((entry) => entry.partner),
    ...scope.current.map((entry) => entry.partner),
    ...(scope.claims.at(-1)?.content.model.partners ?? []).map((partner) => partner.code),
  ])
  const lead: ClaimPartner = { code: scope.organisation.code, name: scope.organisation.name, role: 'lead', acceptedXof: null }
  const partners = listPartners(scope.database)
    .filter((partner) => used.has(partner.code) && partner.code !== lead.code)
    .map(({ code, name }): ClaimPartner => ({ code, name, role: 'partner', acceptedXof: acceptedXof(scope, code) }))
  return [lead, ...partners]
}

/** What was accepted of the partner's reports of the period, in francs; null where there is none, or it reports in another currency. */
function acceptedXof(scope: ClaimScope, partner: string): number | null {
  const reports = listSubAwards(scope.database)
    .filter(
      (award) => award.partner === partner && award.grantCode === scope.grant.code && award.currency === FUNCTIONAL_CURRENCY,
    )
    .flatMap((award) => partnerReportTotals(scope.database, award.code, '9999-12-31'))
    .filter((report) => {
      const range = parsePeriod(report.period)
      return range && range.from >= scope.from && range.to <= scope.to
    })
  return reports.length === 0 ? null : sumMinor(reports.map((report) => report.accepted))
}
