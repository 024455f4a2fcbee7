import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridStep, type Shape } from '../../../renderer/features/budgets/model/grid-step.ts'

const head: Shape = { rows: 8, columns: 11, folded: false, headRow: undefined }
const line: Shape = { rows: 8, columns: 11, folded: undefined, headRow: 2 }

describe('the keys of the tree', () => {
  test('on a head’s label ← folds and → goes on; folded, → unfolds and ← does nothing', () => {
    expect(gridStep('ArrowLeft', false, { row: 2, column: 0 }, head)).toEqual({ kind: 'fold' })
    expect(gridStep('ArrowRight', false, { row: 2, column: 0 }, head)).toEqual({ kind: 'move', to: { row: 2, column: 1 } })
    expect(gridStep('ArrowRight', false, { row: 2, column: 0 }, { ...head, folded: true })).toEqual({ kind: 'unfold' })
    expect(gridStep('ArrowLeft', false, { row: 2, column: 0 }, { ...head, folded: true })).toBeUndefined()
  })

  test('on a line’s label ← goes to its head; among figures it moves and never folds', () => {
    expect(gridStep('ArrowLeft', false, { row: 4, column: 0 }, line)).toEqual({ kind: 'move', to: { row: 2, column: 0 } })
    expect(gridStep('ArrowLeft', false, { row: 2, column: 3 }, head)).toEqual({ kind: 'move', to: { row: 2, column: 2 } })
  })

  test('Home and End go along the row, with Ctrl along the column', () => {
    expect(gridStep('End', false, { row: 4, column: 3 }, line)).toEqual({ kind: 'move', to: { row: 4, column: 10 } })
    expect(gridStep('End', true, { row: 4, column: 3 }, line)).toEqual({ kind: 'move', to: { row: 7, column: 3 } })
    expect(gridStep('Home', true, { row: 4, column: 3 }, line)).toEqual({ kind: 'move', to: { row: 0, column: 3 } })
  })

  test('a letter does nothing', () => {
    expect(gridStep('a', false, { row: 4, column: 3 }, line)).toBeUndefined()
  })

  test('no key ever leaves the table', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
    const place = fc.record({ row: fc.nat({ max: 7 }), column: fc.nat({ max: 10 }) })
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.boolean(), place, fc.constantFrom(head, line), (key, ctrl, from, shape) => {
        const step = gridStep(key, ctrl, from, shape)
        if (step?.kind !== 'move') return
        expect(step.to.row).toBeGreaterThanOrEqual(0)
        expect(step.to.row).toBeLessThan(shape.rows)
        expect(step.to.column).toBeGreaterThanOrEqual(0)
        expect(step.to.column).toBeLessThan(shape.columns)
      }),
    )
  })
})
