import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DocumentFiles, documentFolder } from '../../../db/document-files.ts'
import { linksOfSubject, unlinkedDocuments } from '../../../db/queries/documents.ts'
import { listDrafts } from '../../../db/queries/drafts.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { type Attachment, attachDocument, linkDocument } from '../../../service/documents/attach-document.ts'
import { describeDocument, supersedeDocument, unlinkDocument } from '../../../service/documents/change-links.ts'
import { declareAbsent, withdrawDeclaredAbsence } from '../../../service/documents/declare-absence.ts'
import { documentsOfSubject } from '../../../service/documents/subject-documents.ts'
import { removeDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import type { SubjectDocuments } from '../../../shared/contract/documents.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { pdfFile, pngFile } from '../../helpers/document-files.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const MARKER = 'facture-0412-hotel-sikasso'
const TODAY = '2020-04-06'

function draftOf(books: TemporaryLedger, expenseType: string | null = 'ATE'): string {
  const lines = [bookLine('6222', 5_000, null, { expenseType }), bookLine('5211', null, 5_000)]
  const keep = books.command('vouchers.saveDraft', (work) =>
    success(keepDraft(work, books.surroundings, bookVoucher(TODAY, lines))),
  )
  return `draft:${expectSuccess(keep)}`
}
const to = (subject: string, more: Partial<Attachment> = {}): Attachment => ({
  subject,
  lineNumber: null,
  kind: null,
  note: null,
  ...more,
})
const attach = (books: TemporaryLedger, bytes: Uint8Array, attachment: Attachment, name = 'facture.pdf') =>
  books.command('documents.attach', (work) => attachDocument(work, books.ledger, { name, bytes }, attachment))
const post = (books: TemporaryLedger): string =>
  expectSuccess(books.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database)))).posted[0]?.number ?? ''
const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.faults.map(({ code }) => code))
const read = (books: TemporaryLedger, subject: string): SubjectDocuments =>
  expectSuccess(documentsOfSubject(books.database, TODAY, { subject, typed: null }))
function verdict(books: TemporaryLedger): string[] {
  const steps = verifyOpenLedger(books.ledger)
  for (;;) {
    const step = steps.next()
    if (step.done)
      return step.value.faults.map(({ code, details }) => `${code} ${details?.subject ?? details?.name ?? ''}`.trim())
  }
}

test('a scan is kept under the hash of its content, in the chain, and its bytes come back', () => {
  const books = temporaryLedger()
  const bytes = pdfFile(MARKER)
  const answer = expectSuccess(attach(books, bytes, to(draftOf(books), { kind: 'VENUE-INVOICE' })))
  const id = createHash('sha256').update(bytes).digest('hex')
  expect(answer).toMatchObject({
    known: false,
    elsewhere: [],
    document: { id, name: 'facture.pdf', mediaType: 'application/pdf' },
  })
  expect(readdirSync(documentFolder(books.path))).toEqual([id])
  expect(new DocumentFiles(books.path, undefined).read(id)).toMatchObject({ state: 'sound' })
  expect(verdict(books)).toEqual([])
  books.database.exec("UPDATE document_link SET kind = 'LEASE'")
  expect(verdict(books)).toEqual([`VERIFY_ROW_CHANGED document-link:${answer.linkId}`])
})

test('the same file twice is recognised: one document, two links, and the other voucher is named', () => {
  const books = temporaryLedger()
  const bytes = pdfFile(MARKER)
  const first = draftOf(books)
  expectSuccess(attach(books, bytes, to(first)))
  const number = post(books)
  const second = draftOf(books)
  const again = expectSuccess(attach(books, bytes, to(second), 'copie de facture.pdf'))
  expect(again).toMatchObject({ known: true, elsewhere: [number], document: { name: 'facture.pdf' } })
  expect(plainSql(books.database).get('SELECT count(*) AS count FROM document')).toEqual({ count: 1 })
  expect(plainSql(books.database).get('SELECT count(*) AS count FROM document_link')).toEqual({ count: 2 })
  expect(readdirSync(documentFolder(books.path))).toHaveLength(1)
  expect(codes(attach(books, bytes, to(second)))).toEqual(['DOCUMENT_ALREADY_ATTACHED'])
  expect(attach(books, bytes, to(second, { kind: 'TERMS' })).ok).toBe(true)
})

test('two subjects share one document, and taking it off one leaves it on the other', () => {
  const books = temporaryLedger()
  const [one, other] = [draftOf(books), draftOf(books)]
  const { document, linkId } = expectSuccess(attach(books, pngFile(), to(one), 'liste.png'))
  expectSuccess(books.command('documents.link', (work) => linkDocument(work, document.id, to(other, { kind: 'ATTENDANCE' }))))
  expectSuccess(books.command('documents.unlink', (work) => unlinkDocument(work, linkId)))
  expect(read(books, one).links).toEqual([])
  expect(read(books, other).links.map(({ name, kind }) => [name, kind])).toEqual([['liste.png', 'ATTENDANCE']])
  expect(unlinkedDocuments(books.database)).toEqual([])
  expect(verdict(books)).toEqual([])
})

test('what supports a draft follows it to its voucher; there it is superseded with a reason and stays visible', () => {
  const books = temporaryLedger()
  const { linkId } = expectSuccess(attach(books, pdfFile(), to(draftOf(books), { lineNumber: 1, kind: 'TERMS' })))
  const number = post(books)
  expect(linksOfSubject(books.database, `voucher:${number}`)).toMatchObject([{ id: linkId, lineNumber: 1 }])
  expect(codes(books.command('documents.unlink', (work) => unlinkDocument(work, linkId)))).toEqual(['DOCUMENT_LINK_POSTED'])
  expect(() => books.database.exec('DELETE FROM document_link')).toThrow('IMMUTABLE')
  expect(codes(books.command('documents.supersede', (work) => supersedeDocument(work, linkId, ' ')))).toEqual(['REASON_MISSING'])
  expectSuccess(books.command('documents.supersede', (work) => supersedeDocument(work, linkId, 'page illisible')))
  expect(read(books, `voucher:${number}`)).toMatchObject({
    links: [{ superseded: { by: 'owner', reason: 'page illisible' } }],
    completeness: { settled: 0, required: 6 },
  })
  expect(codes(books.command('documents.supersede', (work) => supersedeDocument(work, linkId, 'encore')))).toEqual([
    'DOCUMENT_SUPERSEDED',
  ])
  expect(() => books.database.exec("UPDATE document_link SET kind = 'PHOTOS'")).toThrow('IMMUTABLE')
  expect(verdict(books)).toEqual([])
})

test('a draft that is deleted leaves its document to the inbox', () => {
  const books = temporaryLedger()
  const draft = draftOf(books)
  const { document } = expectSuccess(attach(books, pdfFile(), to(draft)))
  expectSuccess(declare(books, draft, 'PHOTOS'))
  expectSuccess(books.command('vouchers.deleteDraft', (work) => removeDraft(work, { key: draft })))
  expect(unlinkedDocuments(books.database).map(({ id }) => id)).toEqual([document.id])
  expect(verdict(books)).toEqual([])
})

const declare = (books: TemporaryLedger, subject: string, kind: string, reason = 'sans objet ici') =>
  books.command('documents.declareAbsent', (work) => declareAbsent(work, { subject, kind, state: 'notApplicable', reason }))

test('an absence is declared once, with a reason; withdrawn from a posted voucher it stays on record', () => {
  const books = temporaryLedger()
  const draft = draftOf(books)
  expect(codes(declare(books, draft, 'NOTHING', ' '))).toEqual(['REASON_MISSING', 'DOCUMENT_KIND_UNKNOWN'])
  expectSuccess(declare(books, draft, 'VENUE-INVOICE'))
  expect(codes(declare(books, draft, 'VENUE-INVOICE'))).toEqual(['DOCUMENT_ABSENCE_KNOWN'])
  const subject = `voucher:${post(books)}`
  const item = read(books, subject).completeness.items.find(({ code }) => code === 'VENUE-INVOICE')
  expect(item).toMatchObject({ state: 'notApplicable', absence: { reason: 'sans objet ici', by: 'owner' } })
  const withdraw = () =>
    books.command('documents.withdrawAbsence', (work) => withdrawDeclaredAbsence(work, item?.absence?.absenceId ?? 0))
  expectSuccess(withdraw())
  expect(codes(withdraw())).toEqual(['DOCUMENT_ABSENCE_UNKNOWN'])
  expect(read(books, subject).completeness.settled).toBe(0)
  expect(plainSql(books.database).get('SELECT withdrawn_by FROM document_absence')).toEqual({ withdrawnBy: 'owner' })
  expect(verdict(books)).toEqual([])
})

test('a document is described afterwards; a line that is not there is refused', () => {
  const books = temporaryLedger()
  const draft = draftOf(books)
  const { linkId } = expectSuccess(attach(books, pdfFile(), to(draft)))
  const describe = (lineNumber: number | null, kind: string | null) =>
    books.command('documents.describe', (work) => describeDocument(work, { linkId, lineNumber, kind, note: 'page 2' }))
  expectSuccess(describe(2, 'TERMS'))
  expect(read(books, draft).links).toMatchObject([{ lineNumber: 2, kind: 'TERMS', note: 'page 2' }])
  expect(codes(describe(3, 'TERMS'))).toEqual(['DOCUMENT_LINE_UNKNOWN'])
  expect(codes(attach(books, pngFile(), to('draft:none')))).toEqual(['DOCUMENT_SUBJECT_UNKNOWN'])
  expect(codes(attach(books, pngFile(), to('invention:1')))).toEqual(['DOCUMENT_SUBJECT_UNKNOWN'])
})

test('a command that is refused after its file was kept leaves a file that does no harm', () => {
  const books = temporaryLedger()
  const draft = draftOf(books)
  const refused = books.command('documents.attach', (work) => {
    const attached = attachDocument(work, books.ledger, { name: 'a.pdf', bytes: pdfFile() }, to(draft))
    return attached.ok ? failure(fault('CANCELLED')) : attached
  })
  expect(codes(refused)).toEqual(['CANCELLED'])
  expect(readdirSync(documentFolder(books.path))).toHaveLength(1)
  expect(verdict(books)).toEqual([])
  // A crash in the same place: the transaction is rolled back, the file stays.
  expect(() =>
    books.command('documents.attach', (work) => {
      attachDocument(work, books.ledger, { name: 'a.pdf', bytes: pdfFile() }, to(draft))
      throw new RangeError('the power fails')
    }),
  ).toThrow('the power fails')
  expect(plainSql(books.database).get('SELECT count(*) AS count FROM document')).toEqual({ count: 0 })
  expect(verdict(books)).toEqual([])
  // The same file is attached afterwards as if nothing had been.
  expect(expectSuccess(attach(books, pdfFile(), to(draft)))).toMatchObject({ known: false })
  expect(readdirSync(documentFolder(books.path))).toHaveLength(1)
})

test('an auditor attaches nothing, and leaves no file', () => {
  const books = temporaryLedger()
  const draft = draftOf(books)
  books.database.exec(`INSERT INTO user (name, roles, created_at) VALUES ('audit', '["auditor"]', '2020-01-01')`)
  const refused = books.command(
    'documents.attach',
    (work) => attachDocument(work, books.ledger, { name: 'a.pdf', bytes: pdfFile() }, to(draft)),
    { user: 'audit' },
  )
  expect(codes(refused)).toEqual(['ROLE_MISSING'])
  expect(existsSync(documentFolder(books.path))).toBe(false)
})

test('an encrypted ledger leaves no plain byte anywhere, and no name tells what is there', () => {
  const books = temporaryLedger({ passphrase: 'mil et sorgho 2020' })
  const bytes = pdfFile(MARKER)
  const { document } = expectSuccess(attach(books, bytes, to(draftOf(books)), `${MARKER}.pdf`))
  books.close()
  const files = readdirSync(books.folder, { recursive: true, withFileTypes: true })
  const names = files.map(({ name }) => name)
  expect(names.some((name) => name.includes(MARKER) || name.includes(document.id))).toBe(false)
  for (const file of files.filter((entry) => entry.isFile()))
    expect(readFileSync(join(file.parentPath, file.name)).includes(MARKER)).toBe(false)
  const kept = new DocumentFiles(books.path, books.ledger.dataKey).read(document.id)
  expect(kept.state === 'sound' && Buffer.from(bytes).equals(kept.content)).toBe(true)
})

test('verify names a flipped byte, a missing file and two that were swapped, and attaching the original mends them', () => {
  for (const passphrase of [undefined, 'mil et sorgho 2020']) {
    const books = temporaryLedger(passphrase === undefined ? {} : { passphrase })
    const draft = draftOf(books)
    const one = expectSuccess(attach(books, pngFile(1), to(draft), 'un.png')).document.id
    const two = expectSuccess(attach(books, pngFile(2), to(draft), 'deux.png')).document.id
    const files = new DocumentFiles(books.path, books.ledger.dataKey)
    const [first, second] = [files.pathOf(one), files.pathOf(two)]
    const bytes = readFileSync(first)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    writeFileSync(first, bytes)
    expect(verdict(books)).toEqual(['VERIFY_DOCUMENT_CHANGED un.png'])
    expectSuccess(attach(books, pngFile(1), to(draft, { note: 'de nouveau', kind: 'TERMS' }), 'un.png'))
    expect(verdict(books)).toEqual([])
    renameSync(first, `${first}-away`)
    renameSync(second, first)
    renameSync(`${first}-away`, second)
    expect(verdict(books).sort()).toEqual(['VERIFY_DOCUMENT_CHANGED deux.png', 'VERIFY_DOCUMENT_CHANGED un.png'])
    rmSync(first)
    expect(verdict(books).sort()).toEqual(['VERIFY_DOCUMENT_CHANGED deux.png', 'VERIFY_DOCUMENT_MISSING un.png'])
  }
})
