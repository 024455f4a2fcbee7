import { expect, test } from 'vitest'
import { ledgerCounts } from '../../db/queries/verification.ts'
import { CURRENT_VERSION, schemaVersion } from '../../db/schema-version.ts'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { FixedClock } from '../helpers/fixed-clock.ts'
import { GOLDEN_LEDGERS, GOLDEN_PASSPHRASE, goldenLedger } from '../helpers/golden-ledgers.ts'
import { seededRandom } from '../helpers/seeded-random.ts'
import { expectSuccess } from '../helpers/temporary-ledger.ts'

const surroundings = { clock: new FixedClock('2026-11-24T09:00:00.000Z'), randomBytes: seededRandom('migration') }

const KEPT = [
  { name: 'version-1', encrypted: false, counts: { events: 12, vouchers: 2, lines: 4, accountBalances: 2, closedMonths: 0 } },
  {
    name: 'version-1-encrypted',
    encrypted: true,
    counts: { events: 7, vouchers: 0, lines: 0, accountBalances: 0, closedMonths: 0 },
  },
  {
    name: 'version-1-partner',
    encrypted: false,
    counts: { events: 486, vouchers: 224, lines: 713, accountBalances: 715, closedMonths: 11 },
  },
]

test('every ledger that is kept is opened here', () => {
  expect(KEPT.map(({ name, encrypted }) => ({ name, encrypted }))).toEqual(GOLDEN_LEDGERS)
})

test.each(KEPT)('$name opens at this version, with every row, and verifies without a fault', ({ name, encrypted, counts }) => {
  const path = goldenLedger({ name, encrypted })
  const opening = { path, reading: true, ...(encrypted ? { user: 'owner', passphrase: GOLDEN_PASSPHRASE } : {}) }
  const ledger = expectSuccess(openLedger(opening, surroundings))
  expect(schemaVersion(ledger.database)).toBe(CURRENT_VERSION)
  expect(ledgerCounts(ledger.database)).toEqual(counts)
  const steps = verifyLedger(ledger.database, surroundings.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  expect(step.value.faults).toEqual([])
  closeLedger(ledger)
})
