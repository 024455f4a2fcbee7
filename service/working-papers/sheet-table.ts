import type { TabularColumn, TabularModel, TabularRow } from '../../reports/model/tabular-model.ts'
import type { SampleSheet, SheetItem } from '../../shared/contract/working-papers.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type PrintWord, printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { SAMPLE_SOURCE } from '../reports/sealing/workbook-source.ts'
import { errorOf } from './sample-sheet.ts'
import { sheetFacts } from './sheet-facts.ts'

const both = (key: PrintWord) => ({ fr: printWords('fr')(key), en: printWords('en')(key) })

const text = (key: PrintWord, name: string, width?: number): TabularColumn => ({
  key: name,
  label: both(key),
  kind: 'text',
  currency: null,
  ...(width === undefined ? {} : { width }),
})
const money = (key: PrintWord, name: string): TabularColumn => ({
  key: name,
  label: both(key),
  kind: 'money',
  currency: FUNCTIONAL_CURRENCY,
  total: true,
})

const COLUMNS: readonly TabularColumn[] = [
  { key: 'date', label: both('paper.date'), kind: 'date', currency: null },
  text('paper.voucher', 'voucher', 26),
  { key: 'line', label: both('paper.line'), kind: 'integer', currency: null },
  text('paper.label', 'label', 36),
  text('paper.budgetLine', 'budget_line', 10),
  money('paper.amount', 'amount'),
  { key: 'points', label: both('paper.points'), kind: 'integer', currency: null },
  text('paper.stratum', 'stratum', 12),
  text('paper.tickmarks', 'tickmarks', 18),
  text('paper.result', 'result', 16),
  money('paper.error', 'error'),
  text('paper.comment', 'comment', 40),
  text('paper.by', 'by', 18),
]

/** The sheet of a kept sample as a workbook's table: amounts and errors are added up live; the legend and the figures have a sheet of their own. */
export function sheetTable(
  sheet: SampleSheet,
  made: {
    readonly organisation: string
    readonly generatedAt: string
    readonly generatedBy: string
    readonly language: Language
  },
): TabularModel {
  return {
    sheetName: both('paper.sheet'),
    title: both('paper.title'),
    organisation: made.organisation,
    subtitle: { fr: subtitleOf(sheet, 'fr'), en: subtitleOf(sheet, 'en') },
    from: null,
    to: null,
    openMonths: [],
    columns: COLUMNS,
    rows: sheet.items.map((item) => rowOf(item, made.language)),
    rowCount: sheet.items.length,
    legend: { title: both('paper.legendTitle'), rows: [...sheet.legend.map(legendRow), ...factRows(sheet)] },
    // The seal names the head on which the sample was drawn: that is what a second auditor holds it against.
    seal: {
      head: sheet.head,
      sequence: sheet.headSequence,
      appVersion: productVersion,
      generatedAt: made.generatedAt,
      generatedBy: made.generatedBy,
      source: SAMPLE_SOURCE,
    },
  }
}

const legendRow = ({ code, label }: SampleSheet['legend'][number]) => ({ name: { fr: code, en: code }, meaning: label })

function factRows(sheet: SampleSheet) {
  const english = sheetFacts(sheet, 'en')
  return sheetFacts(sheet, 'fr').map(([label, value], at) => ({
    name: { fr: label, en: english[at]?.[0] ?? '' },
    meaning: { fr: value, en: english[at]?.[1] ?? '' },
  }))
}

const subtitleOf = (sheet: SampleSheet, language: Language): string =>
  [
    sheet.grant,
    printWords(language)(`paper.method.${sheet.method}`),
    `n = ${sheet.size}`,
    `${printWords(language)('paper.seed')} ${sheet.seed}`,
  ].join(' · ')

function rowOf(item: SheetItem, language: Language): TabularRow {
  const w = printWords(language)
  const error = errorOf(item)
  return [
    item.date,
    item.voucher,
    item.line,
    item.label,
    item.budgetLine,
    item.amountXof,
    item.hits,
    w(`paper.stratum.${item.stratum}`),
    item.mark?.tickmarks.join(' ') ?? '',
    w(`paper.result.${item.mark?.result ?? 'none'}`),
    error === 0 ? null : error,
    item.mark?.comment ?? '',
    item.mark?.author ?? '',
  ]
}
