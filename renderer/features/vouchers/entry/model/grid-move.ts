/** A cell of the grid: its row, and the place of its column among those that one types in. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

/** The cell that has the keyboard, and the column to which Enter comes back: the one where a run of Tabs began. */
export interface GridCursor extends GridCell {
  readonly anchor: number
}

export type Move =
  | 'next'
  | 'previous'
  | 'nextLine'
  | 'previousLine'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'lineStart'
  | 'lineEnd'
  | 'top'
  | 'bottom'

/** Rows that Page Up and Page Down pass. */
const PAGE = 10

/**
 * Where a key takes the cursor. Tab goes through the cells of a line and on to the next line; Enter goes to the next line, under
 * the cell where the Tabs began, as a spreadsheet does. Undefined where Shift Tab leaves the grid, before its first cell.
 * `last` is the last row that may be reached: one blank row after those that are filled.
 */
export function moveCursor(cursor: GridCursor, move: Move, columns: number, last: number): GridCursor | undefined {
  const { row, column, anchor } = cursor
  const at = (toRow: number, toColumn: number): GridCursor => {
    const column = Math.min(Math.max(toColumn, 0), columns - 1)
    return { row: Math.min(Math.max(toRow, 0), last), column, anchor: column }
  }
  switch (move) {
    case 'next':
      return column < columns - 1 ? { row, column: column + 1, anchor } : { ...at(row + 1, 0), anchor: 0 }
    case 'previous':
      if (column > 0) return { row, column: column - 1, anchor: Math.min(anchor, column - 1) }
      return row > 0 ? at(row - 1, columns - 1) : undefined
    case 'nextLine':
      return at(row + 1, anchor)
    case 'previousLine':
      return at(row - 1, anchor)
    case 'up':
      return at(row - 1, column)
    case 'down':
      return at(row + 1, column)
    case 'left':
      return at(row, column - 1)
    case 'right':
      return at(row, column + 1)
    case 'pageUp':
      return at(row - PAGE, column)
    case 'pageDown':
      return at(row + PAGE, column)
    case 'lineStart':
      return at(row, 0)
    case 'lineEnd':
      return at(row, columns - 1)
    case 'top':
      return at(0, column)
    case 'bottom':
      return at(last, column)
  }
}
