import { expect, test } from 'vitest'
import type { EntryColumn } from '../../../renderer/features/vouchers/entry/model/entry-column.ts'
import { isBlock, pasteBlock, readBlock } from '../../../renderer/features/vouchers/entry/model/paste-block.ts'
import { entry } from './entry-fixture.ts'

const COLUMNS: readonly EntryColumn[] = ['account', 'label', 'debit', 'credit', 'budgetLine']
const paste = (text: string, row = 0, column = 0, before = entry()) =>
  pasteBlock(before, readBlock(text), row, COLUMNS, column, 'fr')

test('one cell is no block; a tab or a line end makes one', () => {
  expect(isBlock('1 450 000')).toBe(false)
  expect(isBlock('1 450 000\r\n')).toBe(false)
  expect(isBlock('6222\tSalle')).toBe(true)
  expect(isBlock('6222\n618')).toBe(true)
})

test('quotation marks, tabs and line ends inside a cell, as a spreadsheet writes them', () => {
  expect(readBlock('"Salle\n""A"""\t12\r\n618\t"a\tb"\r\n')).toEqual([
    ['Salle\n"A"', '12'],
    ['618', 'a\tb'],
  ])
})

test('columns follow the grid from the cell of the cursor', () => {
  const { entry: pasted, lines } = paste('Salle\t1 450 000\nBus\t420 000', 1, 1, entry([{ account: '6222', label: 'Avant' }]))
  expect(lines).toBe(2)
  expect(pasted.lines.map((line) => [line.label, line.debitMinor])).toEqual([
    ['Avant', null],
    ['Salle', 1_450_000],
    ['Bus', 420_000],
  ])
  // New lines take what the heading gives.
  expect(pasted.lines[2]).toMatchObject({ grant: 'AT-PECIC', thirdParty: 'Hôtel, Sikasso' })
})

test('a first row of names says where each column goes', () => {
  const { entry: pasted, lines } = paste('Ligne budgétaire\tCrédit\tinconnue\tLibellé\tCompte\nB1.1\t5\tx\tSalle\t6222 Locations')
  expect(lines).toBe(1)
  expect(pasted.lines[0]).toMatchObject({ budgetLine: 'B1.1', creditMinor: 5, label: 'Salle', account: '6222' })
})

test('thousands and decimals are read by what the block itself proves', () => {
  const amounts = (text: string, currency = 'XOF') =>
    pasteBlock(
      entry([], { defaults: { currency, grant: null, thirdParty: null, paymentMode: null } }),
      readBlock(text),
      0,
      COLUMNS,
      2,
      'fr',
    ).entry.lines.map((line) => line.debitMinor)
  expect(amounts('1.450.000\n15.000')).toEqual([1_450_000, 15_000])
  expect(amounts('1,450,000\n15,000')).toEqual([1_450_000, 15_000])
  expect(amounts('1\u00a0450\u00a0000,00\n862 500')).toEqual([1_450_000, 862_500])
  expect(amounts('1.234,50\n1.234', 'GBP')).toEqual([123_450, 123_400])
  expect(amounts('1,234.50\n12.5', 'GBP')).toEqual([123_450, 1_250])
  expect(amounts('(5 000)\n5 000 FCFA')).toEqual([-5_000, 5_000])
})

test('what cannot be read stays in its cell, and is counted', () => {
  const { entry: pasted, unread } = paste('6222\tSalle\tabc\n6223\tBus\t12,5\n618\tThé\t500')
  expect(unread).toBe(2)
  expect(pasted.lines.map((line) => line.unread)).toEqual([{ debit: 'abc' }, { debit: '12,5' }, {}])
})

test('a zero or a dash on the other side is how ledgers print an empty one', () => {
  const { entry: pasted } = paste('6222\tSalle\t500\t0\n521\tBanque\t-\t500')
  expect(pasted.lines.map((line) => [line.debitMinor, line.creditMinor])).toEqual([
    [500, null],
    [null, 500],
  ])
})

test('the currency of a row comes before its amount, wherever it stands', () => {
  const block = readBlock('debit\tdevise\tcompte\n1250,50\tGBP\t6277')
  const { entry: pasted } = pasteBlock(entry(), block, 0, COLUMNS, 0, 'fr')
  expect(pasted.lines[0]).toMatchObject({ currency: 'GBP', debitMinor: 125_050, unread: {} })
})

test('empty cells change nothing', () => {
  const { entry: pasted } = paste('\t\t7', 0, 0, entry([{ account: '6222', label: 'Salle', debitMinor: 5 }]))
  expect(pasted.lines[0]).toMatchObject({ account: '6222', label: 'Salle', debitMinor: 7 })
})

test('a block with names of columns brings payees, invoices and dates too, in French and in English', () => {
  const french = readBlock(
    'Date\tCompte\tLibellé\tDébit\tTiers\tFacture\tDate pièce\n06/04/2020\t6222\tSalle\t1 450 000\tHôtel\tFA-12\t3 avril 2020',
  )
  const pasted = pasteBlock(entry(), french, 0, COLUMNS, 0, 'fr').entry
  expect(pasted.date).toBe('2020-04-06')
  expect(pasted.lines[0]).toMatchObject({
    account: '6222',
    debitMinor: 1_450_000,
    thirdParty: 'Hôtel',
    invoice: 'FA-12',
    documentDate: '2020-04-03',
  })
  const english = readBlock(
    'account\tlabel\tdebit\tsupplier\tinvoice\tinvoice date\n6222\tHall\t1,450,000\tHotel\tFA-12\tApril 3, 2020',
  )
  expect(pasteBlock(entry(), english, 0, COLUMNS, 0, 'en').entry.lines[0]).toMatchObject({
    debitMinor: 1_450_000,
    thirdParty: 'Hotel',
    documentDate: '2020-04-03',
  })
  const unread = readBlock('compte\tdébit\tdate pièce\n6222\t5\tjanv-25')
  expect(pasteBlock(entry(), unread, 0, COLUMNS, 0, 'fr').entry.lines[0]?.documentDate).toBe('janv-25')
})
