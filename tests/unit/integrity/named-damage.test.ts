import { appendFileSync, copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { structureDamage } from '../../../db/damage-fault.ts'
import { openDatabase } from '../../../db/open.ts'
import { CURRENT_VERSION } from '../../../db/schema-version.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import type { Verification } from '../../../shared/contract/verification.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { fault } from '../../../shared/result/fault.ts'
import { expectSuccess, newFolder, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const PASSPHRASE = 'quatre mots tirés au hasard'
let plain: TemporaryLedger
let encrypted: TemporaryLedger

beforeAll(() => {
  plain = temporaryLedger()
  plain.close()
  encrypted = temporaryLedger({ passphrase: PASSPHRASE })
  encrypted.close()
})

/** A copy of a ledger with its keys, damaged. */
function copy(of: TemporaryLedger, damage: (path: string) => void = () => undefined): string {
  const path = join(newFolder(), 'ledger.sikasso')
  copyFileSync(of.path, path)
  if (existsSync(`${of.path}.keys`)) copyFileSync(`${of.path}.keys`, `${path}.keys`)
  damage(path)
  return path
}

const bytesAt = (at: number, bytes: Uint8Array) => (path: string) => {
  const file = readFileSync(path)
  file.set(bytes, at)
  writeFileSync(path, file)
}

const withSql =
  (...statements: string[]) =>
  (path: string) => {
    const raw = new Sqlite(path)
    raw.unsafeMode()
    raw.pragma('writable_schema = ON')
    for (const statement of statements) raw.exec(statement)
    raw.close()
  }

const open = (path: string, passphrase?: string) => openLedger({ path, passphrase, reading: true }, plain.surroundings)

/** The first fault of opening a ledger, or of verifying it. */
function firstFault(path: string, passphrase?: string) {
  const opened = open(path, passphrase)
  if (!opened.ok) return opened.faults[0]
  try {
    return verified(path, passphrase).faults[0]
  } finally {
    closeLedger(opened.value)
  }
}

function verified(path: string, passphrase?: string): Verification {
  const ledger = expectSuccess(open(path, passphrase))
  try {
    const steps = verifyOpenLedger(ledger)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  } finally {
    closeLedger(ledger)
  }
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
const EMPTY_SCHEMA = withSql('DELETE FROM sqlite_master')

describe('a damaged plain ledger is LEDGER_DAMAGED, with what is damaged', () => {
  test.each([
    ['the version 0', bytesAt(60, word(0)), { part: 'version', reason: '0' }],
    ['a negative version', bytesAt(60, word(-5)), { part: 'version', reason: '-5' }],
    ['a huge version', bytesAt(60, word(2_000_000_000)), { part: 'version', reason: '2000000000' }],
    ['the version before', bytesAt(60, word(CURRENT_VERSION - 1)), { part: 'version', reason: String(CURRENT_VERSION - 1) }],
    ['the next version', bytesAt(60, word(CURRENT_VERSION + 1)), { part: 'version', reason: String(CURRENT_VERSION + 1) }],
    ['another page size', bytesAt(16, Buffer.from([0x20, 0])), { part: 'content' }],
    ['an impossible page size', bytesAt(16, Buffer.from([0x13, 0])), { part: 'header', reason: '0x10' }],
    ['another mark', bytesAt(68, Buffer.from('Sikb')), { part: 'header', reason: '0x44' }],
    ['the first letter', bytesAt(0, Buffer.from('T')), { part: 'header', reason: '0x00' }],
    ['the encoding', bytesAt(56, word(3)), { part: 'header', reason: '0x38' }],
    ['garbage after the header', bytesAt(100, Buffer.alloc(400, 0x5a)), { part: 'content' }],
    ['a missing table', withSql('DROP TABLE voucher_origin'), { part: 'tables', table: 'voucher_origin' }],
    [
      'a missing column',
      withSql('ALTER TABLE site RENAME COLUMN code TO name'),
      { part: 'tables', table: 'site', reason: 'code' },
    ],
  ])('%s', (_, damage, details) => {
    expect(firstFault(copy(plain, damage))).toMatchObject({ code: 'LEDGER_DAMAGED', details })
  })

  test('an empty schema', () => {
    expect(firstFault(copy(plain, EMPTY_SCHEMA))).toMatchObject({ code: 'LEDGER_DAMAGED' })
    const later = withSql('DELETE FROM sqlite_master', `PRAGMA user_version = ${CURRENT_VERSION + 7}`)
    expect(firstFault(copy(plain, later))).toMatchObject({ code: 'LEDGER_DAMAGED' })
  })

  test.each([0, 1, 15, 16, 60, 99, 100, 511, 4_096, 4_097, 100_000])('cut after %i bytes', (length) => {
    expect(firstFault(copy(plain, (path) => truncateSync(path, length)))).toMatchObject({ code: 'LEDGER_DAMAGED' })
  })

  test('an index that disagrees with its table, which a quick check does not see', () => {
    const misread = withSql(
      "INSERT INTO third_party (name, folded) VALUES ('Étoile', 'etoile')",
      "UPDATE sqlite_master SET sql = 'CREATE INDEX third_party_folded ON third_party(name)' WHERE name = 'third_party_folded'",
    )
    const path = copy(plain, misread)
    expect(firstFault(path)).toMatchObject({
      code: 'LEDGER_DAMAGED',
      details: { part: 'content', table: 'third_party', reason: 'row 1 missing from index third_party_folded' },
    })
    const database = expectSuccess(openDatabase({ path, reading: true }))
    expect(structureDamage(database, 'quick')).toBeUndefined()
    database.close()
  })
})

test('what is harmless stays so: bytes after the last page, an empty log, a ledger of a later version', () => {
  expect(verified(copy(plain, (path) => appendFileSync(path, Buffer.alloc(5_000, 0x5a)))).sound).toBe(true)
  expect(verified(copy(plain, (path) => writeFileSync(`${path}-wal`, ''))).sound).toBe(true)
  const future = withSql('CREATE TABLE of_the_future (id INTEGER) STRICT', `PRAGMA user_version = ${CURRENT_VERSION + 1}`)
  expect(firstFault(copy(plain, future))).toEqual(fault('LEDGER_FROM_THE_FUTURE', undefined, { version: CURRENT_VERSION + 1 }))
})

test('what never was a ledger is none, and is not called damaged', () => {
  const notes = join(newFolder(), 'notes.sikasso')
  writeFileSync(notes, 'Liste des achats du mois, à recopier. '.repeat(10))
  expect(firstFault(notes)).toMatchObject({ code: 'NOT_A_LEDGER' })
  const other = join(newFolder(), 'other.sikasso')
  const raw = new Sqlite(other)
  raw.exec('CREATE TABLE contact (id INTEGER PRIMARY KEY)')
  raw.close()
  expect(firstFault(other)).toMatchObject({ code: 'NOT_A_LEDGER' })
})

describe('an encrypted ledger', () => {
  test('is damaged where its keys no longer decipher it, and named by page where they do', () => {
    const page = 4_096
    const begin = copy(encrypted, bytesAt(40, Buffer.from('xyz')))
    expect(firstFault(begin, PASSPHRASE)).toEqual(fault('LEDGER_DAMAGED', undefined, { part: 'key' }))
    const middle = copy(encrypted, bytesAt(page * 20 + 77, Buffer.from('xyz')))
    expect(firstFault(middle, PASSPHRASE)).toMatchObject({ code: 'LEDGER_DAMAGED', details: { part: 'content', page: 21 } })
    const cut = copy(encrypted, (path) => truncateSync(path, page * 20 + 5))
    expect(firstFault(cut, PASSPHRASE)).toMatchObject({ code: 'LEDGER_DAMAGED' })
  })

  test('is not damaged by a wrong passphrase, nor by keys that were changed', () => {
    expect(firstFault(copy(encrypted), 'cinq mots tirés au hasard')).toMatchObject({ code: 'PASSPHRASE_WRONG' })
    expect(firstFault(copy(encrypted))).toMatchObject({ code: 'PASSPHRASE_NEEDED' })
    const keys = copy(encrypted, (path) => writeFileSync(`${path}.keys`, '{}'))
    expect(firstFault(keys, PASSPHRASE)).toMatchObject({ code: 'KEYS_MISSING' })
  })

  test('with the keys of another ledger is said not to be deciphered by them', () => {
    const other = temporaryLedger({ passphrase: PASSPHRASE, seed: 'other', organisationCode: 'CEAM' })
    other.close()
    const path = copy(encrypted, (mine) => copyFileSync(`${other.path}.keys`, `${mine}.keys`))
    expect(firstFault(path, PASSPHRASE)).toEqual(fault('LEDGER_DAMAGED', undefined, { part: 'key' }))
  })
})

test('the sentence names the part, the page and the table in both languages, with what SQLite said', () => {
  const found = fault('LEDGER_DAMAGED', undefined, {
    part: 'content',
    page: 21,
    table: 'voucher',
    reason: 'Offset 9 out of range',
  })
  expect(faultText(found, 'fr')).toContain('abîmé\u00a0: contenu, page 21, table voucher (Offset 9 out of range).')
  expect(faultText(found, 'en')).toContain('damaged: content, page 21, table voucher (Offset 9 out of range).')
})
