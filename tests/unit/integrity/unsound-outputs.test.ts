import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { describeWorkbook } from '../../../domain/workbook/describe-workbook.ts'
import { writeTables } from '../../../reports/excel/sheets-of-tables.ts'
import { writeTabularWorkbook } from '../../../reports/excel/tabular-workbook.ts'
import { writeWordSheet } from '../../../reports/word/write-word-sheet.ts'
import { verifyFile } from '../../../service/audit/verify-file.ts'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { UNCHECKED, unsound } from '../../../service/integrity/integrity.ts'
import { fullSheet } from '../../../service/prints/full-sheet.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import type { ReportName } from '../../../shared/contract/report-name.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { unsoundText } from '../../../shared/i18n/unsound-text.ts'
import { fault } from '../../../shared/result/fault.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { workbookParts, worksheetParts } from '../../helpers/workbook-parts.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const AT = '2020-07-14T22:30:00.000Z'
const ALTERED = unsound([fault('VERIFY_HASH', undefined, { sequence: 3, subject: 'x' })], AT, 'quick')
const DAMAGED = unsound([fault('LEDGER_DAMAGED', undefined, { part: 'content' })], AT, 'quick')
const FRENCH = 'REGISTRE ALTÉRÉ · le contrôle du 14/07/2020 a trouvé des défauts. Ces chiffres ne sont pas prouvés.'
const ENGLISH = 'LEDGER DAMAGED · the check of 14/07/2020 found the file damaged. These figures are not proved.'

let books: TemporaryLedger
beforeAll(() => {
  books = reportBooks([WORKED_GRANT], '2020-07-15T09:00:00.000Z')
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
})

async function exported(report: ReportName, format: 'xlsx' | 'pdf', language: Language = 'fr'): Promise<Uint8Array> {
  const parameters = { grant: WORKED_GRANT.code, ...(report === 'claim' ? { period: '2020-Q1' } : {}) }
  const request = { report, parameters, language, format, user: 'owner' }
  return expectSuccess(await exportReport(books.ledger, request, () => undefined)).bytes
}

/** What each page of a PDF prints, as its content says it. */
function pagesOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, stream = '']) => Buffer.from(stream, 'latin1'))
  return streams.flatMap((stream) => {
    const page = stream[0] === 0x78 ? inflateSync(stream).toString('latin1') : ''
    return page.includes(' Tj') ? [page] : []
  })
}

/** What heads each sheet of a workbook: the banner in its fourth row, and the head of its printed pages. */
function headsOf(bytes: Uint8Array): { banner: string; printed: string }[] {
  const printed = worksheetParts(bytes).map((xml) => /<oddHeader>(.*?)<\/oddHeader>/.exec(xml)?.[1] ?? '')
  return expectSuccess(describeWorkbook(bytes, 'x.xlsx')).sheets.map((sheet, index) => {
    const banner = [...sheet.read()].flat().find(({ row, column }) => row === 4 && column === 1)?.value
    return { banner: banner?.slice(1) ?? '', printed: printed[index] ?? '' }
  })
}

describe.each([
  ['an altered ledger, in French', ALTERED, 'fr', FRENCH],
  ['a damaged ledger, in English', DAMAGED, 'en', ENGLISH],
] as const)('made from %s', (_, integrity, language, words) => {
  beforeAll(() => {
    books.ledger.integrity = integrity
  })

  test('every page of a printed report and of a printed sheet carries it', async () => {
    const [number = ''] = plainSql(books.database)
      .all<{ number: string }>('SELECT number FROM voucher')
      .map((row) => row.number)
    const request = { print: 'voucher', key: number, language, user: 'owner' } as const
    for (const paper of [
      await exported('transactions', 'pdf', language),
      expectSuccess(makePrint(books.ledger, request)).bytes,
    ]) {
      const pages = pagesOf(paper)
      expect(pages.length).toBeGreaterThan(0)
      for (const page of pages) expect(page).toContain(words)
    }
  })

  test('every sheet of a report’s workbook and of a claim carries it in its first rows and on its printed pages', async () => {
    for (const report of ['trial-balance', 'claim'] as const) {
      const bytes = await exported(report, 'xlsx', language)
      const heads = headsOf(bytes)
      expect(heads.length).toBe(report === 'claim' ? 9 : 2)
      for (const { banner, printed } of heads) {
        expect(banner).toContain(words)
        expect(printed).toContain(words)
      }
    }
  })

  test('the workbook still proves itself, and agrees with its ledger before and after the ledger is mended', async () => {
    for (const report of ['trial-balance', 'claim'] as const) {
      books.ledger.integrity = integrity
      const bytes = await exported(report, 'xlsx', language)
      const { proof } = expectSuccess(verifyWorkbookBytes(bytes, 'x.xlsx'))
      expect(proof.faults).toEqual([])
      expect(proof.found.unsound).toEqual({ state: integrity.state, date: '2020-07-14' })
      for (const known of [integrity, UNCHECKED]) {
        books.ledger.integrity = known
        const steps = verifyFile({ bytes, name: 'x.xlsx' }, books.ledger)
        let step = await steps.next()
        while (!step.done) step = await steps.next()
        expect(expectSuccess(step.value)).toMatchObject({
          sound: true,
          workbook: { compared: 'recomputed' },
          faults: [],
          warnings: [],
        })
      }
    }
    books.ledger.integrity = integrity
  })

  test('a Word letter carries it at the head of its pages', async () => {
    const content = { fileName: 'x', title: 'Lettre', blocks: [{ kind: 'paragraph', text: 'Texte' }] } as const
    const { sheet, made } = fullSheet(books.ledger, content, { subject: 'x', language, user: 'owner' })
    const parts = unzipSync(await writeWordSheet(sheet, made.at))
    const headers = Object.entries(parts).filter(([name]) => /word\/header\d*\.xml/.test(name))
    expect(headers.map(([, part]) => strFromU8(part)).join()).toContain(words)
  })
})

test('a long table, which is streamed, and a workbook of plain tables carry it too', async () => {
  const notice = { state: 'altered', date: '2020-07-14' } as const
  expect(unsoundText(notice, 'fr')).toBe(FRENCH)
  const streamed = await writeTabularWorkbook({ ...ledgerTable(10_500), unsound: notice }, 'fr')
  for (const { banner, printed } of headsOf(streamed.bytes))
    expect([banner, printed].every((text) => text.includes(FRENCH))).toBe(true)
  const sheets = [{ name: 'A', columns: [{ label: 'x', width: 8 }], rows: [] }]
  const made = { title: 'T', open: false, createdAt: AT, createdBy: 'owner', footer: { left: '', right: '' }, sheets }
  const tables = await writeTables({ ...made, unsound: notice }, 'fr')
  for (const { printed } of headsOf(tables)) expect(printed).toContain(FRENCH)
})

test('nothing is said of a ledger that no check found wrong', async () => {
  books.ledger.integrity = UNCHECKED
  expect(pagesOf(await exported('transactions', 'pdf')).join()).not.toContain('ALTÉRÉ')
  const bytes = await exported('trial-balance', 'xlsx')
  expect(Object.values(workbookParts(bytes)).join()).not.toMatch(/ALTÉRÉ|oddHeader|altéré/)
})
