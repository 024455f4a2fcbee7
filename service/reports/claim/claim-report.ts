import { type ClaimRow, claimRows } from '../../../reports/model/claim-rows.ts'
import type { TabularReport, TabularRow } from '../../../reports/model/tabular-report.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { type Result, success } from '../../../shared/result/result.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import type { ExportRequest } from '../export-report.ts'
import { claimModelOf } from './claim-model-of.ts'

/** The claim sheet for machines (spec 06 §5.1, columns A to S), one row a line, heads and totals left to the reader's own sums. */
export function claimReport(
  ledger: Ledger,
  request: Pick<ExportRequest, 'parameters' | 'user' | 'language'>,
): Result<TabularReport> {
  const model = claimModelOf(ledger, request)
  if (!model.ok) return model
  const { currency } = model.value.header
  const money = (key: string) => ({ key, label: { fr: key, en: key }, kind: 'money' as const, currency })
  const text = (key: string) => ({ key, label: { fr: key, en: key }, kind: 'text' as const, currency: null })
  const rows = claimRows(model.value)
    .filter((row) => row.kind === 'line' || row.kind === 'npac')
    .map((row) => claimRow(row, request.language))
  return success({
    name: 'claim',
    columns: [
      ...['code', 'description', 'partner', 'activity'].map(text),
      ...['budget_gbp', 'previous_gbp'].map(money),
      ...model.value.months.map((month) => money(`month_${month}_gbp`)),
      ...['period_gbp', 'prior_adjustment_gbp', 'disallowed_gbp', 'cumulative_gbp', 'budget_to_date_gbp', 'variance_gbp'].map(
        money,
      ),
      ...['committed_gbp', 'forecast_gbp', 'outturn_gbp'].map(money),
      ...['virement_status', 'comment'].map(text),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: model.value.openMonths,
    warnings: [],
  })
}

const claimRow = (row: ClaimRow, language: Language): TabularRow => [
  row.code,
  row.label?.[language] ?? '',
  row.partner,
  row.activity,
  row.budgetMinor,
  row.previousMinor,
  ...row.monthMinors,
  row.periodMinor,
  row.priorMinor,
  row.disallowedMinor,
  row.cumulativeMinor,
  row.budgetToDateMinor,
  row.varianceMinor,
  row.commitmentMinor,
  row.forecastMinor,
  row.outturnMinor,
  row.virement,
  row.comment,
]
