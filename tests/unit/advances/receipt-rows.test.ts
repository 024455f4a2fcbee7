import { expect, test } from 'vitest'
import { blankReceipt, isBlankReceipt, receiptOf, repeatAbove } from '../../../renderer/features/advances/receipt-rows.ts'

test('a line becomes a receipt once its day, label, account and amount are there; a blank one counts for nothing', () => {
  const blank = blankReceipt(1, '2020-03-04', 'B1')
  expect(isBlankReceipt(blank)).toBe(true)
  expect(receiptOf(blank)).toBeNull()
  const row = { ...blank, label: ' Carburant ', account: '6053', amountXof: 12_000 }
  expect(isBlankReceipt(row)).toBe(false)
  expect(receiptOf(row)).toEqual({
    date: '2020-03-04',
    documentReference: null,
    label: 'Carburant',
    account: '6053',
    budgetLine: 'B1',
    activity: null,
    site: null,
    amountXof: 12_000,
  })
})

test('a cell repeats the one above; the first line has none', () => {
  const rows = [{ ...blankReceipt(1, '2020-03-04', null), site: 'Ségou' }, blankReceipt(2, '2020-03-04', null)]
  expect(repeatAbove(rows, 1, 'site')[1]?.site).toBe('Ségou')
  expect(repeatAbove(rows, 0, 'site')).toBe(rows)
})
