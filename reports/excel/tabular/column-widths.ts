import type { Language } from '../../../shared/i18n/language.ts'
import type { TabularCell, TabularColumn, TabularRow } from '../../model/tabular-model.ts'
import { moneyWidth } from '../money-width.ts'

/** Rows looked at to fit the widths: enough to know a ledger's habits, few enough to hold while a long table streams. */
export const SAMPLE_ROWS = 300

const [NARROWEST, WIDEST] = [8, 36] as const

/**
 * Widths that fit a table, from the heads and the first rows: texts up to 36 characters (longer ones wrap), figures whole. A
 * figure further down may be larger than any that was looked at, so amounts keep room for two digits more.
 */
export function columnWidths(
  columns: readonly TabularColumn[],
  sample: readonly TabularRow[],
  language: Language,
): readonly number[] {
  return columns.map(
    (column, index) =>
      column.width ??
      fitted(
        column,
        sample.map((row) => row[index] ?? null),
        language,
      ),
  )
}

function fitted(column: TabularColumn, cells: readonly TabularCell[], language: Language): number {
  const head = Math.max(...column.label[language].split(' ').map((word) => word.length)) + 3
  switch (column.kind) {
    case 'money': {
      const largest = Math.max(0, ...cells.map((cell) => (typeof cell === 'number' ? Math.abs(cell) : 0)))
      return moneyWidth([Math.min(largest * 100, Number.MAX_SAFE_INTEGER)], column.currency ?? 'XOF', Math.max(13, head))
    }
    case 'date':
      return Math.max(10.5, head)
    case 'rate':
      return Math.max(13, head)
    case 'percent':
    case 'integer':
      return Math.max(10, head)
    case 'text': {
      const longest = Math.max(0, ...cells.map((cell) => String(cell ?? '').length))
      return Math.min(WIDEST, Math.max(NARROWEST, head, longest + 2))
    }
  }
}
