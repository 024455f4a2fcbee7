type Cell = string | number | null

export interface TransposedRow {
  readonly key: string
  /** The figure of each row of the report, then their total. */
  readonly cells: readonly Cell[]
}

/** A report of few rows and many figures, turned: one row for each figure, in the order of the columns; the first column names the rows. */
export function transpose(
  keys: readonly string[],
  rows: readonly (readonly Cell[])[],
  totals: readonly Cell[] | null,
): { readonly heads: readonly string[]; readonly rows: readonly TransposedRow[] } {
  const [, ...figures] = keys
  return {
    heads: rows.map((row) => String(row[0] ?? '')),
    rows: figures.map((key, index) => ({
      key,
      cells: [...rows.map((row) => row[index + 1] ?? null), ...(totals && rows.length > 1 ? [totals[index + 1] ?? null] : [])],
    })),
  }
}
