import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lastEvent } from '../../../db/queries/events.ts'
import { paperNote } from '../../../service/audit/paper-head.ts'
import { verificationPaper } from '../../../service/audit/verification-paper.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { exportCertificate } from '../../../service/closing/export-certificate.ts'
import { lockKey } from '../../../service/exchange/package-keys/signing-key.ts'
import { headTextOfOutput } from '../../../service/heads/head-of-output.ts'
import { readHeadFile } from '../../../service/heads/read-head-file.ts'
import { verifyHead } from '../../../service/heads/verify-head.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import { backupOf } from '../../../service/settings/backup-ledger.ts'
import { auditCopy } from '../../../service/working-papers/audit-copy.ts'
import { readHeadText } from '../../../shared/canonical/head-text.ts'
import { printNote } from '../../../shared/canonical/signed-note.ts'
import { countersign, headOf, keyedLedger, signedNote, trusts, work } from '../../helpers/head-books.ts'
import { packed, partnerLedger, partText } from '../../helpers/package-books.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const present = ({ database }: TemporaryLedger) => {
  const last = lastEvent(database)
  return { sequence: last?.sequence, head: last?.hash, at: last?.at, date: '2020-04-01' }
}

test('unlocked, an output carries the present head signed; it writes nothing', () => {
  const books = keyedLedger('CEAM')
  work(books)
  const before = present(books)
  const text = headTextOfOutput(books.ledger)
  const head = headOf(text)
  expect(head.body).toMatchObject(before)
  expect(verifyHead(books.database, head)).toEqual({ faults: [], warnings: [] })
  expect(headTextOfOutput(books.ledger)).toBe(text)
  expect(present(books)).toEqual(before)
})

test('locked, it carries the present head unsigned and the last signed one, and says so; without a key it says that', () => {
  const none = temporaryLedger({ organisationCode: 'ARGA' })
  expect(headTextOfOutput(none.ledger)).toMatch(/\n\nunsigned \(no key\)\n$/)
  const books = keyedLedger('CEAM')
  lockKey(books.ledger)
  expect(headTextOfOutput(books.ledger)).toMatch(/\n\nunsigned \(locked\)\n$/)
  const note = signedNote(books)
  work(books)
  lockKey(books.ledger)
  const read = headOf(headTextOfOutput(books.ledger))
  expect(read.body).toMatchObject(present(books))
  expect(read.signatures).toEqual([])
  expect(read.lastSigned && printNote(read.lastSigned)).toBe(note)
  expect(verifyHead(books.database, read)).toMatchObject({ faults: [], warnings: [{ code: 'HEAD_NOTE_UNSIGNED' }] })
  const { lastSigned } = read
  const forged = lastSigned && { ...lastSigned, text: lastSigned.text.replace('2020-04-01 ', '2020-04-02 ') }
  expect(verifyHead(books.database, { ...read, lastSigned: forged }).faults).toMatchObject([{ code: 'HEAD_SIGNATURE_FALSE' }])
})

test('a backup and an audit copy have the head of their own chain beside them, and rotation takes it along', () => {
  const books = keyedLedger('CEAM')
  const folder = newFolder()
  const copy = expectSuccess(backupOf(books.ledger, folder)).path
  expect(headOf(readFileSync(`${copy}.head`, 'utf8')).body).toMatchObject(present(books))
  const audit = expectSuccess(auditCopy(books.ledger, newFolder())).path
  expect(readFileSync(`${audit}.head`, 'utf8')).toBe(headTextOfOutput(books.ledger))
  expect(statSync(`${audit}.head`).isFile()).toBe(true)
  // Older copies of the same ledger, as thirty days of work leave them.
  for (let day = 1; day <= 30; day++)
    for (const end of ['', '.head'])
      writeFileSync(join(folder, `ledger-202003${String(day).padStart(2, '0')}-180000.sikasso${end}`), 'x')
  books.clock.moveTo('2020-04-01T10:00:00.000Z')
  expectSuccess(backupOf(books.ledger, folder))
  const names = readdirSync(folder)
  expect(names.filter((name) => name.endsWith('.sikasso'))).toHaveLength(30)
  expect(names.filter((name) => name.endsWith('.head'))).toHaveLength(30)
  expect(existsSync(join(folder, 'ledger-20200302-180000.sikasso.head'))).toBe(false)
  expect(existsSync(join(folder, 'ledger-20200303-180000.sikasso.head'))).toBe(true)
  expect(existsSync(`${copy}.head`)).toBe(true)
})

test('a printed voucher and both certificates carry it, where a program finds it again', () => {
  const books = partnerLedger(['2020-01'])
  packed(books, '2020-01')
  const { ledger } = books
  const request = { language: 'fr', user: 'owner' } as const
  const voucher = expectSuccess(makePrint(ledger, { print: 'voucher', key: 'posted:1', ...request })).bytes
  expect(paperNote(voucher)).toBe(headTextOfOutput(ledger))
  const steps = verifyOpenLedger(ledger)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const certificate = verificationPaper(ledger, step.value, request)
  expect(headOf(paperNote(certificate) ?? '').body).toMatchObject({ head: step.value.head, sequence: step.value.sequence })
  const minutes = verificationPaper(ledger, { ...step.value, sound: false }, request)
  expect(paperNote(minutes)).toBeUndefined()
  const before = headTextOfOutput(ledger)
  const closing = expectSuccess(exportCertificate(ledger, { ...request, commandId: newCommandId(ledger), month: '2020-01' }))
  expect(paperNote(closing.bytes)).toBe(before)
  const letter = expectSuccess(makePrint(ledger, { print: 'organisation-key', key: 'own', ...request })).bytes
  expect(paperNote(letter)).toBeUndefined()
})

test('a package carries the head that its manifest states; it is countersigned from the package and from a paper', () => {
  const books = partnerLedger(['2020-01'])
  const lead = keyedLedger('AMSS')
  const { bytes, manifest } = packed(books, '2020-01')
  const note = partText(bytes, 'head')
  expect(headOf(note).body.head).toBe(manifest.head)
  trusts(lead, books)
  const read = expectSuccess(readHeadFile(bytes, 'p.sikpkg'))
  expect([printNote(read.head), read.keys]).toEqual([note, [manifest.sender.publicKey]])
  expect(countersign(lead, note)).toMatchObject({ ok: true, value: { organisation: 'CEAM', isNew: true } })
  const print = { print: 'voucher', key: 'posted:1', language: 'fr', user: 'owner' } as const
  const paper = expectSuccess(makePrint(books.ledger, print)).bytes
  const onPaper = expectSuccess(readHeadFile(paper, 'piece.pdf'))
  expect(onPaper).toMatchObject({ source: 'certificate', head: { body: { sequence: lastEvent(books.database)?.sequence } } })
  expect(countersign(lead, paperNote(paper) ?? '')).toMatchObject({ ok: true, value: { organisation: 'CEAM' } })
  const other = expectSuccess(makePrint(books.ledger, { ...print, print: 'organisation-key', key: 'own' })).bytes
  expect(readHeadFile(other, 'lettre.pdf')).toMatchObject({ ok: false, faults: [{ code: 'HEAD_FILE_NONE' }] })
  expect(readHeadFile(bytes.slice(0, 900), 'p.sikpkg').ok).toBe(false)
  expect(readHeadFile(new Uint8Array([0xff, 0xfe, 0x00]), join('x', 'y')).ok).toBe(false)
  expect(readHeadText('').ok).toBe(false)
})
