interface TotalledColumn {
  readonly kind: string
  readonly currency: string | null
}

/** A line has room for this many; a report with more shows them in its total row alone. */
const MOST = 2

/** The one or two totals of a report's money columns, for the line under the table: a wide table hides them to the right. */
export const totalsOf = <Column extends TotalledColumn>(
  columns: readonly Column[],
  totals: readonly (string | number | null)[] | null,
): { readonly column: Column; readonly minor: number }[] => {
  const found = columns.flatMap((column, index) => {
    const total = totals?.[index] ?? null
    return column.kind === 'money' && column.currency !== null && typeof total === 'number' ? [{ column, minor: total }] : []
  })
  return found.length > MOST ? [] : found
}
