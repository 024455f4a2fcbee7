import { expect, test } from 'vitest'
import { EntryStore } from '../../../renderer/features/vouchers/entry/model/entry-store.ts'
import { deleteLine, duplicateLine, repeatAbove } from '../../../renderer/features/vouchers/entry/model/line-edits.ts'
import { entry } from './entry-fixture.ts'

const deskWith = (...lines: Parameters<typeof entry>[0][]) => {
  const store = new EntryStore(entry(lines[0] ?? []))
  store.showColumns(['account', 'label', 'debit', 'credit', 'budgetLine'])
  return store
}

test('letters change nothing until one leaves the cell, and then they are one step', () => {
  const store = deskWith()
  let drawn = 0
  store.subscribe(() => drawn++)
  for (const text of ['6', '62', '622', '6222']) store.holdText(text)
  expect(drawn).toBe(0)
  store.move('next')
  expect(store.read().voucher.lines[0]?.account).toBe('6222')
  expect(store.read().cursor).toMatchObject({ row: 0, column: 1 })
  store.undo()
  expect(store.read().voucher.lines).toEqual([])
  store.redo()
  expect(store.read().voucher.lines[0]?.account).toBe('6222')
})

test('Escape gives the cell back what it had', () => {
  const store = deskWith([{ account: '6222' }])
  const { voucher } = store.read()
  store.holdText('9')
  store.dropText()
  store.move('next')
  expect(store.read().voucher).toBe(voucher)
})

test('leaving a cell with the text it already says is no change: what is kept stays kept', () => {
  const store = deskWith([{ account: '6222', debitMinor: 1_450_000 }])
  const { kept } = store.read()
  store.goTo(0, 'debit')
  store.holdText('1\u00a0450\u00a0000')
  store.move('next')
  expect(store.read().voucher).toBe(kept)
})

test('a lone = repeats the amount above, and a sum is a sum', () => {
  const store = deskWith([{ account: '6222', debitMinor: 500 }, { account: '618' }])
  store.goTo(1, 'debit')
  store.holdText('=')
  store.move('next')
  expect(store.read().voucher.lines[1]?.debitMinor).toBe(500)
  store.goTo(1, 'debit')
  store.holdText('=500+20')
  store.move('next')
  expect(store.read().voucher.lines[1]?.debitMinor).toBe(520)
})

test('a shortcut finds what is still in the field written down', () => {
  const store = deskWith([{ account: '6222' }])
  store.goTo(0, 'label')
  store.holdText('Salle')
  store.change((voucher) => duplicateLine(voucher, 0))
  expect(store.read().voucher.lines.map((line) => line.label)).toEqual(['Salle', 'Salle'])
})

test('the cursor reaches one blank line after the last, and comes back when lines go', () => {
  const store = deskWith([{ account: '6222' }, { account: '618' }])
  store.goTo(9, 'account')
  expect(store.read().cursor.row).toBe(2)
  store.change((voucher) => deleteLine(deleteLine(voucher, 1), 0))
  expect(store.read().cursor.row).toBe(0)
})

test('the cursor stays on its column when columns come and go', () => {
  const store = deskWith([{ account: '6222' }])
  store.goTo(0, 'budgetLine')
  store.showColumns(['account', 'label', 'debit', 'credit', 'currency', 'rate', 'xof', 'budgetLine'])
  expect(store.cursorColumn).toBe('budgetLine')
})

test('repeating a cell brings what belongs to it, and nothing on the first row', () => {
  const above = entry([{ account: '6222', currency: 'GBP', creditMinor: 5_00, grant: 'G2', budgetLine: 'X1' }, { debitMinor: 7 }])
  expect(repeatAbove(above, 1, 'credit').lines[1]).toMatchObject({ creditMinor: 5_00, debitMinor: null, currency: 'GBP' })
  expect(repeatAbove(above, 1, 'budgetLine').lines[1]).toMatchObject({ grant: 'G2', budgetLine: 'X1' })
  // The line above has no debit to repeat: the amount of this one stays.
  expect(repeatAbove(above, 1, 'debit').lines[1]).toMatchObject({ debitMinor: 7, currency: 'XOF' })
  expect(repeatAbove(above, 0, 'account')).toBe(above)
})

test('a blank line is not copied, and a line that is not there is not deleted', () => {
  const before = entry([{}])
  expect(duplicateLine(before, 0)).toBe(before)
  expect(deleteLine(before, 4)).toBe(before)
})

test('what was kept is known as kept, and typing again is unkept work', () => {
  const store = deskWith()
  store.holdText('6222')
  store.markKept(store.settle())
  expect(store.read().voucher).toBe(store.read().kept)
  store.change((voucher) => ({ ...voucher, date: '2020-05-01' }))
  expect(store.read().voucher).not.toBe(store.read().kept)
})
