import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listFindings } from '../../db/queries/findings.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import { type QuestionedSplit, type QuestionedTotals, questionedTotals } from '../../domain/audit/findings/finding-amounts.ts'
import { statusOf } from '../../domain/audit/findings/finding-status.ts'
import { singleLine } from '../../reports/model/single-line.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularCell, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { chosenFindings } from './list-findings.ts'

const PARTS = ['questioned', 'sustained', 'cleared'] as const

/**
 * Report `findings`: the register of the auditor's findings with the columns of spec 04 §2.13, the first number first; dates choose the findings made between them.
 * Amounts count what is questioned as ineligible or unsupported, not what a control finding concerns. A finding is overdue on `today`; where no host says which day it is,
 * on that of the ledger's last event. Donor amounts of several currencies are text, each in its own, without a total.
 */
export function findingsReport(
  database: Database,
  scope: ReportScope,
  { partner }: Pick<ReportParameters, 'partner'>,
  today: LocalDate = lastEvent(database)?.at.slice(0, 10) ?? '0001-01-01',
): TabularReport {
  const filter = { grant: scope.grant?.code, entity: partner, from: scope.from ?? undefined, to: scope.to ?? undefined }
  const found = chosenFindings(listFindings(database), filter, today).reverse()
  const totals = questionedTotals(found)
  const currencies = [...totals.donor.keys()]
  const [currency = FUNCTIONAL_CURRENCY] = currencies
  const single = currencies.length <= 1 ? currency : null
  const rows = found.map((finding) => rowOf(finding, single, today))
  const columns = [
    ...(['finding_number', 'date', 'entity', 'grant', 'voucher', 'finding_type', 'title'] as const).map((key) =>
      tabularColumn(key, key === 'date' ? 'date' : 'text'),
    ),
    ...(['criteria', 'finding_condition', 'cause', 'effect'] as const).map((key) => tabularColumn(key, 'text')),
    ...PARTS.flatMap((part) => [
      tabularColumn(`${part}_xof`, 'money', FUNCTIONAL_CURRENCY),
      single === null ? tabularColumn(`${part}_gbp`, 'text') : tabularColumn(`${part}_gbp`, 'money', single),
    ]),
    ...(['classification', 'risk', 'recommendation', 'management_response', 'action', 'owner'] as const).map((key) =>
      tabularColumn(key, 'text'),
    ),
    tabularColumn('due_date', 'date'),
    tabularColumn('finding_status', 'text'),
    tabularColumn('evidence', 'text'),
    tabularColumn('auditor_reference', 'text'),
  ]
  const totalOf = (key: string): TabularCell => {
    const part = PARTS.find((each) => key.startsWith(`${each}_`))
    if (part === undefined) return null
    if (key.endsWith('_xof')) return totals.xof[part]
    return single === null ? null : sumMinor([...totals.donor.values()].map((split) => split[part]))
  }
  return {
    name: 'findings',
    columns,
    rows,
    rowCount: rows.length,
    totals: columns.map(({ key }) => totalOf(key)),
    openMonths: [],
    warnings: [],
  }
}

function rowOf(finding: Finding, single: string | null, today: LocalDate): TabularRow {
  const totals = questionedTotals([finding])
  const grants = new Set([finding.grant, ...finding.lines.map(({ grant }) => grant)].filter((grant) => grant !== null))
  return [
    finding.number,
    finding.date,
    finding.entity,
    [...grants].join(', '),
    [...new Set(finding.lines.map(({ voucher }) => voucher))].join(', '),
    finding.kind,
    ...[finding.title, finding.criteria, finding.condition, finding.cause, finding.effect].map(singleLine),
    ...PARTS.flatMap((part) => [totals.xof[part], donorCell(totals, part, single)]),
    finding.classification,
    finding.risk,
    ...[finding.recommendation, finding.response, finding.action, finding.owner].map(singleLine),
    finding.dueOn,
    statusOf(finding, today),
    singleLine(finding.evidence),
    finding.reference ?? '',
  ]
}

/** Blank where no line of the finding has a conversion. */
function donorCell({ donor }: QuestionedTotals, part: keyof QuestionedSplit, single: string | null): TabularCell {
  if (donor.size === 0) return null
  if (single !== null) return donor.get(single)?.[part] ?? null
  return [...donor].map(([currency, split]) => `${minorToDecimalText(split[part], currency)} ${currency}`).join(', ')
}
