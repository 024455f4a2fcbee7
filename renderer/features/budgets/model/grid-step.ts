/** Where the keyboard is: a row of those shown, and a column (0 is the label, then the figures). */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What a key does in the tree: it moves, or it folds or unfolds the head it is on. */
export type Step = { readonly kind: 'move'; readonly to: Place } | { readonly kind: 'fold' } | { readonly kind: 'unfold' }

export interface Shape {
  readonly rows: number
  readonly columns: number
  /** The head at the place: folded or not; undefined on a line and on the total. */
  readonly folded: boolean | undefined
  /** The row of the head that a line belongs to; undefined on a head and on the total. */
  readonly headRow: number | undefined
}

const PAGE = 10

/**
 * The tree's keys, as the treegrid pattern of ARIA says: on a label ← and → fold and unfold, or go to the head and on to the
 * figures where there is nothing to fold; among figures they move. Undefined for a key that does nothing here.
 */
export function gridStep(key: string, ctrl: boolean, from: Place, shape: Shape): Step | undefined {
  const move = (row: number, column: number): Step => ({
    kind: 'move',
    to: { row: within(row, shape.rows), column: within(column, shape.columns) },
  })
  switch (key) {
    case 'ArrowDown':
      return move(from.row + 1, from.column)
    case 'ArrowUp':
      return move(from.row - 1, from.column)
    case 'PageDown':
      return move(from.row + PAGE, from.column)
    case 'PageUp':
      return move(from.row - PAGE, from.column)
    case 'Home':
      return ctrl ? move(0, from.column) : move(from.row, 0)
    case 'End':
      return ctrl ? move(shape.rows - 1, from.column) : move(from.row, shape.columns - 1)
    case 'ArrowRight':
      return from.column === 0 && shape.folded === true ? { kind: 'unfold' } : move(from.row, from.column + 1)
    case 'ArrowLeft':
      if (from.column > 0) return move(from.row, from.column - 1)
      if (shape.folded === false) return { kind: 'fold' }
      return shape.headRow === undefined ? undefined : move(shape.headRow, 0)
    default:
      return undefined
  }
}

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))
