import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { writeTabularWorkbook } from '../../../reports/excel/tabular-workbook.ts'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { numbersOf } from '../../helpers/altered-by-chance.ts'
import { keyedLedger, work } from '../../helpers/head-books.ts'
import { publishedVerdicts } from '../../helpers/published-verifier.ts'
import { builtSample } from '../../helpers/sample-consortium.ts'
import { expectSuccess, newFolder } from '../../helpers/temporary-ledger.ts'
import { ALTERATIONS, alteredWorkbook, type DescribedKind } from '../../helpers/workbook-alterations.ts'

/** What the published verifier describes of a workbook; what it leaves out it says under "not proved". */
const DESCRIBED: readonly DescribedKind[] = ['sheet', 'name', 'column', 'row', 'value', 'formula']
const EDITS = 160

const below = numbersOf('workbook verifier')
const files: { name: string; bytes: Uint8Array }[] = []
const folder = newFolder()

beforeAll(async () => {
  const sample = await builtSample()
  for (const quarter of ['Q1', 'Q2'])
    files.push({ name: quarter, bytes: new Uint8Array(readFileSync(join(sample.folder, `claims/claim-2020-${quarter}.xlsx`))) })
  const books = keyedLedger('CEAM')
  work(books)
  const request = {
    report: 'trial-balance',
    parameters: { period: '2020-Q1' },
    language: 'en',
    format: 'xlsx',
    user: 'owner',
  } as const
  files.push({ name: 'balance', bytes: expectSuccess(await exportReport(books.ledger, request, () => undefined)).bytes })
}, 120_000)

/** Whether the product finds a workbook sound by itself, its formulas not calculated again. */
function isSound(bytes: Uint8Array): boolean {
  const read = verifyWorkbookBytes(bytes, 'x.xlsx')
  return read.ok && [...read.value.proof.faults, ...read.value.proof.note.faults].length === 0
}

function verdictsOf(all: readonly Uint8Array[]): { sound: boolean; lines: readonly string[] }[] {
  const paths = all.map((bytes, at) => {
    const path = join(folder, `${at}.xlsx`)
    writeFileSync(path, bytes)
    return path
  })
  return publishedVerdicts(paths)
}

test('claims of the sample, a signed table and the published workbooks are sound for both, and tell their head', () => {
  const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/format/vectors/workbook-seal.json'), 'utf8'))
  const published = (vectors.workbooks as { base64: string }[]).map(({ base64 }) => new Uint8Array(Buffer.from(base64, 'base64')))
  const all = [...files.map(({ bytes }) => bytes), ...published]
  const found = verdictsOf(all)
  expect(found.map(({ sound, lines }) => (sound ? 'sound' : lines.join('; ')))).toEqual(all.map(() => 'sound'))
  for (const [at, bytes] of all.entries()) {
    const { seal } = expectSuccess(verifyWorkbookBytes(bytes, 'x.xlsx')).proof.found
    expect(found[at]?.lines[0]).toBe(`head ${seal.head} at ${seal.sequence}`)
  }
  // The key of this test's ledger is unlocked: its table is signed, and the fingerprint of its key is shown.
  expect(found[2]?.lines[1]).toMatch(/^key of fingerprint [0-9a-f]{64}$/)
})

test.each(DESCRIBED)('whatever is altered of the kind “%s” is no longer sound', (kind) => {
  const claim = files[0]?.bytes ?? new Uint8Array()
  const altered = ALTERATIONS[kind].map((alteration) => alteredWorkbook(claim, alteration))
  const found = verdictsOf(altered)
  expect(found.map(({ sound }, at) => [ALTERATIONS[kind][at]?.what, sound])).toEqual(
    ALTERATIONS[kind].map(({ what }) => [what, false]),
  )
})

/** One character of what a sheet says, or of its seal, replaced by another of its kind. */
function editByChance(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const sheets = Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
  for (;;) {
    const path = sheets[below(sheets.length)] ?? ''
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    const said = [...xml.matchAll(/<(v|f|t)(?: [^>]*)?>([^<]+)<\/\1>/g)]
    const match = said[below(Math.max(1, said.length))]
    if (!match) continue
    const text = match[2] ?? ''
    const from = match.index + match[0].lastIndexOf(text)
    const place = from + below(text.length)
    const old = xml[place] ?? ''
    if (!/[0-9A-Za-z]/.test(old) || xml.slice(from, place).endsWith('&')) continue
    const character = /\d/.test(old) ? String((Number(old) + 1 + below(8)) % 10) : old === 'e' ? 'a' : 'e'
    return zipSync({ ...parts, [path]: strToU8(xml.slice(0, place) + character + xml.slice(place + 1)) })
  }
}

test(`it agrees with the product on ${EDITS} edits by chance`, () => {
  const edits = Array.from({ length: EDITS }, (_, at) => editByChance(files[at % files.length]?.bytes ?? new Uint8Array()))
  const found = verdictsOf(edits)
  const ours = edits.map(isSound)
  expect(found.map(({ sound }) => sound)).toEqual(ours)
  // An edit may leave what is said as it was: a figure beyond what a spreadsheet keeps.
  expect(ours.filter((sound) => !sound).length).toBeGreaterThan(EDITS * 0.9)
}, 240_000)

test('what it leaves out it says, and a workbook that was never sealed is none of its kinds', async () => {
  const [claim] = verdictsOf([files[0]?.bytes ?? new Uint8Array()])
  expect(claim?.lines.at(-2)).toMatch(/^not proved: how cells and pages look, objects, \d+ cells left to the hand/)
  const { bytes: unsealed } = await writeTabularWorkbook(ledgerTable(3), 'fr')
  expect(verdictsOf([unsealed])[0]?.lines.at(-1)).toContain('neither a plain ledger')
})
