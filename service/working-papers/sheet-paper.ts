import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import type { SampleSheet } from '../../shared/contract/working-papers.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { PrintContent } from '../prints/print-builder.ts'
import { errorOf } from './sample-sheet.ts'
import { sheetFacts } from './sheet-facts.ts'
import { sheetFileName } from './sheet-file-name.ts'

/** The sheet of a kept sample on paper, landscape: the rule, the items with their tickmarks and results, the legend, and a box to sign. */
export function sheetPaper(sheet: SampleSheet, language: Language): PrintContent {
  const w = printWords(language)
  const xof = (amount: number) => formatMoney(amount, FUNCTIONAL_CURRENCY, language)
  const total = sumMinor(sheet.items.map(errorOf))
  const table: PrintBlock = {
    kind: 'table',
    columns: [
      { label: w('paper.date'), widthMm: 18 },
      { label: w('paper.voucher'), widthMm: 42 },
      { label: w('paper.line'), align: 'right', widthMm: 11 },
      { label: w('paper.label') },
      { label: w('paper.budgetLine'), widthMm: 15 },
      { label: `${w('paper.amount')} XOF`, align: 'right', widthMm: 24 },
      { label: w('paper.tickmarks'), widthMm: 24 },
      { label: w('paper.result'), widthMm: 23 },
      { label: `${w('paper.error')} XOF`, align: 'right', widthMm: 22 },
      { label: w('paper.comment'), widthMm: 40 },
    ],
    rows: sheet.items.map((item) => [
      formatDate(item.date),
      item.voucher,
      String(item.line),
      item.label,
      item.budgetLine,
      xof(item.amountXof),
      item.mark?.tickmarks.join(' ') ?? '',
      w(`paper.result.${item.mark?.result ?? 'none'}`),
      errorOf(item) === 0 ? '' : xof(errorOf(item)),
      item.mark?.comment ?? '',
    ]),
    totals: [['', w('total'), '', '', '', xof(sumMinor(sheet.items.map(({ amountXof }) => amountXof))), '', '', xof(total), '']],
  }
  const blocks: PrintBlock[] = [
    { kind: 'fields', columns: 3, fields: sheetFacts(sheet, language) },
    ...(sheet.faults.length > 0 ? [{ kind: 'paragraph', strong: true, text: w('paper.notProjected') } as const] : []),
    table,
    { kind: 'heading', text: w('paper.legend') },
    { kind: 'fields', columns: 3, fields: sheet.legend.map(({ code, label }) => [code, label[language]] as const) },
    { kind: 'signatures', people: [{ role: w('paper.auditor'), name: sheet.author }] },
  ]
  return {
    title: w('paper.title'),
    reference: sheet.grant,
    orientation: 'landscape',
    fileName: sheetFileName(sheet, language),
    blocks,
  }
}
