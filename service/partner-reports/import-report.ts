import { listBudgetLineIds } from '../../db/queries/masters.ts'
import { agreementCeilings, type ReviewedAgreement, reviewedAgreements } from '../../db/queries/partner-report-agreements.ts'
import { insertReportLine, linesOfSubAward } from '../../db/queries/partner-report-lines.ts'
import {
  insertPartnerReport,
  listPartnerReports,
  type PartnerReportRow,
  standingReports,
  updatePartnerReport,
} from '../../db/queries/partner-reports.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { chooseSample } from '../../domain/partner-reports/choose-sample.ts'
import { billKey, flagLines } from '../../domain/partner-reports/flag-lines.ts'
import { type ReportFile, readReportFile } from '../../domain/partner-reports/read-report-file.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { keptLineFlags, type PartnerReportIntake } from '../../shared/contract/partner-reports.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { rateFromText } from '../../shared/money/rate.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addDays } from '../../shared/time/local-date.ts'
import { type DateRange, parsePeriod } from '../../shared/time/period.ts'
import { groupedXof } from '../advances/grouped-xof.ts'
import { ratingTerms } from '../compliance/rating-terms.ts'
import type { Work } from '../kernel/run-command.ts'

export interface IntakeRequest {
  readonly table: OpenTable
  /** SHA-256 of the file. */
  readonly fileHash: string
  readonly subAward: string
  readonly period: string
}

const EVERYTHING = { numerator: 100n, denominator: 1n }
const REPLACED = {
  fr: 'Remplacé avant la revue par un autre fichier de la période.',
  en: 'Replaced before its review by another file of the period.',
}

/**
 * Takes a partner's report in (spec 04 §2.11): its spending lines, flagged and sampled, whole or not at all. The identical file of a period
 * gives its first answer again. Refused, all at once: an unknown sub-award, a sub-award not in francs, no period, a period wholly outside
 * the agreement or one that meets another report's, and what `readReportFile` refuses. A report nobody has looked at yet is replaced by
 * another file of the same period, and stays as rejected.
 */
export function importReport(work: Work, request: IntakeRequest): Result<PartnerReportIntake> {
  const { database } = work
  const faults: Fault[] = []
  const agreement = reviewedAgreements(database).find(({ code }) => code === request.subAward)
  const range = parsePeriod(request.period)
  if (!agreement) faults.push(fault('SUB_AWARD_UNKNOWN', undefined, { subAward: request.subAward }))
  if (!range) faults.push(fault('PERIOD_UNKNOWN', undefined, { period: request.period }))
  if (!agreement || !range) return failure(...faults)
  const before = standingReports(database, agreement.id)
  const same = before.find(({ period, fileHash }) => period === request.period && fileHash === request.fileHash)
  if (same) return success(firstAnswer(work, same))
  faults.push(...placeFaults(agreement, range, request.period, before))
  const known = listBudgetLineIds(database).filter(({ grantId }) => grantId === agreement.grantId)
  const file = readReportFile(request.table, agreement.grantCode, new Set(known.map(({ code }) => code)))
  if (!file.ok) faults.push(...file.faults)
  if (!file.ok || faults.length > 0) return failure(...faults)
  const replaced = before.find(({ period }) => period === request.period)
  if (replaced) {
    const end = { state: 'rejected', concludedOn: work.now.slice(0, 10), concludedBy: work.actor.id } as const
    updatePartnerReport(database, replaced.id, { ...end, conclusion: REPLACED[readLedger(database).language] })
  }
  return success({ ...keepReport(work, request, agreement, range, file.value), replaced: replaced?.number ?? null })
}

function placeFaults(
  agreement: ReviewedAgreement,
  range: DateRange,
  period: string,
  before: readonly PartnerReportRow[],
): Fault[] {
  const faults: Fault[] = []
  const { startDate: start, endDate: end, currency, code } = agreement
  if (range.to < start || range.from > end)
    faults.push(
      fault('PARTNER_REPORT_OUTSIDE', undefined, { period, subAward: code, start: formatDate(start), end: formatDate(end) }),
    )
  if (currency !== FUNCTIONAL_CURRENCY) faults.push(fault('PARTNER_REPORT_CURRENCY', undefined, { subAward: code, currency }))
  for (const other of before) {
    if (other.toDate < range.from || other.fromDate > range.to) continue
    if (other.period === period && other.state === 'submitted') continue
    faults.push(
      fault('DUPLICATE_PARTNER_REPORT', undefined, { period, report: other.number, date: formatDate(other.submittedOn) }),
    )
  }
  return faults
}

function keepReport(
  work: Work,
  request: IntakeRequest,
  agreement: ReviewedAgreement,
  range: DateRange,
  file: ReportFile,
): Omit<PartnerReportIntake, 'replaced'> {
  const { database } = work
  const today = work.now.slice(0, 10)
  const percent = agreement.samplePercent ?? ratingTerms(database, agreement.rating).samplePercent
  const seed = Number.parseInt(request.fileHash.slice(0, 8), 16)
  const { flags, warnings } = remarks(work, agreement, range, file)
  const amounts = file.lines.map(({ amount }, index) => ({ amount, flagged: (flags[index]?.length ?? 0) > 0 }))
  const sampled = chooseSample(amounts, rateFromText(percent) ?? EVERYTHING, seed)
  const total = sumMinor(file.lines.map(({ amount }) => amount))
  const id = insertPartnerReport(database, {
    number: freeNumber(work, `${agreement.code}-${request.period.replace('/', '-')}`),
    subAwardId: agreement.id,
    period: request.period,
    fromDate: range.from,
    toDate: range.to,
    submittedOn: today,
    dueOn: addDays(range.to, agreement.reportDueDays),
    reviewDueOn: addDays(range.to, agreement.reviewDays),
    totalMinor: total,
    currency: FUNCTIONAL_CURRENCY,
    ignoredLines: file.ignored,
    fileName: request.table.name,
    fileHash: request.fileHash,
    samplePercent: percent,
    sampleSeed: seed,
    receivedBy: work.actor.id,
  })
  for (const [index, line] of file.lines.entries()) {
    const { amount: amountMinor, ...named } = line
    insertReportLine(database, {
      ...named,
      reportId: id,
      position: index + 1,
      amountMinor,
      sampled: sampled[index] === true ? 1 : 0,
      flags: keptLineFlags.write(flags[index] ?? []),
    })
  }
  const kept = standingReports(database, agreement.id).find((row) => row.id === id)
  return {
    id,
    number: kept?.number ?? '',
    lines: file.lines.length,
    sampled: sampled.filter((each) => each).length,
    ignored: file.ignored,
    totalXof: total,
    flagged: flags.filter((each) => each.length > 0).length,
    already: false,
    warnings,
  }
}

/** What the reviewer should know: each flagged line at its place, and ceilings that this report passes. */
function remarks(work: Work, agreement: ReviewedAgreement, range: DateRange, file: ReportFile) {
  const earlier = linesOfSubAward(work.database, agreement.id)
  const spentOn = (code: string | null): number =>
    sumMinor([
      ...earlier.filter((line) => code === null || line.budgetLine === code).map((line) => line.amount),
      ...file.lines.filter((line) => code === null || line.budgetLine === code).map((line) => line.amount),
    ])
  const exceeded = agreementCeilings(work.database, agreement.id).filter((row) => spentOn(row.budgetLine) > row.amountMinor)
  const flags = flagLines(file.lines, {
    period: range,
    eligible: {
      from: agreement.startDate > agreement.grantStart ? agreement.startDate : agreement.grantStart,
      to: agreement.endDate < agreement.grantEnd ? agreement.endDate : agreement.grantEnd,
    },
    budgetLines: new Set(agreement.budgetLines),
    exceededLines: new Set(exceeded.map((row) => row.budgetLine)),
    knownBills: new Set(earlier.flatMap((line) => billKey({ ...line, budgetLine: line.budgetLine ?? '' }) ?? [])),
  })
  const warnings: Fault[] = flags.flatMap((codes, index) =>
    codes.map((code) => {
      const line = file.lines[index]
      return fault(`PARTNER_REPORT_${code}`, file.places[index], {
        voucher: line?.voucher ?? '',
        budgetLine: line?.budgetLine ?? '',
        date: formatDate(line?.date ?? ''),
      })
    }),
  )
  const total = spentOn(null)
  if (total > agreement.ceilingMinor)
    warnings.push(
      fault('PARTNER_REPORT_CEILING', undefined, {
        subAward: agreement.code,
        total: groupedXof(total),
        ceiling: groupedXof(agreement.ceilingMinor),
      }),
    )
  return { flags, warnings }
}

/** "SA-CEAM-2020-Q1", and with "-2" beside one that was rejected or replaced. */
function freeNumber(work: Work, wanted: string): string {
  const taken = new Set(listPartnerReports(work.database).map(({ number }) => number))
  let number = wanted
  for (let next = 2; taken.has(number); next++) number = `${wanted}-${next}`
  return number
}

function firstAnswer(work: Work, row: PartnerReportRow): PartnerReportIntake {
  const lines = linesOfSubAward(work.database, row.subAwardId).filter(({ reportId }) => reportId === row.id)
  return {
    id: row.id,
    number: row.number,
    lines: lines.length,
    sampled: lines.filter(({ sampled }) => sampled === 1).length,
    ignored: row.ignoredLines,
    totalXof: row.totalMinor,
    flagged: lines.filter(({ flags }) => keptLineFlags.read(flags).length > 0).length,
    already: true,
    replaced: null,
    warnings: [],
  }
}
