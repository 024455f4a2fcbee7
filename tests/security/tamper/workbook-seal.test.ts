import { beforeAll, describe, expect, test } from 'vitest'
import { describeWorkbook } from '../../../domain/workbook/describe-workbook.ts'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { describePlace } from '../../../shared/i18n/fault-text.ts'
import { cellReference, type DescribedCell } from '../../../shared/workbook/described-cell.ts'
import { PART_KINDS, partLine } from '../../../shared/workbook/described-part.ts'
import { firstQuarterClaim } from '../../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../../fixtures/claim-second-quarter.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { editSheet } from '../../helpers/edit-workbook.ts'
import { recalculate } from '../../helpers/libreoffice.ts'
import { sealedClaim, sealedTable, TEST_ORIGIN } from '../../helpers/sealed-workbooks.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { ALTERATIONS, alteredWorkbook, type DescribedKind } from '../../helpers/workbook-alterations.ts'

let claim: Uint8Array
let table: Uint8Array

beforeAll(async () => {
  claim = await sealedClaim(firstQuarterClaim, 'fr')
  table = await sealedTable(ledgerTable(300), 'fr')
})

const proofOf = (bytes: Uint8Array) => expectSuccess(verifyWorkbookBytes(bytes, 'classeur.xlsx')).proof
const named = (bytes: Uint8Array) =>
  proofOf(bytes).faults.map(({ code, place }) => `${code} ${describePlace(place, 'fr')}`.trim())

/** The lines of a description by their kind: those of parts whole, those of cells field by field. */
function linesByKind(bytes: Uint8Array): Map<DescribedKind, string> {
  const workbook = expectSuccess(describeWorkbook(bytes, 'classeur.xlsx'))
  const parts = [...workbook.parts]
  const fields: Record<'value' | 'formula' | 'format' | 'unseen', string[]> = { value: [], formula: [], format: [], unseen: [] }
  const note = (sheet: string, cell: DescribedCell): void => {
    for (const field of ['value', 'formula', 'format', 'unseen'] as const)
      fields[field].push(`${sheet} ${cellReference(cell)} ${cell[field]}`)
  }
  for (const sheet of workbook.sheets) {
    const reading = sheet.read()
    let step = reading.next()
    for (; !step.done; step = reading.next()) for (const cell of step.value) note(sheet.name, cell)
    parts.push(...step.value)
  }
  const lines = new Map<DescribedKind, string>(
    Object.entries(fields).map(([kind, each]) => [kind as DescribedKind, each.join('\n')]),
  )
  for (const kind of PART_KINDS)
    lines.set(
      kind,
      parts
        .filter((part) => part.kind === kind)
        .map(partLine)
        .join('\n'),
    )
  return lines
}

test('an untouched workbook holds, whatever its kind, its language and its length', async () => {
  const all = [claim, await sealedClaim(secondQuarterClaim, 'en'), table, await sealedTable(ledgerTable(10_500), 'en')]
  expect(all.map(named)).toEqual([[], [], [], []])
  expect(proofOf(claim).cells).toBeGreaterThan(900)
  const { head, sequence } = firstQuarterClaim.seal
  expect(proofOf(claim).found.seal).toMatchObject({ head, sequence, ledgerId: TEST_ORIGIN.ledgerId, headNote: null })
})

test('saved again by LibreOffice, every formula recalculated, it still holds', async () => {
  const again = await recalculate([
    claim,
    await sealedClaim(secondQuarterClaim, 'en'),
    table,
    await sealedTable(ledgerTable(10_500), 'en'),
  ])
  expect(again.map(named)).toEqual([[], [], [], []])
}, 240_000)

describe.each([
  ['a claim', () => claim],
  ['a table', () => table],
] as const)('%s: each kind of line of the description, altered, is named:', (_, original) => {
  const cases = (Object.keys(ALTERATIONS) as DescribedKind[]).flatMap((kind) =>
    ALTERATIONS[kind].map((alteration) => [kind, alteration.what, alteration] as const),
  )

  test('no kind is without an alteration', () => {
    const kinds = [...linesByKind(original()).keys()].sort()
    expect(kinds).toEqual([...new Set(cases.map(([kind]) => kind))].sort())
  })

  test.each(cases)('%s, %s', (kind, _what, alteration) => {
    const altered = alteredWorkbook(original(), alteration)
    expect(linesByKind(altered).get(kind)).not.toBe(linesByKind(original()).get(kind))
    const codes = proofOf(altered).faults.map(({ code }) => code)
    expect(alteration.sealed.some((code) => codes.includes(code))).toBe(true)
  })
})

test('a cell altered is named by its address, with what it reads', () => {
  const edited = editSheet(claim, 7, (xml) => xml.replace('<v>9400.32</v>', '<v>9500.32</v>'))
  expect(named(edited)).toEqual([expect.stringMatching(/^VERIFY_WORKBOOK_CELL Transactions!T\d+$/)])
  expect(proofOf(edited).faults[0]?.details).toEqual({ found: '9500.32' })
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

test('in a long table the rows that share a code are named together', async () => {
  const long = await sealedTable(ledgerTable(10_500), 'fr')
  const edited = editSheet(long, 1, (xml) => xml.replace(/(<c r="D9000"[^>]*><v>)(\d+)/, '$19$2'))
  expect(named(edited)).toEqual([expect.stringMatching(/^VERIFY_WORKBOOK_CELLS Grand livre!D(89\d\d|9000):D90\d\d$/)])
})

test('the text of the seal altered, cut short or lengthened is told', () => {
  const seal = (from: string | RegExp, to: string): string[] => named(editSheet(claim, 9, (xml) => xml.replace(from, to)))
  expect(seal('#sequence ', '#sequence 9')).toEqual(['VERIFY_WORKBOOK_SEAL_TEXT'])
  expect(seal(/(#row-codes 7 )[0-9a-f]{6}/, '$1000000')).toEqual(['VERIFY_WORKBOOK_SEAL_TEXT'])
  expect(seal('#hand 2 V8', '#hand 2 G8')).toContain('VERIFY_WORKBOOK_SEAL_TEXT')
  expect(seal(/<row r="\d+"><c [^>]*><is><t[^>]*>#by [^<]*<\/t><\/is><\/c><\/row>/, '')).toContain('VERIFY_WORKBOOK_SEAL_TEXT')
  const bare = editSheet(claim, 9, (xml) => xml.replace('#sikasso.', 'sikasso.'))
  expect(verifyWorkbookBytes(bare, 'x.xlsx')).toMatchObject({ ok: false, faults: [{ code: 'VERIFY_WORKBOOK_NO_SEAL' }] })
  expect(verifyWorkbookBytes(new TextEncoder().encode('a,b\n1,2\n'), 'x.csv').ok).toBe(false)
})

test('what people write in the cells meant for the hand is listed, and is no fault', () => {
  const written = editSheet(claim, 2, (xml) =>
    xml.replace(/<c r="V9"([^>]*)\/>/, '<c r="V9"$1 t="str"><v>Vu avec le bailleur</v></c>'),
  )
  const { faults, filled } = proofOf(written)
  expect(faults).toEqual([])
  expect(filled).toContainEqual({ sheet: 'Demande', cell: 'V9', text: 'Vu avec le bailleur' })
  expect(proofOf(claim).filled.map(({ sheet }) => sheet)).not.toContain('Demande')
  const signed = alteredWorkbook(claim, {
    edit: (parts) => {
      const cover = parts['xl/worksheets/sheet1.xml'] ?? ''
      parts['xl/worksheets/sheet1.xml'] = cover.replace(/<c r="D48" s="\d+"[^>]*?(\/>|>.*?<\/c>)/, dated(cover))
    },
  })
  expect(proofOf(signed).filled).toContainEqual({ sheet: 'Couverture', cell: 'D48', text: '2020-04-06' })
  expect(proofOf(signed).faults).toEqual([])
})

/** A cell with a day, in the style of the first date of the cover. */
function dated(cover: string): string {
  const style = /<c r="D8" s="(\d+)"/.exec(cover)?.[1]
  return `<c r="D48" s="${style}"><v>43927</v></c>`
}
