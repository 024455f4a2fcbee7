import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { unsound, verifiedAt } from '../../../service/integrity/integrity.ts'
import { keepIntegrity, knownIntegrity, recordIntegrity } from '../../../service/integrity/integrity-book.ts'
import { closeLedger, type Ledger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { fault } from '../../../shared/result/fault.ts'
import { unguarded } from '../../helpers/altered-copy.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const AT = '2020-04-01T09:00:00.000Z'
const ALTERED = unsound([fault('VERIFY_HASH', undefined, { sequence: 3, subject: 'x' })], AT, 'whole')
let books: TemporaryLedger
let home: string

beforeEach(() => {
  books = temporaryLedger()
  books.close()
  home = newFolder()
})

/** What the host knows of a file when it opens it. */
function known(path: string, work: (ledger: Ledger) => void = () => undefined) {
  const ledger = expectSuccess(openLedger({ path, reading: true }, books.surroundings))
  try {
    work(ledger)
    return knownIntegrity(home, ledger)
  } finally {
    closeLedger(ledger)
  }
}

const copied = (): string => {
  const path = join(newFolder(), 'copy.sikasso')
  copyFileSync(books.path, path)
  return path
}
const record = (): string => join(home, 'integrity', readdirSync(join(home, 'integrity'))[0] ?? '')

test('what a check found outlives the host, stands in its own folder and never in the ledger', () => {
  const before = readFileSync(books.path)
  expect(known(books.path).state).toBe('unknown')
  expect(known(books.path, (ledger) => keepIntegrity(home, ledger, ALTERED))).toEqual(ALTERED)
  expect(known(books.path)).toEqual(ALTERED)
  expect(readFileSync(books.path).equals(before)).toBe(true)
  expect(readFileSync(record(), 'utf8')).not.toContain(books.folder)
  expect(known(books.path, (ledger) => keepIntegrity(home, ledger, verifiedAt(AT))).state).toBe('sound')
  expect(known(books.path)).toEqual({ state: 'sound', at: AT, check: 'whole', faults: [] })
})

test('a record that is gone or unreadable says unknown, never sound', () => {
  for (const text of ['', '{', '{"version":1,"entries":[{"state":"sound"}]}', '{"version":2,"entries":[]}']) {
    known(books.path, (ledger) => keepIntegrity(home, ledger, verifiedAt(AT)))
    writeFileSync(record(), text)
    expect(known(books.path).state).toBe('unknown')
  }
  known(books.path, (ledger) => keepIntegrity(home, ledger, ALTERED))
  rmSync(join(home, 'integrity'), { recursive: true })
  expect(known(books.path).state).toBe('unknown')
})

test('a copy of an altered ledger is altered until it verifies itself; a copy of a sound one is unknown', () => {
  known(books.path, (ledger) => keepIntegrity(home, ledger, verifiedAt(AT)))
  expect(known(copied()).state).toBe('unknown')
  known(books.path, (ledger) => keepIntegrity(home, ledger, ALTERED))
  const copy = copied()
  expect(known(copy)).toEqual(ALTERED)
  expect(known(copy, (ledger) => keepIntegrity(home, ledger, verifiedAt(AT))).state).toBe('sound')
  expect(known(books.path)).toEqual(ALTERED)
})

test('a restored copy that was verified is sound beside the altered ledger of the same id', () => {
  let ledgerId = ''
  known(books.path, (ledger) => {
    keepIntegrity(home, ledger, ALTERED)
    ledgerId = plainSql(ledger.database).get<{ id: string }>('SELECT id FROM ledger')?.id ?? ''
  })
  const path = copied()
  recordIntegrity(home, { ledgerId, path, head: '' }, verifiedAt(AT))
  expect(known(path).state).toBe('sound')
})

test('whoever changes the id in the file does not shake the record off', () => {
  known(books.path, (ledger) => keepIntegrity(home, ledger, ALTERED))
  const raw = unguarded(books.path)
  raw.exec("UPDATE ledger SET id = 'another'")
  raw.close()
  expect(known(books.path)).toEqual(ALTERED)
})

test('a sound record says nothing of a chain that is no longer in the file', () => {
  known(books.path, (ledger) => keepIntegrity(home, ledger, verifiedAt(AT)))
  const raw = unguarded(books.path)
  raw.exec("UPDATE event SET hash = replace(hash, 'a', 'b')")
  raw.close()
  expect(known(books.path).state).toBe('unknown')
})

test('a ledger that does not say its id any more keeps its record by its place', () => {
  const raw = unguarded(books.path)
  raw.exec('ALTER TABLE ledger RENAME TO gone')
  raw.close()
  const damaged = unsound([fault('LEDGER_DAMAGED', undefined, { part: 'tables', table: 'ledger' })], AT, 'quick')
  expect(damaged.state).toBe('damaged')
  expect(known(books.path, (ledger) => keepIntegrity(home, ledger, damaged))).toEqual(damaged)
  expect(known(books.path)).toEqual(damaged)
})

test('where the host has no folder, or cannot write in it, the open ledger knows it all the same', () => {
  const ledger = expectSuccess(openLedger({ path: books.path, reading: true }, books.surroundings))
  keepIntegrity(undefined, ledger, ALTERED)
  expect(ledger.integrity).toEqual(ALTERED)
  const file = join(newFolder(), 'a-file')
  writeFileSync(file, '')
  keepIntegrity(file, ledger, ALTERED)
  expect(ledger.integrity).toEqual(ALTERED)
  expect(knownIntegrity(file, ledger).state).toBe('unknown')
  closeLedger(ledger)
})
