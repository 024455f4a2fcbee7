import { RECONCILIATION_KINDS } from '../../domain/treasury/reconciliation/reconciliation-items.ts'
import type { TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'

/** The blocks and kinds of a reconciliation in words; a balance, whose label is its kind, is not said twice. */
export const spokenReconciliation = (
  rows: Iterable<TabularRow>,
  keys: readonly string[],
  language: Language,
): Iterable<TabularRow> => ({
  *[Symbol.iterator]() {
    const [block, kind, label] = [keys.indexOf('block'), keys.indexOf('kind'), keys.indexOf('label')]
    for (const row of rows) {
      const known = RECONCILIATION_KINDS.find((name) => name === row[kind])
      const word = known ? reportWord(`reconciliation.${known}`)[language] : ''
      const spoken =
        row[block] === 'BANK'
          ? reportWord('reconciliation.bank')[language]
          : row[block] === 'BOOK'
            ? reportWord('reconciliation.books')[language]
            : ''
      yield row
        .with(block, spoken)
        .with(kind, word)
        .with(label, row[label] === word ? '' : (row[label] ?? ''))
    }
  },
})
