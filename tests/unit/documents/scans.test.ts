import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inboxOf, scanFolderOf, takeScan } from '../../../service/documents/inbox.ts'
import { watchScans } from '../../../service/documents/watch-scans.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { success } from '../../../shared/result/result.ts'
import { pdfFile, pngFile } from '../../helpers/document-files.ts'
import { bookVoucher } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const scans = (books: TemporaryLedger): string => `${books.path}.scans`

/** Puts a file in the folder of scans, as a scanner that has long finished. */
function scanned(books: TemporaryLedger, name: string, bytes: Uint8Array, at = '2020-03-31T08:00:00Z'): void {
  mkdirSync(scans(books), { recursive: true })
  writeFileSync(join(scans(books), name), bytes)
  utimesSync(join(scans(books), name), new Date(at), new Date(at))
}
const draftOf = (books: TemporaryLedger): string =>
  `draft:${expectSuccess(
    books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, bookVoucher('2020-04-06', [])))),
  )}`
const take = (books: TemporaryLedger, scanId: string, subject: string) =>
  takeScan(books.ledger, {
    user: 'owner',
    commandId: newCommandId(books.ledger),
    scanId,
    subject,
    lineNumber: null,
    kind: 'INVOICE',
    note: null,
  })

test('the folder is made, and what waits in it is shown with what is wrong with it', () => {
  const books = temporaryLedger()
  expect(inboxOf(books.ledger)).toEqual({ folder: 'ledger.sikasso.scans', scans: [], unattached: [] })
  scanned(books, 'Scan0001.pdf', pdfFile('a'), '2020-03-31T08:00:00Z')
  scanned(books, 'Scan0002.png', pngFile(3).subarray(0, 40), '2020-03-31T09:00:00Z')
  scanned(books, 'IMG_1.heic', new Uint8Array([0, 0, 0, 24, ...Buffer.from('ftypheic')]), '2020-03-31T10:00:00Z')
  scanned(books, '.hidden.pdf', pdfFile('b'))
  scanned(books, 'half.pdf.part', pdfFile('c'))
  mkdirSync(join(scans(books), 'folder.pdf'))
  const found = inboxOf(books.ledger).scans
  expect(found.map(({ name, mediaType, problem }) => [name, mediaType, problem?.code ?? null])).toEqual([
    ['IMG_1.heic', null, 'DOCUMENT_HEIC'],
    ['Scan0002.png', null, 'DOCUMENT_TRUNCATED'],
    ['Scan0001.pdf', 'application/pdf', null],
  ])
  // The scanner finishes its file: it is read again.
  scanned(books, 'Scan0002.png', pngFile(3), '2020-03-31T09:00:01Z')
  expect(inboxOf(books.ledger).scans[1]).toMatchObject({ name: 'Scan0002.png', problem: null, arriving: false })
})

test('a scan that is taken in is kept, tied, and moved to taken/ under a name of its own', () => {
  const books = temporaryLedger()
  const draft = draftOf(books)
  scanned(books, 'Scan0001.pdf', pdfFile('a'))
  const [first] = inboxOf(books.ledger).scans
  expect(expectSuccess(take(books, first?.scanId ?? '', draft))).toMatchObject({
    known: false,
    document: { name: 'Scan0001.pdf' },
  })
  expect(readdirSync(scans(books))).toEqual(['taken'])
  scanned(books, 'Scan0001.pdf', pdfFile('b'))
  expectSuccess(take(books, inboxOf(books.ledger).scans[0]?.scanId ?? '', draft))
  expect(readdirSync(join(scans(books), 'taken')).sort()).toEqual(['Scan0001 (2).pdf', 'Scan0001.pdf'])
  expect(take(books, first?.scanId ?? '', draft)).toMatchObject({ ok: false, faults: [{ code: 'SCAN_GONE' }] })
})

test('a scan that is refused stays where it is, and one that the ledger holds is recognised', () => {
  const books = temporaryLedger()
  const draft = draftOf(books)
  scanned(books, 'Scan0001.pdf', pdfFile('a'))
  const scanId = inboxOf(books.ledger).scans[0]?.scanId ?? ''
  expect(take(books, scanId, 'draft:none')).toMatchObject({ ok: false, faults: [{ code: 'DOCUMENT_SUBJECT_UNKNOWN' }] })
  expect(readdirSync(scans(books))).toEqual(['Scan0001.pdf'])
  expectSuccess(take(books, scanId, draft))
  scanned(books, 'again.pdf', pdfFile('a'))
  expect(inboxOf(books.ledger).scans[0]?.elsewhere).toEqual(['OD · 06/04/2020'])
})

test('beside an encrypted ledger a scan that is taken in leaves no plain copy', () => {
  const books = temporaryLedger({ passphrase: 'mil et sorgho 2020' })
  scanned(books, 'Scan0001.pdf', pdfFile('a'))
  expectSuccess(take(books, inboxOf(books.ledger).scans[0]?.scanId ?? '', draftOf(books)))
  expect(readdirSync(scans(books))).toEqual([])
})

test('a page names a scan by an id: nothing outside the folder can be reached', () => {
  const books = temporaryLedger()
  inboxOf(books.ledger)
  for (const name of ['../ledger.sikasso', books.path, '..', '', 'ledger.sikasso'])
    expect(scanFolderOf(books.ledger).read(name)).toMatchObject({ ok: false, faults: [{ code: 'SCAN_GONE' }] })
})

test('whoever watches hears of a new scan, and no more once gone', async () => {
  const books = temporaryLedger()
  const gone = new AbortController()
  const changes = watchScans(scanFolderOf(books.ledger), gone.signal)
  expect((await changes.next()).value).toEqual({ change: 0 })
  expect(existsSync(scans(books))).toBe(true)
  const heard = changes.next()
  scanned(books, 'Scan0001.pdf', pdfFile('a'))
  expect((await heard).value).toEqual({ change: 1 })
  const last = changes.next()
  gone.abort()
  expect((await last).done).toBe(true)
})
