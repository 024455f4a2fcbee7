import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { keyFilePath } from '../../db/keys/key-file.ts'
import { ledgerCounts } from '../../db/queries/verification.ts'
import { CURRENT_VERSION, schemaVersion } from '../../db/schema-version.ts'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { FixedClock } from '../helpers/fixed-clock.ts'
import { seededRandom } from '../helpers/seeded-random.ts'
import { expectSuccess, newFolder } from '../helpers/temporary-ledger.ts'

const LEDGERS = join(import.meta.dirname, '../fixtures/ledgers')
const surroundings = { clock: new FixedClock('2026-11-24T09:00:00.000Z'), randomBytes: seededRandom('migration') }
const PASSPHRASE = 'une phrase longue pour le registre'

const unpack = (name: string, path: string): void => writeFileSync(path, gunzipSync(readFileSync(join(LEDGERS, name))))

/** A ledger as a version of the file format left it, in a folder of its own, with its keys when it is encrypted. */
function kept(name: string, encrypted: boolean): string {
  const path = join(newFolder(), 'ledger.sikasso')
  unpack(`${name}.sikasso.gz`, path)
  if (encrypted) unpack(`${name}.keys.gz`, keyFilePath(path))
  return path
}

test.each([
  { name: 'version-1', encrypted: false, counts: { events: 12, vouchers: 2, lines: 4, accountBalances: 2, closedMonths: 0 } },
  {
    name: 'version-1-encrypted',
    encrypted: true,
    counts: { events: 7, vouchers: 0, lines: 0, accountBalances: 0, closedMonths: 0 },
  },
])('$name opens at this version, with every row, and verifies without a fault', ({ name, encrypted, counts }) => {
  const path = kept(name, encrypted)
  const opening = { path, reading: true, ...(encrypted ? { user: 'owner', passphrase: PASSPHRASE } : {}) }
  const ledger = expectSuccess(openLedger(opening, surroundings))
  expect(schemaVersion(ledger.database)).toBe(CURRENT_VERSION)
  expect(ledgerCounts(ledger.database)).toEqual(counts)
  const steps = verifyLedger(ledger.database, surroundings.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  expect(step.value.faults).toEqual([])
  closeLedger(ledger)
})
