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
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { worksAlone } from './desk-of.ts'
import { standingRulingsOf } from './standing-rulings-of.ts'

/** Findings to be shown: those of the ledger, or in the auditor's seat with those of the auditor's file laid over them. */
export interface FindingSource {
  readonly findings: readonly Finding[]
  /** What the file says beyond the ledger, by finding. */
  readonly notes: ReadonlyMap<string, FindingNote>
}

export interface FindingNote {
  readonly inFile: 'new' | 'changed'
  readonly held: readonly Fault[]
}

/** The findings under a filter, the latest number first: a grant takes those that name it or one of its lines. */
export function chosenFindings(findings: readonly Finding[], filter: FindingsFilter, today: LocalDate): Finding[] {
  const { grant, entity, from, to, status, risk } = filter
  return findings.filter(
    (finding) =>
      (grant === undefined || finding.grant === grant || finding.lines.some((line) => line.grant === grant)) &&
      (entity === undefined || finding.entity === entity) &&
      (from === undefined || finding.date >= from) &&
      (to === undefined || finding.date <= to) &&
      (risk === undefined || finding.risk === risk) &&
      (status === undefined || (status === 'live' ? isLive(finding) : statusOf(finding, today) === status)),
  )
}

/** How many findings are still to be followed, and how many of those are late. */
export function findingCounts({ findings }: FindingSource, today: LocalDate): { live: number; overdue: number } {
  const live = findings.filter(isLive)
  return { live: live.length, overdue: live.filter((finding) => isOverdue(finding, today)).length }
}

/** What the screen shows: the findings of a filter with their totals. */
export function findingsList(
  database: Database,
  filter: FindingsFilter,
  today: LocalDate,
  source: FindingSource = { findings: listFindings(database), notes: new Map() },
) {
  const findings = chosenFindings(source.findings, filter, today)
  return {
    findings: findings.map((finding) => findingView(database, finding, source.notes.get(finding.id), today)),
    totals: totalsView(questionedTotals(findings)),
    alone: worksAlone(database),
  }
}

const totalsView = ({ xof, donor, unconvertedXof }: QuestionedTotals): FindingTotals => ({
  xof: { ...xof },
  donor: [...donor].map(([currency, split]) => ({ currency, split: { ...split } })),
  unconvertedXof,
})

function findingView(database: Database, finding: Finding, note: FindingNote | undefined, today: LocalDate): FindingView {
  const { decisions: _decisions, rulings: _rulings, lines, steps, changedAt: _changedAt, ...head } = finding
  return {
    ...head,
    inFile: note?.inFile ?? null,
    held: [...(note?.held ?? [])],
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
