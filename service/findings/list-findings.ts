import type { Database } from '../../db/database.ts'
import { listFindings } from '../../db/queries/findings.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import type { Finding, FindingLine } from '../../domain/audit/findings/finding.ts'
import {
  lineSplit,
  type QuestionedTotals,
  questionedTotals,
  standingDecision,
} from '../../domain/audit/findings/finding-amounts.ts'
import { answeredBy } from '../../domain/audit/findings/finding-desk.ts'
import { isLive, isOverdue, statusOf } from '../../domain/audit/findings/finding-status.ts'
import type { FindingLineView, FindingsFilter, FindingTotals, FindingView } from '../../shared/contract/findings.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { worksAlone } from './desk-of.ts'
import { standingRulingsOf } from './standing-rulings-of.ts'

/** The findings under a filter, the latest number first: a grant takes those that name it or one of its lines. */
export function chosenFindings(database: Database, filter: FindingsFilter, today: LocalDate): Finding[] {
  const { grant, entity, from, to, status, risk } = filter
  return listFindings(database).filter(
    (finding) =>
      (grant === undefined || finding.grant === grant || finding.lines.some((line) => line.grant === grant)) &&
      (entity === undefined || finding.entity === entity) &&
      (from === undefined || finding.date >= from) &&
      (to === undefined || finding.date <= to) &&
      (risk === undefined || finding.risk === risk) &&
      (status === undefined || (status === 'live' ? isLive(finding) : statusOf(finding, today) === status)),
  )
}

/** How many findings of the file are still to be followed, and how many of those are late. */
export function findingCounts(database: Database, today: LocalDate): { live: number; overdue: number } {
  const live = listFindings(database).filter(isLive)
  return { live: live.length, overdue: live.filter((finding) => isOverdue(finding, today)).length }
}

/** What the screen shows: the findings of a filter with their totals. */
export function findingsList(database: Database, filter: FindingsFilter, today: LocalDate) {
  const findings = chosenFindings(database, filter, today)
  return {
    findings: findings.map((finding) => findingView(database, finding, today)),
    totals: totalsView(questionedTotals(findings)),
    alone: worksAlone(database),
  }
}

export const totalsView = ({ xof, donor, unconvertedXof }: QuestionedTotals): FindingTotals => ({
  xof: { ...xof },
  donor: [...donor].map(([currency, split]) => ({ currency, split: { ...split } })),
  unconvertedXof,
})

export function findingView(database: Database, finding: Finding, today: LocalDate): FindingView {
  const { decisions: _decisions, rulings: _rulings, lines, steps, changedAt: _changedAt, ...head } = finding
  return {
    ...head,
    status: statusOf(finding, today),
    lines: lines.map((line) => lineView(database, finding, line)),
    steps: steps.map((step) => ({ ...step })),
    totals: totalsView(questionedTotals([finding])),
    answeredBy: [...answeredBy(finding)],
  }
}

function lineView(database: Database, finding: Finding, line: FindingLine): FindingLineView {
  const voucher = findVoucher(database, line.voucher)
  const rulings = standingRulingsOf(database, finding, line)
  const { xof, minor } = lineSplit(finding, line)
  return {
    ...line,
    voucherKey: voucher ? `posted:${voucher.id}` : null,
    xof: { ...xof },
    minor: minor && { ...minor },
    reason: standingDecision(finding, line)?.reason ?? null,
    ruledXof: rulings.reduce((sum, { amountXof }) => sum + amountXof, 0),
    rulings: rulings.map(({ ruling }) => ruling),
  }
}
