import type { Database } from '../../db/database.ts'
import { csvText } from '../../reports/csv/write-csv.ts'
import type { TabularColumn } from '../../reports/model/tabular-report.ts'
import type { ReviewedLine } from '../../shared/contract/partner-reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { readReport } from './report-views.ts'

const column = (key: string, kind: TabularColumn['kind'] = 'text'): TabularColumn => ({
  key,
  label: { fr: key, en: key },
  kind,
  currency: kind === 'money' ? FUNCTIONAL_CURRENCY : null,
})

const COLUMNS = [
  column('voucher'),
  column('line', 'integer'),
  column('decision'),
  column('amount', 'money'),
  column('code'),
  column('comment'),
  column('answer'),
  column('due', 'date'),
  column('date', 'date'),
  column('label'),
  column('budget_line'),
  column('submitted', 'money'),
  column('sampled'),
  column('flags'),
]

/**
 * The review sheet of a report (spec 10 `review`): the six columns that are taken back, the partner's answer and the day a question falls
 * due, then what a reader needs of the line. A line on which nothing was decided has a blank decision; a line decided in parts has a row
 * for each.
 */
export function reviewSheet(database: Database, id: number): Result<{ fileName: string; text: string }> {
  const record = readReport(database, id)
  if (!record.ok) return record
  const rows = record.value.lines.flatMap((line) =>
    partsOf(line).map(([decision, amount, code, dueOn]) => [
      line.voucher,
      line.lineNumber,
      decision,
      amount,
      code,
      line.standing?.comment ?? null,
      line.messages.filter(({ author }) => author === 'partner').at(-1)?.text ?? null,
      dueOn,
      line.date,
      line.label,
      line.budgetLine,
      line.amount,
      line.sampled ? 'Y' : 'N',
      line.flags.join(' '),
    ]),
  )
  return success({ fileName: `${record.value.row.number}-review.csv`, text: csvText(COLUMNS, rows) })
}

type Part = readonly [decision: string | null, amount: number | null, code: string | null, dueOn: string | null]

function partsOf({ standing, amount }: ReviewedLine): Part[] {
  if (standing === null) return [[null, null, null, null]]
  const parts: Part[] = []
  if (standing.disallowed !== 0) parts.push(['disallow', standing.disallowed, standing.code, null])
  if (standing.queried !== 0) parts.push(['query', standing.queried, null, standing.dueOn])
  return parts.length > 0 ? parts : [['accept', amount, null, null]]
}
