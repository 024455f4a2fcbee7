import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { TabularModel } from '../../../reports/model/tabular-model.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { sealedTable } from '../../helpers/sealed-workbooks.ts'
import { disorder, worksheetParts } from '../../helpers/workbook-parts.ts'

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

/** The first rows of the table as values, whatever writer made them. */
async function valuesOf(model: TabularModel, rows: number): Promise<unknown[][]> {
  const sheet = (await read(await sealedTable(model, 'fr'))).getWorksheet('Grand livre')
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 11 }, (_unused, column) => sheet?.getCell(7 + row, column + 1).value),
  )
}

const LONG = 10_001

describe.each([
  ['in memory', 250],
  ['streamed', LONG],
] as const)('a table %s', (_, count) => {
  test('has live totals with their results, and a seal that recomputes them', async () => {
    const workbook = await read(await sealedTable(ledgerTable(count), 'fr'))
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Grand livre', 'Sceau'])
    const sheet = workbook.getWorksheet('Grand livre')
    const last = 6 + count
    const rows = [...ledgerTable(count).rows]
    const sum = (column: number): number => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0)
    expect(sheet?.getCell(last + 1, 4).value).toEqual({ formula: `SUM(D7:D${last})`, result: sum(3) })
    expect(sheet?.getCell(last + 1, 6).value).toEqual({ formula: `SUM(F7:F${last})`, result: sum(5) / 100 })
    expect(sheet?.getCell(last + 1, 11).value).toEqual({ formula: `SUM(K7:K${last})`, result: sum(10) })
    expect(sheet?.getCell(last + 1, 8).value).toBeNull()
    const seal = workbook.getWorksheet('Sceau')
    const texts = seal?.getColumn(3).values.map(String)
    expect(texts).toContain('ab'.repeat(32))
    expect(seal?.getColumn(4).values).toContainEqual({ formula: 'Total_debit', result: sum(3) })
  })

  test('is well formed, protected, banner and titles on each page', async () => {
    for (const xml of worksheetParts(await sealedTable(ledgerTable(count), 'en'))) {
      expect(disorder(xml)).toEqual([])
      expect(xml).toContain('<sheetProtection sheet="1"')
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1"/)
    }
  })

  test('gives the same bytes again', async () => {
    const [once, twice] = [await sealedTable(ledgerTable(count), 'fr'), await sealedTable(ledgerTable(count), 'fr')]
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true)
  })
})

test('both writers write the same cells', async () => {
  const rows = 40
  const short = await valuesOf(ledgerTable(rows), rows)
  expect(await valuesOf(ledgerTable(LONG), rows)).toEqual(short)
  expect(short[4]?.slice(0, 3)).toEqual(['521104', new Date('2020-05-28T00:00:00Z'), "'=1+1"])
  expect(short[6]?.slice(3, 8)).toEqual([0, -6_000, -29.58, 'XOF', 18])
})

test('an empty table says so, and still has its seal', async () => {
  const workbook = await read(await sealedTable(ledgerTable(0), 'fr'))
  expect(workbook.getWorksheet('Grand livre')?.getCell('A7').value).toBe('Aucune ligne.')
  expect(workbook.getWorksheet('Sceau')).toBeDefined()
})

describe('mistakes of the program throw', () => {
  const model = ledgerTable(1)
  const [account, , , debit] = model.columns
  const table = (columns: TabularModel['columns'], row: TabularModel['rows']): TabularModel => ({
    ...model,
    columns,
    rows: row,
    rowCount: 1,
  })

  test('text in a money column', async () => {
    await expect(sealedTable(table(debit ? [debit] : [], [['12']]), 'fr')).rejects.toThrow(/debit holds integers/)
  })
  test('a total of texts', async () => {
    await expect(sealedTable(table(account ? [{ ...account, total: true }] : [], [['x']]), 'fr')).rejects.toThrow(
      /cannot be added up/,
    )
  })
  test('an amount without a currency', async () => {
    await expect(sealedTable(table(debit ? [{ ...debit, currency: null, total: false }] : [], [[12]]), 'fr')).rejects.toThrow(
      /currency/,
    )
  })
})
