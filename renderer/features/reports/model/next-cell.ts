export interface CellPlace {
  readonly row: number
  readonly column: number
}

/**
 * The cell that a key moves to among those that open (true in the grid), or undefined where the key does not move. Up and down
 * stay in the column and pass over cells that do not open; Home and End go to the row's ends.
 */
export function nextCell(grid: readonly (readonly boolean[])[], from: CellPlace, key: string): CellPlace | undefined {
  const opens = (row: number, column: number): boolean => grid[row]?.[column] === true
  const { row, column } = from
  const columns = grid[row]?.length ?? 0
  const along = (step: number, start: number): CellPlace | undefined => {
    for (let at = start; at >= 0 && at < columns; at += step) if (opens(row, at)) return { row, column: at }
    return undefined
  }
  const across = (step: number): CellPlace | undefined => {
    for (let at = row + step; at >= 0 && at < grid.length; at += step) if (opens(at, column)) return { row: at, column }
    return undefined
  }
  switch (key) {
    case 'ArrowRight':
      return along(1, column + 1)
    case 'ArrowLeft':
      return along(-1, column - 1)
    case 'ArrowDown':
      return across(1)
    case 'ArrowUp':
      return across(-1)
    case 'Home':
      return along(1, 0)
    case 'End':
      return along(-1, columns - 1)
    default:
      return undefined
  }
}
