import type { SampleSheet } from '../../shared/contract/working-papers.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'

/** The rule of a kept sample and what its errors say, as labels and figures in the reader's language; what the method does not have is left out. */
export function sheetFacts(sheet: SampleSheet, language: Language): (readonly [label: string, value: string])[] {
  const w = printWords(language)
  const xof = (amount: number | null) => (amount === null ? '' : formatMoney(amount, FUNCTIONAL_CURRENCY, language))
  const francs = (text: string) => (text === '' ? '' : formatDecimalText(text, language))
  const percent = `${sheet.confidence}${language === 'fr' ? '\u202f%' : '%'}`
  const facts: (readonly [string, string])[] = [
    [w('paper.grant'), sheet.grant],
    [w('paper.method'), w(`paper.method.${sheet.method}`)],
    [w('paper.population'), xof(sheet.populationXof)],
    [w('paper.size'), String(sheet.size)],
    [w('paper.interval'), francs(sheet.interval)],
    [w('paper.start'), xof(sheet.startXof)],
    [w('paper.seed'), sheet.seed],
    [w('paper.confidence'), sheet.method === 'mus' ? percent : ''],
    [w('paper.projected'), francs(sheet.projected)],
    [w('paper.upperLimit'), francs(sheet.upperLimit)],
    [w('paper.kept'), sheet.author],
    [w('paper.keptOn'), formatDate(sheet.keptAt.slice(0, 10))],
    [w('paper.head'), sheet.head.slice(0, 16)],
  ]
  return facts.filter(([, value]) => value !== '')
}
