import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DocumentFiles, documentFolder } from '../../../db/document-files.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { attachDocument } from '../../../service/documents/attach-document.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { backupOf } from '../../../service/settings/backup-ledger.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { success } from '../../../shared/result/result.ts'
import { pngFile } from '../../helpers/document-files.ts'
import { bookVoucher } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const PASSPHRASE = 'mil et sorgho 2020'

function withDocuments(passphrase: string | undefined, tones: readonly number[]): { books: TemporaryLedger; ids: string[] } {
  const books = temporaryLedger(passphrase === undefined ? {} : { passphrase })
  const draft = expectSuccess(
    books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, bookVoucher('2020-04-06', [])))),
  )
  const ids = tones.map((tone) => {
    const file = { name: `scan-${tone}.png`, bytes: pngFile(tone) }
    const attachment = { subject: `draft:${draft}`, lineNumber: null, kind: null, note: null }
    return expectSuccess(books.command('documents.attach', (work) => attachDocument(work, books.ledger, file, attachment)))
      .document.id
  })
  return { books, ids }
}

test.each([undefined, PASSPHRASE])(
  'a backup carries the documents, and opens as a sound ledger (passphrase: %s)',
  (passphrase) => {
    const { books, ids } = withDocuments(passphrase, [1, 2])
    const { path } = expectSuccess(backupOf(books.ledger, join(books.folder, 'copies')))
    expect(readdirSync(documentFolder(path))).toHaveLength(2)
    const copy = expectSuccess(openLedger({ path, reading: true, passphrase }, books.surroundings))
    const steps = verifyOpenLedger(copy)
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.faults).toEqual([])
    for (const id of ids) expect(new DocumentFiles(path, copy.dataKey).read(id).state).toBe('sound')
    closeLedger(copy)
  },
)

test('a second backup shares the files of the first, and outlives it', () => {
  const { books, ids } = withDocuments(undefined, [1])
  const folder = join(books.folder, 'copies')
  const first = expectSuccess(backupOf(books.ledger, folder)).path
  books.clock.moveTo('2020-04-01T10:00:00.000Z')
  const second = expectSuccess(backupOf(books.ledger, folder)).path
  const fileOf = (path: string): string => new DocumentFiles(path, undefined).pathOf(ids[0] ?? '')
  expect(statSync(fileOf(second)).ino).toBe(statSync(fileOf(first)).ino)
  rmSync(documentFolder(first), { recursive: true })
  expect(new DocumentFiles(second, undefined).read(ids[0] ?? '').state).toBe('sound')
})

test('a backup is not made of a ledger whose documents are not whole: the earlier ones stay', () => {
  const { books, ids } = withDocuments(undefined, [1])
  const folder = join(books.folder, 'copies')
  const first = expectSuccess(backupOf(books.ledger, folder)).path
  const live = new DocumentFiles(books.path, undefined).pathOf(ids[0] ?? '')
  const bytes = readFileSync(live)
  writeFileSync(live, bytes.subarray(0, -1))
  books.clock.moveTo('2020-04-01T10:00:00.000Z')
  expect(backupOf(books.ledger, folder)).toMatchObject({ ok: false, faults: [{ code: 'VERIFY_DOCUMENT_CHANGED' }] })
  rmSync(live)
  expect(backupOf(books.ledger, folder)).toMatchObject({ ok: false, faults: [{ code: 'VERIFY_DOCUMENT_MISSING' }] })
  const kept = [first, `${first}.head`, documentFolder(first)]
  expect(readdirSync(folder).sort()).toEqual(kept.map((path) => path.slice(folder.length + 1)).sort())
  // A damaged file of an earlier backup is not shared with the next one.
  writeFileSync(live, bytes)
  writeFileSync(new DocumentFiles(first, undefined).pathOf(ids[0] ?? ''), 'damaged')
  expect(backupOf(books.ledger, folder).ok).toBe(true)
})
