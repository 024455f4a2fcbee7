import { expect, test } from 'vitest'
import { type GridCursor, type Move, moveCursor } from '../../../renderer/features/vouchers/entry/model/grid-move.ts'

const COLUMNS = 4
const LAST = 3
const cursor = (row: number, column: number, anchor = column): GridCursor => ({ row, column, anchor })
const after = (start: GridCursor, ...moves: Move[]): GridCursor | undefined =>
  moves.reduce<GridCursor | undefined>((at, move) => at && moveCursor(at, move, COLUMNS, LAST), start)

test('Tab goes through a line and on to the next, and Enter comes back under where the Tabs began', () => {
  expect(after(cursor(0, 0), 'next', 'next', 'next')).toEqual(cursor(0, 3, 0))
  expect(after(cursor(0, 0), 'next', 'next', 'next', 'next')).toEqual(cursor(1, 0))
  expect(after(cursor(0, 1), 'next', 'next', 'nextLine')).toEqual(cursor(1, 1))
})

test('Enter without Tabs stays in its column, and Shift Enter goes back up', () => {
  expect(after(cursor(0, 2), 'nextLine', 'nextLine', 'previousLine')).toEqual(cursor(1, 2))
})

test('Shift Tab goes back over the line ends and leaves the grid before its first cell', () => {
  expect(after(cursor(1, 0), 'previous')).toEqual(cursor(0, 3))
  expect(after(cursor(0, 0), 'previous')).toBeUndefined()
  // Going back before the anchor moves it: Enter must not jump forward.
  expect(after(cursor(0, 2), 'previous', 'previous', 'nextLine')).toEqual(cursor(1, 0))
})

test('no key leaves the rows that may be reached', () => {
  expect(after(cursor(LAST, 1), 'down')).toEqual(cursor(LAST, 1))
  expect(after(cursor(0, 1), 'up')).toEqual(cursor(0, 1))
  expect(after(cursor(0, 0), 'left')).toEqual(cursor(0, 0))
  expect(after(cursor(0, 3), 'right')).toEqual(cursor(0, 3))
  expect(after(cursor(1, 1), 'pageDown')).toEqual(cursor(LAST, 1))
  expect(after(cursor(2, 1), 'pageUp')).toEqual(cursor(0, 1))
})

test('Home, End, and the ends of the grid', () => {
  expect(after(cursor(2, 1), 'lineEnd')).toEqual(cursor(2, 3))
  expect(after(cursor(2, 1), 'lineStart')).toEqual(cursor(2, 0))
  expect(after(cursor(2, 1), 'top')).toEqual(cursor(0, 1))
  expect(after(cursor(0, 1), 'bottom')).toEqual(cursor(LAST, 1))
})
