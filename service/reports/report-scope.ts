import type { Database } from '../../db/database.ts'
import { type GrantRow, listAccounts, listGrants, listPartners } from '../../db/queries/masters.ts'
import type { LineFilter, PartnerChoice } from '../../db/queries/reports-filter.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { parsePeriod } from '../../shared/time/period.ts'

/** The parameters of a report with every code resolved. */
export interface ReportScope {
  readonly grant: GrantRow | null
  readonly partner: PartnerChoice | null
  readonly account: string | null
  /** Null where the report is to begin with the first posting, or end with the last. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

type Parameters = Pick<ReportParameters, 'grant' | 'partner' | 'account' | 'from' | 'to' | 'period'>

/**
 * Resolves the parameters of a report, or answers every one that is wrong: an unknown grant, partner or account, something
 * that is no date or no period, a first day after the last. A period gives both dates; a date given beside it wins.
 */
export function reportScope(database: Database, parameters: Parameters): Result<ReportScope> {
  const faults: Fault[] = []
  const dates = datesOf(parameters, faults)
  const { grant: grantCode, account } = parameters
  const grant = grantCode === undefined ? null : (listGrants(database).find((known) => known.code === grantCode) ?? undefined)
  if (grant === undefined) faults.push(fault('GRANT_UNKNOWN', field('grant'), { grant: grantCode ?? '' }))
  if (account !== undefined && !listAccounts(database).some((known) => known.code === account))
    faults.push(fault('ACCOUNT_UNKNOWN', field('account'), { account }))
  const partner = parameters.partner === undefined ? null : findPartner(database, parameters.partner)
  if (partner === undefined) faults.push(fault('PARTNER_UNKNOWN', field('partner'), { partner: parameters.partner ?? '' }))
  if (faults.length > 0) return failure(...faults)
  return success({ grant: grant ?? null, partner: partner ?? null, account: account ?? null, ...dates })
}

const field = (path: string) => ({ kind: 'field', path }) as const

/** What of the scope narrows the lines. */
export const lineFilterOf = (scope: ReportScope): LineFilter => ({
  grantId: scope.grant?.id ?? null,
  partner: scope.partner,
  account: scope.account,
})

/** A partner by its code; the organisation's own code means the lines that no partner holds. */
export function findPartner(database: Database, code: string): PartnerChoice | undefined {
  const partner = listPartners(database).find((known) => known.code === code)
  if (partner) return { id: partner.id }
  return code === readLedger(database).organisationCode ? { id: null } : undefined
}

function datesOf(parameters: Parameters, faults: Fault[]): { from: LocalDate | null; to: LocalDate | null } {
  const period = parameters.period === undefined ? undefined : parsePeriod(parameters.period)
  if (parameters.period !== undefined && !period) {
    faults.push(fault('PERIOD_UNKNOWN', field('period'), { period: parameters.period }))
  }
  const from = parameters.from ?? period?.from ?? null
  const to = parameters.to ?? period?.to ?? null
  for (const [path, date] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', field(path), { value: date }))
  }
  if (from !== null && to !== null && from > to) faults.push(fault('VALUE_UNKNOWN', field('from'), { name: 'from', value: from }))
  return { from, to }
}
