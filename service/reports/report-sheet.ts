import type { PrintBlock, PrintColumn, PrintSheet } from '../../reports/model/print-sheet.ts'
import type { TabularColumn, TabularModel, TabularRow } from '../../reports/model/tabular-model.ts'
import { formatDate, formatDecimalText, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { unsoundText } from '../../shared/i18n/unsound-text.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** A paper of more rows helps nobody, and would be held whole in memory while it is drawn. */
const ROWS_AT_MOST = 20_000

/** A report of one table as sheets of paper, landscape; more than 20 000 rows are refused, since a workbook holds them better. */
export function reportSheet(model: TabularModel, totals: TabularRow | null, language: Language): Result<PrintSheet> {
  if (model.rowCount > ROWS_AT_MOST)
    return failure(
      fault('REPORT_TOO_LONG', undefined, { name: model.title[language], count: model.rowCount, most: ROWS_AT_MOST }),
    )
  const w = printWords(language)
  const days = [model.from, model.to].flatMap((day) => (day === null ? [] : [formatDate(day)])).join(' – ')
  const rows = [...model.rows].map((row) => writtenRow(model.columns, row, language))
  const table: PrintBlock = {
    kind: 'table',
    dense: model.columns.length,
    columns: model.columns.map((column) => printColumn(column, language)),
    rows,
    ...(totals ? { totals: [totalsRow(model.columns, totals, language)] } : {}),
  }
  const open = model.openMonths.map((month) => formatMonth(month, language)).join(', ')
  const provisional: PrintBlock[] =
    open === '' ? [] : [{ kind: 'paragraph', strong: true, text: w('report.provisional', { months: open }) }]
  const made = {
    user: model.seal.generatedBy,
    date: formatDate(model.seal.generatedAt.slice(0, 10)),
    head: model.seal.head.slice(0, 16),
  }
  return success({
    language,
    organisation: model.organisation,
    title: model.title[language],
    reference: [model.subtitle[language], days].filter((part) => part !== '').join(' · '),
    orientation: 'landscape',
    ...(model.unsound ? { notice: unsoundText(model.unsound, language) } : {}),
    blocks: [...provisional, table],
    foot: w('foot', made),
  })
}

const isFigure = ({ kind }: TabularColumn): boolean =>
  kind === 'money' || kind === 'integer' || kind === 'percent' || kind === 'rate'

const printColumn = (column: TabularColumn, language: Language): PrintColumn => ({
  label:
    column.currency === null || column.label[language].includes(column.currency)
      ? column.label[language]
      : `${column.label[language]} (${column.currency})`,
  align: isFigure(column) ? 'right' : 'left',
})

const writtenRow = (columns: readonly TabularColumn[], row: TabularRow, language: Language): string[] =>
  columns.map((column, at) => writtenCell(column, columns, row, row[at] ?? null, language))

function writtenCell(
  column: TabularColumn,
  columns: readonly TabularColumn[],
  row: TabularRow,
  cell: string | number | null,
  language: Language,
): string {
  if (cell === null) return ''
  if (column.kind === 'money') return formatMoney(Number(cell), column.currency ?? currencyOf(column, columns, row), language)
  if (column.kind === 'date') return formatDate(String(cell))
  return isFigure(column) ? formatDecimalText(String(cell), language) : String(cell)
}

/** The currency that the row names for a money column without one of its own. */
function currencyOf(column: TabularColumn, columns: readonly TabularColumn[], row: TabularRow): string {
  const at = columns.findIndex(({ key }) => key === column.currencyFrom)
  return String(row[at] ?? 'XOF')
}

/** The foot: only what is added up, under the word for it. */
function totalsRow(columns: readonly TabularColumn[], totals: TabularRow, language: Language): string[] {
  const written = writtenRow(columns, totals, language)
  return written.map((text, at) => (at === 0 && text === '' ? printWords(language)('total') : text))
}
