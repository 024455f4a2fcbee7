import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { claimLedger } from '../../db/ledger-lock.ts'
import { openDatabase } from '../../db/open.ts'
import { ledgerCounts } from '../../db/queries/verification.ts'
import { CURRENT_VERSION, migrate, schemaVersion } from '../../db/schema-version.ts'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { FixedClock } from '../helpers/fixed-clock.ts'
import { seededRandom } from '../helpers/seeded-random.ts'
import { expectSuccess, newFolder } from '../helpers/temporary-ledger.ts'

const LEDGERS = join(import.meta.dirname, '../fixtures/ledgers')
const surroundings = { clock: new FixedClock('2026-11-24T09:00:00.000Z'), randomBytes: seededRandom('migration') }
const COUNTS = { events: 18, vouchers: 2, lines: 4, accountBalances: 8, closedMonths: 1 }

/** A ledger as a released version left it, in a folder of its own. */
function released(name: string): string {
  const path = join(newFolder(), 'ledger.sikasso')
  writeFileSync(path, gunzipSync(readFileSync(join(LEDGERS, name))))
  return path
}

test.each(readdirSync(LEDGERS))(
  '%s opens at this version, with every row, sound, and a backup of what it was beside it',
  (name) => {
    const path = released(name)
    const ledger = expectSuccess(openLedger({ path, reading: true }, surroundings))
    expect(schemaVersion(ledger.database)).toBe(CURRENT_VERSION)
    expect(ledgerCounts(ledger.database)).toEqual(COUNTS)
    const steps = verifyLedger(ledger.database, surroundings.clock)
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.faults).toEqual([])
    closeLedger(ledger)
    const [backup = ''] = readdirSync(join(path, '..', 'backups'))
    const kept = expectSuccess(openDatabase({ path: join(path, '..', 'backups', backup), reading: true }))
    expect(schemaVersion(kept)).toBe(2)
    kept.close()
  },
)

test('a ledger in use elsewhere is not migrated under its user', () => {
  const path = released('version-2.sikasso.gz')
  const lock = expectSuccess(claimLedger(path))
  const before = readFileSync(path)
  expect(openLedger({ path, reading: true }, surroundings)).toMatchObject({ ok: false, faults: [{ code: 'LEDGER_IN_USE' }] })
  lock.release()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a migration that fails leaves the former version, whole', () => {
  const path = released('version-2.sikasso.gz')
  const database = expectSuccess(openDatabase({ path, reading: false }))
  // A table that a migration makes is there already: the migration cannot run.
  database.exec('CREATE TABLE voucher_origin (id INTEGER PRIMARY KEY) STRICT')
  expect(() => migrate(database)).toThrow('voucher_origin')
  expect(schemaVersion(database)).toBe(2)
  expect(ledgerCounts(database)).toEqual(COUNTS)
  database.close()
  expect(openLedger({ path, reading: false }, surroundings)).toMatchObject({
    faults: [{ code: 'LEDGER_DAMAGED', details: { part: 'tables', table: 'voucher_origin' } }],
  })
  expect(existsSync(`${path}-wal`)).toBe(false)
})
