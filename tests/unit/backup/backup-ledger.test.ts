import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupLedger } from '../../../db/backup.ts'
import type { Database } from '../../../db/database.ts'
import { createKeyFile } from '../../../db/keys/create-key-file.ts'
import { unlockKeyFile } from '../../../db/keys/unlock-key-file.ts'
import { createDatabase, isPlainSqlite, openDatabase } from '../../../db/open.ts'
import { CURRENT_VERSION, migrate, schemaVersion } from '../../../db/schema-version.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'

const AT = '2020-04-06T09:42:18.000Z'
const MARK = 'AllianceMalienne'
let folder: string
let ledger: string
let backups: string
let database: Database | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sikasso-backup-'))
  ledger = join(folder, 'livre.sikasso')
  backups = join(folder, 'sauvegardes')
})
afterEach(() => {
  database?.close()
  database = undefined
  rmSync(folder, { recursive: true, force: true })
})

function makeLedger(dataKey?: Uint8Array): Database {
  database = createDatabase(ledger, dataKey)
  migrate(database)
  plainSql(database).run('INSERT INTO partner (code, name) VALUES (?, ?)', 'ARGA', MARK)
  return database
}
function expectValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}
const partners = (path: string, dataKey?: Uint8Array) => {
  const copy = expectValue(openDatabase({ path, dataKey, reading: true }))
  const rows = plainSql(copy).all('SELECT code, name FROM partner')
  const version = schemaVersion(copy)
  copy.close()
  return { rows, version }
}

test('the copy of a plain ledger opens, holds what was committed, and leaves nothing beside it', () => {
  const { path } = expectValue(backupLedger(makeLedger(), ledger, backups, AT))
  expect(path).toBe(join(backups, 'livre-20200406-094218.sikasso'))
  expect(readdirSync(backups)).toEqual(['livre-20200406-094218.sikasso'])
  expect(partners(path)).toEqual({ rows: [{ code: 'ARGA', name: MARK }], version: CURRENT_VERSION })
})

test('a copy is a state: what is written later is not in it', () => {
  const live = makeLedger()
  const { path } = expectValue(backupLedger(live, ledger, backups, AT))
  plainSql(live).run('INSERT INTO partner (code, name) VALUES (?, ?)', 'CEAM', 'Club')
  expect(partners(path).rows).toHaveLength(1)
})

test('the copy of an encrypted ledger is encrypted, opens with the same passphrase, and carries its keys', () => {
  const { dataKey } = expectValue(createKeyFile(ledger, 'owner', 'mil et sorgho 2020'))
  const { path } = expectValue(backupLedger(makeLedger(dataKey), ledger, backups, AT, dataKey))
  expect(isPlainSqlite(path)).toBe(false)
  expect(readFileSync(path).includes(MARK)).toBe(false)
  expect(readdirSync(backups)).toEqual(['livre-20200406-094218.sikasso', 'livre-20200406-094218.sikasso.keys'])
  const unlocked = expectValue(unlockKeyFile(path, 'owner', 'mil et sorgho 2020'))
  expect(partners(path, unlocked.dataKey).rows).toEqual([{ code: 'ARGA', name: MARK }])
  // A key that a key file has proved and that deciphers nothing: the file is damaged, or is not the one of these keys.
  expect(openDatabase({ path, dataKey: randomBytes(32), reading: true })).toMatchObject({
    faults: [{ code: 'LEDGER_DAMAGED', details: { part: 'key' } }],
  })
})

test('a reading connection can make the copy, and still refuses to write afterwards', () => {
  makeLedger().close()
  const reading = expectValue(openDatabase({ path: ledger, reading: true }))
  database = reading
  expect(partners(expectValue(backupLedger(reading, ledger, backups, AT)).path).rows).toHaveLength(1)
  expect(() => plainSql(reading).run('DELETE FROM partner')).toThrow(/readonly/)
})

test('two backups of one second both stay', () => {
  const live = makeLedger()
  const first = expectValue(backupLedger(live, ledger, backups, AT)).path
  const second = expectValue(backupLedger(live, ledger, backups, AT)).path
  expect(second).toBe(join(backups, 'livre-20200406-094218-2.sikasso'))
  expect(partners(first)).toEqual(partners(second))
})

test('the thirty newest stay, and files that are not this ledger’s backups are never touched', () => {
  const live = makeLedger()
  mkdirSync(backups)
  for (const name of [
    'livre.sikasso',
    'livre-notes.sikasso',
    'livre-bis-20190101-000000.sikasso',
    'autre-20190101-000000.sikasso',
  ])
    writeFileSync(join(backups, name), name)
  for (let minute = 0; minute < 32; minute++)
    expectValue(backupLedger(live, ledger, backups, `2020-04-06T09:${String(minute).padStart(2, '0')}:00.000Z`))
  const names = readdirSync(backups)
  expect(names.filter((name) => /^livre-\d/.test(name))).toHaveLength(30)
  expect(names).not.toContain('livre-20200406-090100.sikasso')
  expect(names).toContain('livre-20200406-090200.sikasso')
  expect(names).toContain('livre-20200406-093100.sikasso')
  expect(names.filter((name) => !/^livre-\d/.test(name))).toHaveLength(4)
})

test('a copy that its proof refuses is no backup: nothing stays, and the earlier ones are untouched', () => {
  const live = makeLedger()
  expectValue(backupLedger(live, ledger, backups, AT))
  const proofs: number[] = []
  const refused = backupLedger(live, ledger, backups, '2020-05-01T00:00:00.000Z', undefined, (copy) => {
    proofs.push(plainSql(copy).all('SELECT code FROM partner').length)
    return failure(fault('LEDGER_DAMAGED', undefined, { reason: 'chain' }))
  })
  expect(refused).toMatchObject({ ok: false, faults: [{ code: 'LEDGER_DAMAGED' }] })
  expect(proofs).toEqual([1])
  expect(readdirSync(backups)).toEqual(['livre-20200406-094218.sikasso'])
  expect(backupLedger(live, ledger, backups, '2020-05-02T00:00:00.000Z', undefined, () => success(undefined)).ok).toBe(true)
})

test('a damaged ledger is named, never copied as if it were sound', () => {
  const live = makeLedger()
  for (let number = 0; number < 3_000; number++)
    plainSql(live).run('INSERT INTO partner (code, name) VALUES (?, ?)', `P${number}`, MARK.repeat(10))
  live.close()
  const bytes = readFileSync(ledger)
  // Two pages that hold rows: a page of an empty table could be lost without a row.
  const page = Math.floor(bytes.lastIndexOf(MARK) / 4_096) * 4_096
  bytes.fill(0xa5, page - 4_096, page + 4_096)
  writeFileSync(ledger, bytes)
  const damaged = expectValue(openDatabase({ path: ledger, reading: true }))
  database = damaged
  expect(backupLedger(damaged, ledger, backups, AT)).toMatchObject({ ok: false, faults: [{ code: 'LEDGER_DAMAGED' }] })
  expect(readdirSync(backups)).toEqual([])
})

test('a folder that cannot be made is named', () => {
  writeFileSync(backups, 'a file where the folder should be')
  expect(backupLedger(makeLedger(), ledger, backups, AT)).toMatchObject({ ok: false, faults: [{ code: 'FILE_NOT_WRITTEN' }] })
})
