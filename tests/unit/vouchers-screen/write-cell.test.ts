import { expect, test } from 'vitest'
import { cellText } from '../../../renderer/features/vouchers/entry/model/cell-text.ts'
import { writeCell } from '../../../renderer/features/vouchers/entry/model/write-cell.ts'
import { line } from './entry-fixture.ts'

test('a debit takes the place of a credit: a line has one side', () => {
  const credit = writeCell(line(), 'credit', '217 500', 'fr')
  expect(credit).toMatchObject({ debitMinor: null, creditMinor: 217_500 })
  expect(writeCell(credit, 'debit', '=725000*2', 'fr')).toMatchObject({ debitMinor: 1_450_000, creditMinor: null })
})

test('what cannot be read stays as it was typed, and goes when a figure takes its place', () => {
  const unread = writeCell(line({ debitMinor: 5 }), 'debit', '12,5', 'fr')
  // The 5 that stood there is gone: the balance must not count what nobody sees.
  expect(unread).toMatchObject({ unread: { debit: '12,5' }, debitMinor: null })
  expect(cellText(unread, 'debit', 'fr')).toBe('12,5')
  const read = writeCell(unread, 'debit', '12', 'fr')
  expect(read.unread).toEqual({})
  expect(read.debitMinor).toBe(12)
  expect(writeCell(unread, 'credit', '7', 'fr')).toMatchObject({ creditMinor: 7, debitMinor: null, unread: {} })
  expect(writeCell(unread, 'debit', '', 'fr')).toMatchObject({ debitMinor: null, unread: {} })
})

test('another currency keeps the figure that is written, not its minor units', () => {
  const pounds = writeCell(line({ debitMinor: 1_250 }), 'currency', 'gbp', 'fr')
  expect(pounds).toMatchObject({ currency: 'GBP', debitMinor: 125_000 })
  expect(writeCell(pounds, 'currency', 'XOF', 'fr')).toMatchObject({ currency: 'XOF', debitMinor: 1_250 })
})

test('a fraction that francs cannot hold is kept as text, and an amount typed before its currency is read again', () => {
  const pence = line({ currency: 'GBP', debitMinor: 125_050, rate: '745.1', debitXof: 931_000 })
  const francs = writeCell(pence, 'currency', 'XOF', 'fr')
  expect(francs).toMatchObject({ debitMinor: null, unread: { debit: '1250.50' }, rate: null, debitXof: null })
  const early = writeCell(line(), 'debit', '1250,50', 'fr')
  expect(writeCell(early, 'currency', 'GBP', 'fr')).toMatchObject({ debitMinor: 125_050, unread: {} })
})

test('a rate is read with either mark, and never negative', () => {
  expect(writeCell(line({ currency: 'GBP' }), 'rate', '745,1234', 'fr').rate).toBe('745.1234')
  expect(writeCell(line({ currency: 'GBP' }), 'rate', '655.957', 'fr').rate).toBe('655.957')
  expect(writeCell(line({ currency: 'GBP', rate: '1' }), 'rate', '-3', 'fr')).toMatchObject({
    rate: null,
    unread: { rate: '-3' },
  })
  const stated = line({ currency: 'GBP', debitMinor: 100, debitXof: 7 })
  expect(writeCell(stated, 'xof', 'x', 'fr')).toMatchObject({ debitXof: null, unread: { xof: 'x' } })
  expect(writeCell(line({ currency: 'GBP', rate: '1' }), 'rate', '', 'fr').rate).toBeNull()
})

test('the XOF that the bank states takes the side of the line', () => {
  const credit = line({ currency: 'GBP', creditMinor: 100_00 })
  expect(writeCell(credit, 'xof', '74 500', 'fr')).toMatchObject({ debitXof: null, creditXof: 74_500 })
  expect(cellText(writeCell(credit, 'xof', '74500', 'fr'), 'xof', 'fr')).toBe('(74\u00a0500)')
  const correction = line({ currency: 'GBP', debitMinor: -100_00 })
  expect(writeCell(correction, 'xof', '74500', 'fr')).toMatchObject({ debitXof: -74_500, creditXof: null })
})

test('without an amount the sign says the side, as a revaluation needs', () => {
  const plain = line({ currency: 'GBP' })
  expect(writeCell(plain, 'xof', '5000', 'fr')).toMatchObject({ debitXof: 5_000, creditXof: null, debitMinor: null })
  expect(writeCell(plain, 'xof', '(5000)', 'fr')).toMatchObject({ debitXof: null, creditXof: 5_000 })
  const zero = line({ currency: 'GBP', debitMinor: 0 })
  expect(writeCell(zero, 'xof', '-5000', 'fr')).toMatchObject({ debitMinor: null, creditMinor: 0, creditXof: 5_000 })
})

test('the stated XOF goes over with the amount, and a franc line has none', () => {
  const stated = line({ currency: 'GBP', debitMinor: 100_00, debitXof: 74_500 })
  expect(writeCell(stated, 'credit', '100', 'fr')).toMatchObject({ creditMinor: 100_00, debitXof: null, creditXof: 74_500 })
  const francs = line({ debitMinor: 5 })
  expect(writeCell(francs, 'xof', '6', 'fr')).toBe(francs)
})

test('words are trimmed; an empty code is none', () => {
  expect(writeCell(line(), 'label', '  Salle ', 'fr').label).toBe('Salle')
  expect(writeCell(line({ budgetLine: 'B1' }), 'budgetLine', ' ', 'fr').budgetLine).toBeNull()
})
