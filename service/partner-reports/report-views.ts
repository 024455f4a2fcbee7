import type { Database } from '../../db/database.ts'
import { type ReviewedAgreement, reviewedAgreements } from '../../db/queries/partner-report-agreements.ts'
import {
  type DecisionRow,
  decisionsOfReport,
  linesOfReport,
  type MessageRow,
  messagesOfReport,
  type ReportLineRow,
} from '../../db/queries/partner-report-lines.ts'
import { findPartnerReport, listPartnerReports, type PartnerReportRow } from '../../db/queries/partner-reports.ts'
import { liquidationThreshold, reportTotals } from '../../domain/partner-reports/report-totals.ts'
import {
  keptLineFlags,
  type PartnerReportDetail,
  type PartnerReportSummary,
  type ReviewedLine,
} from '../../shared/contract/partner-reports.ts'
import { picked } from '../../shared/fields/picked.ts'
import { rateFromText, rateToText } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { subAwardPosition } from '../sub-awards/sub-award-position.ts'
import { originViews } from '../vouchers/origin-views.ts'
import { reportRate } from './report-rate.ts'

/** A report with its lines and what was said of each. */
export interface ReportRecord {
  readonly row: PartnerReportRow
  readonly lines: readonly ReviewedLine[]
}

const UNDER_REVIEW: readonly string[] = ['submitted', 'under_review', 'queried', 'answered']

/** True while decisions may still be taken. */
export const isUnderReview = (row: Pick<PartnerReportRow, 'state'>): boolean => UNDER_REVIEW.includes(row.state)

export function readReport(database: Database, id: number): Result<ReportRecord> {
  const row = findPartnerReport(database, id)
  return row
    ? success({ row, lines: reviewedLines(database, id) })
    : failure(fault('PARTNER_REPORT_UNKNOWN', undefined, { report: id }))
}

function reviewedLines(database: Database, id: number): ReviewedLine[] {
  const decisions = grouped(decisionsOfReport(database, id))
  const messages = grouped(messagesOfReport(database, id))
  return linesOfReport(database, id).map((line) =>
    reviewedLine(line, decisions.get(line.position) ?? [], messages.get(line.position) ?? []),
  )
}

function grouped<T extends { readonly position: number }>(rows: readonly T[]): Map<number, T[]> {
  const byPosition = new Map<number, T[]>()
  for (const row of rows) byPosition.set(row.position, [...(byPosition.get(row.position) ?? []), row])
  return byPosition
}

function reviewedLine(line: ReportLineRow, decisions: readonly DecisionRow[], messages: readonly MessageRow[]): ReviewedLine {
  const last = decisions.at(-1)
  return {
    ...line,
    sampled: line.sampled === 1,
    flags: keptLineFlags.read(line.flags),
    standing: last ? standingOf(last) : null,
    decisionCount: decisions.length,
    messages: messages.map(({ position: _, ...message }) => message),
    unanswered: last?.decision === 'query' && messages.at(-1)?.author !== 'partner',
  }
}

const standingOf = ({ position: _, madeBy: __, ...decision }: DecisionRow): ReviewedLine['standing'] => decision

export function reportSummary({ row, lines }: ReportRecord, today: LocalDate): PartnerReportSummary {
  const late = (due: LocalDate, on: LocalDate): number => Math.max(0, daysBetween(due, on))
  return {
    id: row.id,
    number: row.number,
    subAward: row.subAward,
    partner: row.partner,
    partnerName: row.partnerName,
    grant: row.grantCode,
    ...picked(row, 'period', 'fromDate', 'toDate', 'state', 'submittedOn', 'dueOn', 'reviewDueOn'),
    daysLate: late(row.dueOn, row.submittedOn),
    reviewDaysLate: isUnderReview(row) ? late(row.reviewDueOn, today) : 0,
    lineCount: lines.length,
    questionCount: lines.filter(({ unanswered }) => unanswered).length,
    totals: reportTotals(lines),
  }
}

export const reportSummaries = (database: Database, today: LocalDate): PartnerReportSummary[] =>
  listPartnerReports(database).map((row) => reportSummary({ row, lines: reviewedLines(database, row.id) }, today))

export function openReport(database: Database, id: number, today: LocalDate): Result<PartnerReportDetail> {
  const record = readReport(database, id)
  if (!record.ok) return record
  const { row } = record.value
  const agreement = agreementOf(database, row)
  const summary = reportSummary(record.value, today)
  const rate = reportRate(database, row)
  return success({
    ...summary,
    currency: row.currency,
    fileName: row.fileName,
    receivedBy: row.receivedByName,
    samplePercent: row.samplePercent,
    sampleSeed: row.sampleSeed,
    concludedOn: row.concludedOn,
    concludedBy: row.concludedByName,
    conclusion: row.conclusion,
    lines: [...record.value.lines],
    position: reviewPosition(database, agreement, today),
    disallowedMinor: rate.toMinor(summary.totals.disallowed),
    grantCurrency: rate.currency,
    rate: rate.rate === undefined ? null : rateToText(rate.rate),
    vouchers: originViews(database, reportOrigin(id), ['acceptance', 'refund', 'recovery']),
  })
}

export const reportOrigin = (id: number): string => `partner-report:${id}`

/** The agreement that a report belongs to: the database refuses a report without one. */
export function agreementOf(database: Database, row: Pick<PartnerReportRow, 'subAwardId' | 'number'>): ReviewedAgreement {
  const found = reviewedAgreements(database).find(({ id }) => id === row.subAwardId)
  if (!found) throw new Error(`report ${row.number} has no sub-award`)
  return found
}

/** Where the partner stands under the agreement, over all its reports that stand and what the books cleared without one (spec 07 §6.iv). */
export function reviewPosition(
  database: Database,
  agreement: ReviewedAgreement,
  today: LocalDate,
): PartnerReportDetail['position'] {
  const standing = subAwardPosition(database, agreement.code, today)
  if (!standing) throw new Error(`no sub-award ${agreement.code}`)
  const { position } = standing
  const minimum = rateFromText(agreement.minimumLiquidationPercent) ?? { numerator: 0n, denominator: 1n }
  const threshold = liquidationThreshold(position.advanced, minimum)
  const firstOn = position.advances.map(({ date }) => date).sort()[0] ?? null
  return {
    advanced: position.advanced,
    refunded: position.refunded,
    unspent: Math.max(0, position.unspent),
    outstanding: position.outstanding,
    threshold,
    gateOpen: position.advanced > 0 && position.accepted >= threshold,
    accepted: position.accepted,
    disallowed: position.disallowed,
    queried: position.queried,
    open: position.inReview,
    liquidationPercent: position.liquidationPercent,
    minimumPercent: agreement.minimumLiquidationPercent,
    firstOn,
    ageDays: firstOn === null ? null : daysBetween(firstOn, today),
  }
}
