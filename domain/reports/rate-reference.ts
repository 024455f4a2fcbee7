import type { ConversionMethod, ConversionRow } from '../conversion/model.ts'

/** Where a row's rate comes from, in one word: the tranche or its mark, the publication and its date, else the method and its month. */
export function rateReference(row: ConversionRow, method: ConversionMethod): string {
  if (row.tranche !== '') return row.tranche
  if (row.tableRate) return `${row.tableRate.source} ${row.tableRate.dated}`
  return method === 'BUDGET_RATE' ? method : `${method} ${row.month}`
}
