import { hash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { type PapersDesk, runPaperCommand } from '../../../service/kernel/run-paper-command.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { removeAnnotation } from '../../../service/working-papers/annotate.ts'
import { exportPapers, importPapers } from '../../../service/working-papers/carry-papers.ts'
import { listAnnotations } from '../../../service/working-papers/list-annotations.ts'
import { papersState } from '../../../service/working-papers/papers-state.ts'
import { answersOf } from '../../../shared/contract/answers-of.ts'
import { workingPapersContract } from '../../../shared/contract/working-papers.ts'
import { copyOfBooks, deskOf, E01, entriesOf, idMaker, paperBooks, writeAnnotation } from '../../helpers/paper-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, newFolder, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const codes = (result: { ok: boolean; faults?: readonly { code: string }[] }) =>
  result.faults?.map(({ code }) => code) ?? ['DONE']
const annotationsOf = (desk: PapersDesk) => listAnnotations(desk.ledger.database, entriesOf(desk), null)

describe('an annotation', () => {
  test('is kept with its author and instant, edited with its history, removed with a tombstone; the books stay as they are', () => {
    const books = paperBooks()
    const newId = idMaker('life')
    const desk = deskOf(books)
    const before = plainSql(books.database).get('SELECT count(*) AS events FROM event')
    const id = newId()
    expect(papersState(desk)).toMatchObject({ exists: false, beside: true, author: 'Awa', mayWrite: true, faults: [] })
    expectSuccess(writeAnnotation(desk, newId(), { id }))
    books.clock.moveTo('2020-04-02T08:00:00.000Z')
    const edited = { id, isNew: false, text: 'Cachet vu sur l’original', tag: 'cleared' } as const
    expectSuccess(writeAnnotation(deskOf(books, 'Moussa'), newId(), edited))
    expect(annotationsOf(desk)).toMatchObject([
      {
        subject: { kind: 'voucher', key: expect.stringMatching(/^AMSS-BQ1-2020-\d{6}$/) },
        voucherKey: 'posted:1',
        text: 'Cachet vu sur l’original',
        tag: 'cleared',
        removed: false,
        author: 'Moussa',
        history: [{ author: 'Awa', at: '2020-04-01T09:00:00.000Z', tag: 'question' }, { author: 'Moussa' }],
      },
    ])
    const remove = () =>
      runPaperCommand(
        desk,
        { name: 'remove', commandId: newId(), answers: answersOf(workingPapersContract.removeAnnotation), input: id },
        (work) => removeAnnotation(work, id),
      )
    expectSuccess(remove())
    expect(annotationsOf(desk)).toMatchObject([{ removed: true, author: 'Awa' }])
    expect(codes(remove())).toEqual(['PAPERS_PAPER_GONE'])
    expect(codes(writeAnnotation(desk, newId(), { id, isNew: false }))).toEqual(['PAPERS_PAPER_GONE'])
    expect(plainSql(books.database).get('SELECT count(*) AS events FROM event')).toEqual(before)
  })

  test('stands on a voucher, a line and a budget line of the books; anything else is refused with every other fault', () => {
    const books = paperBooks()
    const newId = idMaker('subjects')
    const desk = deskOf(books)
    const on = (kind: 'voucher' | 'line' | 'document' | 'claim' | 'budgetLine', key: string, text = 'x') =>
      codes(writeAnnotation(desk, newId(), { id: newId(), subject: { kind, key }, text }))
    expect(on('voucher', 'E02')).toEqual(['DONE'])
    expect(on('line', 'E02#1')).toEqual(['DONE'])
    expect(on('budgetLine', 'PECIC B1')).toEqual(['DONE'])
    for (const [kind, key] of [
      ['voucher', 'E99'],
      ['line', 'E02#9'],
      ['line', 'E02'],
      ['document', 'facture.pdf'],
      ['claim', 'PECIC 2020-Q1'],
      ['budgetLine', 'PECIC Z9'],
      ['budgetLine', 'B1'],
    ] as const)
      expect(on(kind, key, '  '), `${kind} ${key}`).toEqual(['PAPERS_SUBJECT_UNKNOWN', 'PAPERS_TEXT_MISSING'])
    expect(annotationsOf(desk)).toHaveLength(3)
  })

  test('is written once by one command, and the command cannot be used for another', () => {
    const books = paperBooks()
    const newId = idMaker('once')
    const [id, commandId] = [newId(), newId()]
    const desk = deskOf(books)
    expect(writeAnnotation(desk, commandId, { id })).toEqual(writeAnnotation(desk, commandId, { id }))
    expect(annotationsOf(desk)[0]?.history).toHaveLength(1)
    expect(codes(writeAnnotation(desk, commandId, { id, text: 'autre' }))).toEqual(['COMMAND_ID_REUSED'])
  })
})

test('a preparer does not write in the auditor’s file, and in the seat of a plain ledger a name is asked first', () => {
  const books = paperBooks()
  const newId = idMaker('roles')
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'comptable', roles: ['preparer'] })))
  const preparer: PapersDesk = { ...deskOf(books), user: 'comptable' }
  expect(codes(writeAnnotation(preparer, newId(), { id: newId() }))).toEqual(['ROLE_MISSING'])
  const ledger = expectSuccess(openLedger({ path: books.path, reading: true, untouched: true }, books.surroundings))
  const seat: PapersDesk = { ledger, workspace: undefined, user: 'comptable' }
  expect(codes(writeAnnotation(seat, newId(), { id: newId() }))).toEqual(['PAPERS_AUTHOR_MISSING'])
  expect(codes(writeAnnotation({ ...seat, author: 'Awa' }, newId(), { id: newId() }))).toEqual(['DONE'])
  closeLedger(ledger)
})

test('the file of an encrypted ledger says nothing without the ledger’s key', () => {
  const books = paperBooks({ passphrase: 'quatre mots tirés au hasard' })
  const newId = idMaker('encrypted')
  const desk = deskOf(books)
  const text = 'Une phrase que personne ne doit lire'
  expectSuccess(writeAnnotation(desk, newId(), { id: newId(), text }))
  const exported = expectSuccess(exportPapers(desk)).bytes
  for (const bytes of [readFileSync(`${books.path}.audit`), Buffer.from(exported)]) {
    expect(bytes.includes(Buffer.from(text))).toBe(false)
    expect(bytes.includes(Buffer.from('SQLite format 3'))).toBe(false)
  }
  const opened = new Sqlite(`${books.path}.audit`)
  expect(() => opened.prepare('SELECT * FROM paper_entry').all()).toThrow(/not a database/)
  opened.close()
  // The ledger's own key is not the file's: it is derived.
  const withLedgerKey = new Sqlite(`${books.path}.audit`)
  withLedgerKey.pragma("cipher = 'chacha20'")
  withLedgerKey.pragma(`key = 'raw:${Buffer.from(books.ledger.dataKey ?? []).toString('hex')}'`)
  expect(() => withLedgerKey.prepare('SELECT * FROM paper_entry').all()).toThrow()
  withLedgerKey.close()
  expect(annotationsOf(desk)).toMatchObject([{ text }])
})

describe('a file from elsewhere', () => {
  const exported = () => {
    const books = paperBooks()
    const newId = idMaker('elsewhere')
    expectSuccess(writeAnnotation(deskOf(books), newId(), { id: newId() }))
    return { books, newId, bytes: expectSuccess(exportPapers(deskOf(books))).bytes }
  }
  const changed = (bytes: Uint8Array, change: (database: Sqlite.Database) => void): Uint8Array => {
    const path = `${newFolder()}/changed.audit`
    writeFileSync(path, bytes)
    const database = new Sqlite(path)
    change(database)
    database.close()
    return readFileSync(path)
  }
  const refusal = (books: ReturnType<typeof paperBooks>, bytes: Uint8Array): string[] => {
    const state = () => (existsSync(`${books.path}.audit`) ? hash('sha256', readFileSync(`${books.path}.audit`)) : 'none')
    const before = state()
    const answer = importPapers(deskOf(books), { bytes, name: 'elsewhere.audit', commandId: idMaker('import')() })
    if (!answer.ok) expect(state()).toBe(before)
    return codes(answer)
  }

  test('is refused by name when it is not one, cut short, of the future, of another ledger or of another key, and changes nothing', () => {
    const { books, bytes } = exported()
    rmSync(`${books.path}.audit`)
    expect(refusal(books, new TextEncoder().encode('rien du tout'))).toEqual(['PAPERS_UNREADABLE'])
    expect(refusal(books, new Uint8Array())).toEqual(['PAPERS_UNREADABLE'])
    expect(refusal(books, readFileSync(books.path))).toEqual(['PAPERS_UNREADABLE'])
    expect(refusal(books, bytes.slice(0, bytes.length - 4096))).toEqual(['PAPERS_DAMAGED'])
    expect(
      refusal(
        books,
        changed(bytes, (file) => file.pragma('user_version = 99')),
      ),
    ).toEqual(['PAPERS_FROM_THE_FUTURE'])
    const other = temporaryLedger({ seed: 'other', organisationCode: 'ARGA', organisationName: 'ARGA' })
    expect(refusal(other, bytes)).toEqual(['PAPERS_OF_OTHER_LEDGER'])
    const secret = paperBooks({ passphrase: 'quatre mots tirés au hasard' })
    expect(refusal(secret, bytes)).toEqual(['PAPERS_UNREADABLE'])
    expectSuccess(writeAnnotation(deskOf(secret), idMaker('x')(), { id: idMaker('y')() }))
    expect(refusal(books, expectSuccess(exportPapers(deskOf(secret))).bytes)).toEqual(['PAPERS_UNREADABLE'])
  })

  test('a file beside the ledger that was cut short is named, and nothing is written over it', () => {
    const { books, newId } = exported()
    truncateSync(`${books.path}.audit`, 9_000)
    expect(papersState(deskOf(books)).faults.map(({ code }) => code)).toEqual(['PAPERS_DAMAGED'])
    const before = readFileSync(`${books.path}.audit`)
    expect(codes(writeAnnotation(deskOf(books), newId(), { id: newId(), subject: E01 }))).toEqual(['PAPERS_DAMAGED'])
    expect(readFileSync(`${books.path}.audit`)).toEqual(before)
  })
})

test('what one auditor exports another imports in a copy of the books, encrypted all the way', () => {
  const passphrase = 'quatre mots tirés au hasard'
  const books = paperBooks({ passphrase })
  const newId = idMaker('travel')
  expectSuccess(writeAnnotation(deskOf(books), newId(), { id: newId() }))
  const { bytes } = expectSuccess(exportPapers(deskOf(books)))
  const path = copyOfBooks(books)
  const ledger = expectSuccess(openLedger({ path, reading: true, untouched: true, passphrase }, books.surroundings))
  const desk: PapersDesk = { ledger, workspace: undefined, user: 'owner', author: 'Moussa' }
  const take = () => importPapers(desk, { bytes, name: 'a.audit', commandId: newId() })
  expect(expectSuccess(take())).toEqual({ added: 1, known: 0 })
  expect(expectSuccess(take())).toEqual({ added: 0, known: 1 })
  expect(annotationsOf(desk)).toEqual(annotationsOf(deskOf(books)))
  closeLedger(ledger)
})
