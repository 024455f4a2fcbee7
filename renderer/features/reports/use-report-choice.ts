import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { REPORT_NAMES } from '../../../shared/contract/report-name.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { periodOfDates } from './model/period-of-dates.ts'
import { needsGrant, type ReportChoice, usualPeriod } from './model/report-choice.ts'

/** Everything, written in an address: what is absent there follows the top bar and the usual period. */
const ALL = '*'

/** The report and its parameters, which live in the address so that they stay and can be led to; and the periods to choose from. */
export function useReportChoice() {
  const given = useParameters('reports')
  const { ledger, grant } = useScope()
  const gallery = useQuery(orpc.reports.gallery.queryOptions())
  const [options, setOptions] = useState({ expenditure: false, byCurrency: false })
  const report = REPORT_NAMES.find((name) => name === given.report) ?? 'claim'
  const entry = gallery.data?.find((each) => each.name === report)
  const periods = entry?.periods ?? []
  const usualGrant = grant ?? (needsGrant(report) ? (ledger.grants[0]?.code ?? null) : null)
  // Two days that make a period of the list are shown as that period.
  const asked = given.from && given.to ? periodOfDates(periods, given.from, given.to) : undefined
  const choice: ReportChoice = {
    report,
    grant: given.grant === ALL ? null : (given.grant ?? usualGrant),
    period: given.period === ALL ? null : (given.period ?? asked ?? usualPeriod(report, periods, ledger.periods)),
    partner: given.partner ?? null,
    account: given.account ?? null,
    dates:
      given.from && given.to && asked === undefined && report !== 'claim' && report !== 'funds-request'
        ? { from: given.from, to: given.to }
        : null,
    ...options,
  }
  const change = (next: Partial<ReportChoice>) => {
    const merged = { ...choice, ...next }
    setOptions({ expenditure: merged.expenditure, byCurrency: merged.byCurrency })
    // Another report begins on its own usual period: a year of the trial balance means nothing to a claim.
    const period = 'report' in next ? undefined : (merged.period ?? ALL)
    replaceParameters('reports', {
      report: merged.report,
      grant: merged.grant ?? (needsGrant(merged.report) ? undefined : ALL),
      period,
      partner: merged.partner ?? undefined,
      account: merged.account ?? undefined,
      from: merged.dates?.from,
      to: merged.dates?.to,
    })
  }
  return { choice, periods, formats: entry?.formats ?? [], ready: gallery.data !== undefined, error: gallery.error, change }
}
