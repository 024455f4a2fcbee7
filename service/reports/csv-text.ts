import { csvText } from '../../reports/csv/write-csv.ts'

/** Plain rows of text as the CSV of machines: the first row names the columns. */
export const plainCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  csvText(
    columns.map((key) => ({ key, label: { fr: key, en: key }, kind: 'text' as const, currency: null })),
    rows,
  )
