import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextCell } from '../../../renderer/features/reports/model/next-cell.ts'

const GRID = [
  [false, true, true, true],
  [false, false, true, false],
  [false, false, false, true],
  [false, true, true, true],
]

describe('moving among the cells that open', () => {
  it('goes along the row and stops at its ends', () => {
    expect(nextCell(GRID, { row: 0, column: 1 }, 'ArrowRight')).toEqual({ row: 0, column: 2 })
    expect(nextCell(GRID, { row: 0, column: 3 }, 'ArrowRight')).toBeUndefined()
    expect(nextCell(GRID, { row: 0, column: 1 }, 'ArrowLeft')).toBeUndefined()
    expect(nextCell(GRID, { row: 3, column: 3 }, 'Home')).toEqual({ row: 3, column: 1 })
    expect(nextCell(GRID, { row: 3, column: 1 }, 'End')).toEqual({ row: 3, column: 3 })
  })

  it('stays in the column and passes over cells that do not open', () => {
    expect(nextCell(GRID, { row: 0, column: 1 }, 'ArrowDown')).toEqual({ row: 3, column: 1 })
    expect(nextCell(GRID, { row: 2, column: 3 }, 'ArrowUp')).toEqual({ row: 0, column: 3 })
    expect(nextCell(GRID, { row: 3, column: 2 }, 'ArrowDown')).toBeUndefined()
  })

  it('leaves other keys alone', () => {
    expect(nextCell(GRID, { row: 0, column: 1 }, 'Enter')).toBeUndefined()
  })

  it('only ever reaches a cell that opens', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.nat(5),
        fc.nat(4),
        fc.constantFrom(...keys),
        (grid, row, column, key) => {
          const reached = nextCell(grid, { row, column }, key)
          if (reached) expect(grid[reached.row]?.[reached.column]).toBe(true)
        },
      ),
    )
  })
})
