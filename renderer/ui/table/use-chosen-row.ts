import { useRef } from 'react'

interface Rows<Row> {
  readonly rowCount: number
  readonly rowAt: (index: number) => Row | undefined
  readonly rowKey: (row: Row) => string
}

/**
 * The place of the chosen row, or -1. It is usually where it was, else among the rows on screen; the whole list is looked through only
 * once for a key, since most rows of a long list have not come yet.
 */
export function useChosenRow<Row>(
  key: string | null | undefined,
  rows: Rows<Row>,
  shown: readonly { readonly index: number }[],
): number {
  const before = useRef(-1)
  const missed = useRef('')
  if (key === null || key === undefined) return -1
  const holds = (index: number): boolean => {
    const row = index >= 0 && index < rows.rowCount ? rows.rowAt(index) : undefined
    return row !== undefined && rows.rowKey(row) === key
  }
  if (holds(before.current)) return before.current
  before.current = shown.find((item) => holds(item.index))?.index ?? -1
  const search = `${rows.rowCount} ${key}`
  if (before.current < 0 && missed.current !== search) {
    for (let index = 0; index < rows.rowCount && before.current < 0; index += 1) if (holds(index)) before.current = index
    missed.current = before.current < 0 ? search : ''
  }
  return before.current
}
