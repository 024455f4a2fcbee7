import { headerKey } from './header-key.ts'

export interface MatchedColumns<T extends string> {
  /** Index of each column found. */
  readonly indexes: Readonly<Partial<Record<T, number>>>
  /** Names, as written, that match nothing. Blank headers are not among them. */
  readonly unknown: readonly string[]
  /** Names, as written, of columns that another one already gave. */
  readonly repeated: readonly string[]
}

/**
 * Finds the columns an importer knows, each by any of its names, in any order and case, accents optional (spec 10).
 * `wanted` gives the names of each column: `{ voucher: ['voucher', 'piece'] }`.
 */
export function matchColumns<T extends string>(
  columns: readonly string[],
  wanted: Readonly<Record<T, readonly string[]>>,
): MatchedColumns<T> {
  const columnOfKey = new Map<string, T>()
  for (const column of Object.keys(wanted) as T[]) {
    for (const name of wanted[column]) columnOfKey.set(headerKey(name), column)
  }
  const indexes: Partial<Record<T, number>> = {}
  const unknown: string[] = []
  const repeated: string[] = []
  for (const [index, name] of columns.entries()) {
    const column = columnOfKey.get(headerKey(name))
    if (column === undefined) {
      if (name !== '') unknown.push(name)
    } else if (indexes[column] !== undefined) repeated.push(name)
    else indexes[column] = index
  }
  return { indexes, unknown, repeated }
}
