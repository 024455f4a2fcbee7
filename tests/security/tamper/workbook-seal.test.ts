import { beforeAll, describe, expect, test } from 'vitest'
import { workbookSheets } from '../../../domain/tabular/workbook-cells.ts'
import { writeClaimWorkbook } from '../../../reports/excel/claim-workbook.ts'
import { writeTabularWorkbook } from '../../../reports/excel/tabular-workbook.ts'
import { proveWorkbook } from '../../../service/audit/workbook-proof.ts'
import { describePlace } from '../../../shared/i18n/fault-text.ts'
import { firstQuarterClaim } from '../../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../../fixtures/claim-second-quarter.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { editSheet } from '../../helpers/edit-workbook.ts'
import { recalculate } from '../../helpers/libreoffice.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { workbookParts } from '../../helpers/workbook-parts.ts'

let claim: Uint8Array

beforeAll(async () => {
  claim = await writeClaimWorkbook(firstQuarterClaim, 'fr')
})

const proofOf = (bytes: Uint8Array) =>
  expectSuccess(proveWorkbook('classeur.xlsx', expectSuccess(workbookSheets(bytes, 'classeur.xlsx'))))
const named = (bytes: Uint8Array) =>
  proofOf(bytes).faults.map(({ code, place }) => `${code} ${describePlace(place, 'fr')}`.trim())

test('an untouched workbook holds, whatever its kind, its language and its length', async () => {
  const all = [
    claim,
    await writeClaimWorkbook(secondQuarterClaim, 'en'),
    await writeTabularWorkbook(ledgerTable(300), 'fr'),
    await writeTabularWorkbook(ledgerTable(10_500), 'en'),
  ]
  expect(all.map(named)).toEqual([[], [], [], []])
  expect(proofOf(claim).cells).toBeGreaterThan(900)
  expect(proofOf(claim).seal).toMatchObject({ head: firstQuarterClaim.seal.head, sequence: firstQuarterClaim.seal.sequence })
})

test('saved again by LibreOffice, every formula recalculated, it still holds', async () => {
  const again = await recalculate([
    claim,
    await writeClaimWorkbook(secondQuarterClaim, 'en'),
    await writeTabularWorkbook(ledgerTable(300), 'fr'),
  ])
  expect(again.map(named)).toEqual([[], [], []])
}, 240_000)

describe('an edit in the file is named by its cell:', () => {
  test('a figure', () => {
    expect(named(editSheet(claim, 7, (xml) => xml.replace('<v>9400.32</v>', '<v>9500.32</v>')))).toEqual([
      expect.stringMatching(/^VERIFY_WORKBOOK_CELL Transactions!T\d+$/),
    ])
  })

  test('the cached result of a formula, by a penny', () => {
    const edited = editSheet(claim, 2, (xml) => xml.replace('<v>81428.78</v>', '<v>81428.79</v>'))
    expect(named(edited)).toEqual([expect.stringMatching(/^VERIFY_WORKBOOK_CELL Demande!J\d+$/)])
  })

  test('a formula replaced by its figure', () => {
    const edited = editSheet(claim, 2, (xml) => xml.replace(/<f>[^<]*<\/f>(<v>81428\.78<\/v>)/, '$1'))
    expect(named(edited)).toEqual([expect.stringMatching(/^VERIFY_WORKBOOK_CELL Demande!J\d+$/)])
  })

  test('a formula rewritten, its result kept', () => {
    const edited = editSheet(claim, 2, (xml) => xml.replace('<f>IFERROR(', '<f>IFERROR(1*'))
    expect(named(edited)).toEqual([expect.stringMatching(/^VERIFY_WORKBOOK_CELL Demande![A-Z]+\d+$/)])
  })

  test('a label', () => {
    const edited = editSheet(claim, 7, (xml) =>
      xml.replace(/(<c r="D7"[^>]*) t="s"([^>]*)><v>\d+<\/v>/, '$1 t="str"$2><v>AMSS-X</v>'),
    )
    expect(named(edited)).toEqual(['VERIFY_WORKBOOK_CELL Transactions!D7'])
    expect(proofOf(edited).faults[0]?.details).toEqual({ found: 'AMSS-X' })
  })

  test('a cell added, and a row taken out', () => {
    const added = editSheet(claim, 5, (xml) =>
      xml.replace('</sheetData>', '<row r="99"><c r="Z99"><v>5</v></c></row></sheetData>'),
    )
    expect(named(added)).toEqual(['VERIFY_WORKBOOK_CELL Fonds!Z99'])
    const gone = editSheet(claim, 7, (xml) => xml.replace(/<row r="9".*?<\/row>/s, ''))
    expect(named(gone).every((each) => /Transactions![A-Z]+9$/.test(each))).toBe(true)
    expect(named(gone).length).toBeGreaterThan(5)
  })

  test('two cells of different rows and columns: the cells among which they are', () => {
    const edited = editSheet(claim, 7, (xml) =>
      xml.replace('<v>9400.32</v>', '<v>9500.32</v>').replace(/(<c r="Q7"[^>]*><v>)(\d+)/, '$19$2'),
    )
    expect(named(edited)).toEqual([
      expect.stringMatching(/^VERIFY_WORKBOOK_CELLS Transactions!Q7, T7$/),
      expect.stringMatching(/^VERIFY_WORKBOOK_CELLS Transactions!Q\d+, T\d+$/),
    ])
  })

  test('the head that the seal states, and a code of the fingerprints', () => {
    const { head } = firstQuarterClaim.seal
    const other = `${head.startsWith('0') ? '1' : '0'}${head.slice(1)}`
    const inSeal = (from: string, to: string): Uint8Array => {
      const edited = editSheet(claim, 9, (xml) => inlineTexts(xml).replace(from, to))
      return edited
    }
    expect(named(inSeal(head, other))).toEqual([expect.stringMatching(/^VERIFY_WORKBOOK_CELL Sceau!C\d+$/)])
    const code = proofOf(claim).seal.print?.sheets[6]?.rows.at(-1) ?? ''
    const found = named(inSeal(code, code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`))
    expect(found).toContain('VERIFY_WORKBOOK_PRINT')
  })
})

test('in a long table the rows that share a code are named together', async () => {
  const table = await writeTabularWorkbook(ledgerTable(10_500), 'fr')
  const edited = editSheet(table, 1, (xml) => xml.replace(/(<c r="D9000"[^>]*><v>)(\d+)/, '$19$2'))
  expect(named(edited)).toEqual([expect.stringMatching(/^VERIFY_WORKBOOK_CELLS Grand livre!D89\d\d:D90\d\d$/)])
})

test('what people write in the open cells is no part of the seal; the fingerprints taken out are', () => {
  const written = editSheet(claim, 2, (xml) =>
    xml.replace(/<c r="V9"([^>]*)\/>/, '<c r="V9"$1 t="str"><v>Vu avec le bailleur</v></c>'),
  )
  expect(named(written)).toEqual([])
  const without = editSheet(claim, 9, (xml) => inlineTexts(xml).replace('#total', 'total'))
  expect(named(without)).toEqual(['VERIFY_WORKBOOK_NO_PRINT'])
})

test('a workbook without a seal, and a file that is none, are refused', () => {
  const bare = expectSuccess(workbookSheets(claim, 'x.xlsx')).slice(0, 3)
  expect(proveWorkbook('x.xlsx', bare)).toMatchObject({ ok: false, faults: [{ code: 'VERIFY_WORKBOOK_NO_SEAL' }] })
  expect(workbookSheets(new TextEncoder().encode('a,b\n1,2\n'), 'x.csv').ok).toBe(false)
})

let strings: readonly string[] | undefined

/** The sheet with its shared texts written into it, so that an edit can find them. */
function inlineTexts(xml: string): string {
  strings ??= sharedTexts()
  return xml.replace(
    /(<c [^>]*?) t="s"([^>]*)><v>(\d+)<\/v>/g,
    (_, before: string, after: string, index: string) => `${before} t="str"${after}><v>${strings?.[Number(index)] ?? ''}</v>`,
  )
}

function sharedTexts(): string[] {
  const part = workbookParts(claim)['xl/sharedStrings.xml'] ?? ''
  return [...part.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>|<si>.*?<\/si>/gs)].map(([, text]) => text ?? '')
}
