import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { firstQuarterClaim } from '../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../fixtures/claim-second-quarter.ts'
import { ledgerTable } from '../fixtures/ledger-table.ts'
import { formulaCells, staleFormulas } from '../helpers/formula-results.ts'
import { recalculate } from '../helpers/libreoffice.ts'
import { sealedClaim, sealedTable } from '../helpers/sealed-workbooks.ts'

/** A workbook with two true cached results and one false by a penny. */
async function falseCache(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Feuille')
  sheet.getCell('A1').value = 9400.32
  sheet.getCell('A2').value = 9370.31
  sheet.getCell('A3').value = { formula: 'SUM(A1:A2)', result: 18_770.63 }
  sheet.getCell('A4').value = { formula: 'A1-A2', result: 30.02 }
  sheet.getCell('A5').value = { formula: 'IFERROR(A1/0,"")', result: '' }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The first claim with £100 added to one transaction inside the file, the cached results left as they were. */
async function changedTransaction(): Promise<Uint8Array> {
  const files = unzipSync(await sealedClaim(firstQuarterClaim, 'fr'))
  const part = 'xl/worksheets/sheet7.xml'
  const xml = strFromU8(files[part] ?? new Uint8Array())
  return zipSync({ ...files, [part]: strToU8(xml.replace('<v>9400.32</v>', '<v>9500.32</v>')) })
}

/** Makes each workbook, in the order of the cases below; one start of LibreOffice recalculates them all. */
const CASES = {
  'a false cache': falseCache,
  'a changed transaction': changedTransaction,
  'first quarter, fr': () => sealedClaim(firstQuarterClaim, 'fr'),
  'first quarter, en': () => sealedClaim(firstQuarterClaim, 'en'),
  'second quarter, fr': () => sealedClaim(secondQuarterClaim, 'fr'),
  'second quarter, en': () => sealedClaim(secondQuarterClaim, 'en'),
  'no transaction at all': () => sealedClaim(emptyClaim(), 'fr'),
  'a table in memory': () => sealedTable(ledgerTable(400), 'fr'),
  'a streamed table': () => sealedTable(ledgerTable(10_500), 'en'),
} as const
type Case = keyof typeof CASES

const emptyClaim = () => ({
  ...firstQuarterClaim,
  transactions: [],
  lines: firstQuarterClaim.lines.map((line) => ({ ...line, monthMinors: [0, 0, 0], periodXof: 0 })),
  npac: firstQuarterClaim.npac && { ...firstQuarterClaim.npac, monthMinors: [0, 0, 0] },
})

const originals = new Map<string, Uint8Array>()
const recalculated = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const [name, make] of Object.entries(CASES)) originals.set(name, await make())
  const results = await recalculate([...originals.values()])
  for (const [index, name] of [...originals.keys()].entries()) recalculated.set(name, results[index] ?? new Uint8Array())
}, 240_000)

const bytesOf = (name: Case): [Uint8Array, Uint8Array] => [
  originals.get(name) ?? new Uint8Array(),
  recalculated.get(name) ?? new Uint8Array(),
]

test('the harness catches a cached result that is false by a penny, and only that one', async () => {
  const stale = await staleFormulas(...bytesOf('a false cache'))
  expect(stale).toEqual([expect.stringMatching(/^Feuille!A4 =A1-A2: cached 30.02, recalculated 30.01/)])
})

test('a transaction changed in the file moves the claim, and the checks turn', async () => {
  const [original, again] = bytesOf('a changed transaction')
  const stale = (await staleFormulas(original, again)).map((line) => line.slice(0, line.indexOf(' =')))
  expect(stale).toEqual(
    expect.arrayContaining(['Demande!G9', 'Demande!J9', 'Demande!J22', 'Partenaires!C9', 'Change!C18', 'Sceau!H26']),
  )
  const words = [...(await formulaCells(again)).values()].map(({ result }) => result)
  expect(words.filter((word) => word === 'ÉCART').length).toBeGreaterThanOrEqual(3)
  expect(words).toContain('Un contrôle au moins est en écart')
})

describe.each([
  ['first quarter, fr', 400],
  ['first quarter, en', 400],
  ['second quarter, fr', 250],
  ['second quarter, en', 250],
  ['no transaction at all', 400],
  ['a table in memory', 8],
  ['a streamed table', 8],
] as const)('%s', (name, least) => {
  test('every formula, recalculated by LibreOffice, gives its cached result', async () => {
    const [original, again] = bytesOf(name)
    expect((await formulaCells(original)).size).toBeGreaterThan(least)
    expect(await staleFormulas(original, again)).toEqual([])
  })
})

test('the recalculated claim says the figures of the worked example', async () => {
  const results = await formulaCells(bytesOf('first quarter, fr')[1])
  const result = (place: string): unknown => results.get(place)?.result
  // Rows of the claim: A, A1, A2, B, B1, B2, B3, C, C1, D, D1, direct, base, NPAC, total.
  expect(['J9', 'J12', 'J13', 'J16'].map((cell) => result(`Demande!${cell}`))).toEqual([28_468, 32_507.75, 9_948.08, 5_177.83])
  expect(['G19', 'H19', 'I19', 'J19'].map((cell) => result(`Demande!${cell}`))).toEqual([
    16_182.17, 27_606.13, 32_313.36, 76_101.66,
  ])
  expect(result('Demande!J21')).toBe(5_327.12)
  expect(result('Demande!J22')).toBe(81_428.78)
  expect([...results.values()].map((cell) => cell.result)).toContain('Tous les contrôles tiennent')
})

test('a check that fails stays visible after recalculation', async () => {
  const results = [...(await formulaCells(bytesOf('second quarter, en')[1])).values()].map(({ result }) => result)
  expect(results.filter((result) => result === 'GAP')).toHaveLength(1)
  expect(results).toContain('At least one check does not hold')
})
