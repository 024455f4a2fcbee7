import ExcelJS from 'exceljs'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeClaimWorkbook } from '../../../reports/excel/claim-workbook.ts'
import { compareClaim } from '../../../reports/verify/compare-claim.ts'
import type { SheetGrid } from '../../../reports/verify/sheet-grid.ts'
import { readGrids } from '../../../service/reports/read-grids.ts'
import { firstQuarterClaim } from '../../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../../fixtures/claim-second-quarter.ts'
import { sealedClaim } from '../../helpers/sealed-workbooks.ts'
import { disorder, workbookParts, worksheetParts } from '../../helpers/workbook-parts.ts'

let final: Uint8Array
let provisional: Uint8Array

beforeAll(async () => {
  final = await sealedClaim(firstQuarterClaim, 'fr')
  provisional = await sealedClaim(secondQuarterClaim, 'en')
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the file', () => {
  test('the same model gives the same bytes, whatever the day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect(Buffer.from(await sealedClaim(firstQuarterClaim, 'fr')).equals(Buffer.from(final))).toBe(true)
    expect(Buffer.from(provisional).equals(Buffer.from(final))).toBe(false)
  })

  test('holds no macro, no link, no password, no hidden sheet', () => {
    for (const bytes of [final, provisional]) {
      const parts = workbookParts(bytes)
      expect(Object.keys(parts).filter((path) => /vba|externalLink|embeddings|activeX|connections/i.test(path))).toEqual([])
      expect(Object.values(parts).join('')).not.toMatch(/TargetMode="External"|hashValue|saltValue|state="(very)?[hH]idden"/)
    }
  })

  test('each sheet is protected, prints A4 landscape on one width with its titles, in the order that Excel demands', () => {
    const sheets = worksheetParts(final)
    expect(sheets).toHaveLength(9)
    for (const xml of sheets) {
      expect(xml).toContain('<sheetProtection sheet="1"')
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1"/)
      expect(xml).toContain('showGridLines="0"')
      expect(disorder(xml)).toEqual([])
    }
    expect(workbookParts(final)['xl/workbook.xml']?.match(/_xlnm\.Print_Titles/g)).toHaveLength(9)
  })

  test('names the ranges that the formulas use', () => {
    const book = workbookParts(provisional)['xl/workbook.xml'] ?? ''
    for (const name of [
      'Tx_Line',
      'Tx_Date',
      'Tx_Partner',
      'Tx_XOF',
      'Tx_Donor',
      'Tx_Seq',
      'Rul_Line',
      'Rul_Donor',
      'Period_Start',
      'Period_End',
      'Claim_Amount',
      'NPAC_Rate',
      'Funds_Difference',
    ]) {
      expect(book).toContain(`name="${name}"`)
    }
    expect(book).toContain('>Transactions!$T$7:$T$16<')
  })

  test('dates are numbers in dd/mm/yyyy, amounts numbers in their own format, hostile text is text', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(provisional).buffer)
    const sheet = workbook.getWorksheet('Transactions')
    const cell = (address: string) => sheet?.getCell(address)
    expect(cell('B9')?.numFmt).toBe('dd/mm/yyyy')
    expect(cell('B9')?.value).toEqual(new Date('2020-04-03T00:00:00Z'))
    expect(cell('Q9')).toMatchObject({ value: 4_250_000, numFmt: '# ### ### ### ##0_);(# ### ##0);0_)' })
    expect(cell('T9')).toMatchObject({ value: 5_531.26, numFmt: '#,##0.00_);(#,##0.00);0.00_)' })
    expect(cell('M9')).toMatchObject({ value: '\'=HYPERLINK("http://example.org","x")', formula: undefined })
    expect(cell('K10')?.value).toBe("'@SUM(A1:A9)")
  })

  test('formula cells are locked, cells for people are open', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(final).buffer)
    const locked: boolean[] = []
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.formula) locked.push(cell.protection?.locked !== false)
        })
      })
    })
    expect(locked.length).toBeGreaterThan(400)
    expect(locked.every(Boolean)).toBe(true)
    expect(workbook.getWorksheet('Demande')?.getCell('V9').protection.locked).toBe(false)
  })
})

describe('read back by our own reader', () => {
  function grids(bytes: Uint8Array): SheetGrid[] {
    const read = readGrids(bytes, 'claim.xlsx')
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return read.value
  }

  let first: Uint8Array
  let second: Uint8Array

  /** As they are compared when they are made: before the text of the seal is put in. */
  beforeAll(async () => {
    first = (await writeClaimWorkbook(firstQuarterClaim, 'fr')).bytes
    second = (await writeClaimWorkbook(secondQuarterClaim, 'en')).bytes
  })

  /** The same grids with one cell changed. */
  const changed = (all: readonly SheetGrid[], sheet: string, cell: string, value: string | null): SheetGrid[] =>
    all.map((grid) => (grid.name === sheet ? { ...grid, cells: new Map([...grid.cells, [cell, value]]) } : grid))

  test('says what the model says, in both languages', () => {
    expect(compareClaim(firstQuarterClaim, 'fr', grids(first))).toEqual([])
    expect(compareClaim(secondQuarterClaim, 'en', grids(second))).toEqual([])
  })

  test('every kind of change is named with its cell', () => {
    const read = grids(first)
    const difference = (sheet: string, cell: string, value: string | null) =>
      compareClaim(firstQuarterClaim, 'fr', changed(read, sheet, cell, value))
    expect(difference('Transactions', 'T7', '5161.11')).toEqual([
      { sheet: 'Transactions', cell: 'T7', expected: '5161.10', found: '5161.11' },
    ])
    expect(difference('Demande', 'J22', '81428.79')).toEqual([
      { sheet: 'Demande', cell: 'J22', expected: '81428.78', found: '81428.79' },
    ])
    expect(difference('Transactions', 'B7', '2020-01-25')).toEqual([
      { sheet: 'Transactions', cell: 'B7', expected: '2020-01-24', found: '2020-01-25' },
    ])
    expect(difference('Transactions', 'D7', 'X')).toMatchObject([{ cell: 'D7', found: 'X' }])
    expect(difference('Sceau', 'C7', null)).toMatchObject([{ cell: 'C7', expected: firstQuarterClaim.seal.head, found: null }])
    expect(difference('Fonds', 'Z99', 'note')).toEqual([{ sheet: 'Fonds', cell: 'Z99', expected: null, found: 'note' }])
  })

  test('what people write in the open cells is not compared', () => {
    expect(compareClaim(firstQuarterClaim, 'fr', changed(grids(first), 'Demande', 'V9', 'Vu avec le bailleur'))).toEqual([])
  })

  test('a sheet that is gone or foreign is named', () => {
    const read = grids(first)
    expect(compareClaim(firstQuarterClaim, 'fr', read.slice(0, 8))).toEqual([
      { sheet: 'Sceau', cell: '', expected: 'Sceau', found: null },
    ])
    const foreign = [...read, { name: 'Feuil1', cells: new Map() }]
    expect(compareClaim(firstQuarterClaim, 'fr', foreign)).toEqual([
      { sheet: 'Feuil1', cell: '', expected: null, found: 'Feuil1' },
    ])
  })

  test('a reader that gives numbers and serials is understood as well', () => {
    const read = changed(grids(first), 'Transactions', 'B7', '43854')
    const numbers = read.map((grid) => ({
      ...grid,
      cells: new Map(
        [...grid.cells].map(([address, value]) => [
          address,
          value !== null && /^-?\d+\.\d+$/.test(String(value)) ? Number(value) : value,
        ]),
      ),
    }))
    expect(compareClaim(firstQuarterClaim, 'fr', numbers).filter(({ sheet }) => sheet === 'Transactions')).toEqual([])
  })
})
