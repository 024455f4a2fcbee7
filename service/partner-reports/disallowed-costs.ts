import type { Database } from '../../db/database.ts'
import { type EligibilityRulingRow, eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { originMoved } from '../../db/queries/origins.ts'
import { nettedOnTranches } from '../../db/queries/partner-report-agreements.ts'
import { type DisallowanceRow, disallowances } from '../../db/queries/partner-report-disallowances.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import type { DisallowedCost } from '../../shared/contract/partner-reports.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type ReportRate, reportRate } from './report-rate.ts'
import { reportOrigin } from './report-views.ts'

/**
 * The disallowed-cost ledger (C22, spec 03 R-ELIG-3): what reviewers disallowed of the partners' lines, and what was ruled ineligible of the
 * lead's own, latest first. A partner's disallowance is covered by what was repaid for its report, then by what was kept back of approved
 * tranches, oldest first; the lead's own costs move to its own funds.
 */
export function disallowedCosts(database: Database, to: LocalDate): DisallowedCost[] {
  const partners = partnerCosts(database, to)
  const own = listGrants(database).flatMap((grant) => ownCosts(database, grant, eligibilityRulings(database, grant.id, to)))
  return [...partners, ...own].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
}

function partnerCosts(database: Database, to: LocalDate): DisallowedCost[] {
  const repaid = new Map<number, number>()
  const netted = new Map<number, number>()
  const rates = new Map<number, ReportRate>()
  return disallowances(database)
    .filter(({ date }) => date <= to)
    .map((row): DisallowedCost => {
      const rate = rates.get(row.reportId) ?? reportRate(database, row)
      rates.set(row.reportId, rate)
      return {
        date: row.date,
        partner: row.partner,
        source: row.number,
        reportId: row.reportId,
        voucher: row.voucher,
        line: row.lineNumber,
        grant: row.grantCode,
        code: row.code ?? '',
        comment: row.comment,
        xof: row.xof,
        minor: rate.toMinor(row.xof),
        currency: rate.currency,
        author: row.author,
        status: row.superseded === 1 ? 'lifted' : coverOf(database, row, repaid, netted),
      }
    })
}

/** Takes a disallowance off what is left of the report's repayments, else of the sub-award's netting: a part covers nothing. */
function coverOf(
  database: Database,
  row: DisallowanceRow,
  repaid: Map<number, number>,
  netted: Map<number, number>,
): DisallowedCost['status'] {
  const back = repaid.get(row.reportId) ?? -originMoved(database, reportOrigin(row.reportId), 'recovery', row.account)
  if (back >= row.xof) {
    repaid.set(row.reportId, back - row.xof)
    return 'recovered'
  }
  const kept = netted.get(row.subAwardId) ?? nettedOnTranches(database, row.subAwardId)
  if (kept >= row.xof) {
    netted.set(row.subAwardId, kept - row.xof)
    return 'netted'
  }
  return 'toRecover'
}

function ownCosts(database: Database, grant: GrantRow, rulings: readonly EligibilityRulingRow[]): DisallowedCost[] {
  const { organisationCode: lead } = readLedger(database)
  const lifted = new Set(rulings.flatMap(({ liftsId }) => liftsId ?? []))
  return rulings
    .filter(({ liftsId }) => liftsId === null)
    .map((ruling): DisallowedCost => {
      const number = voucherDetailRow(database, ruling.voucherId)?.number ?? ''
      return {
        date: ruling.date,
        partner: lead,
        source: number,
        reportId: null,
        voucher: number,
        line: ruling.lineNumber,
        grant: grant.code,
        code: ruling.code,
        comment: ruling.reason,
        xof: ruling.amountXof,
        minor: ruling.amountMinor,
        currency: grant.currency,
        author: ruling.author,
        status: lifted.has(ruling.id) ? 'lifted' : 'ownFunds',
      }
    })
}
