import { test, expect } from 'vitest'
import { builtSample } from '../helpers/sample-consortium.ts'
import { join } from 'node:path'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { faultText } from '../../shared/i18n/fault-text.ts'
import { FixedClock } from '../helpers/fixed-clock.ts'
import { seededRandom } from '../helpers/seeded-random.ts'
import { expectSuccess } from '../helpers/temporary-ledger.ts'
test('sample', async () => {
  const { folder } = await builtSample()
  const surroundings = { clock: new FixedClock('2021-02-01T09:00:00.000Z'), randomBytes: seededRandom('every column') }
  const ledger = expectSuccess(openLedger({ path: join(folder, 'lead.sikasso'), reading: true }, surroundings))
  const steps = verifyLedger(ledger.database, surroundings.clock)
  let s = steps.next()
  while (!s.done) s = steps.next()
  console.log(
    s.value.faults.slice(0, 20).map((f) => faultText(f, 'fr')),
    s.value.events,
    s.value.durationMs,
  )
  console.log(
    ledger.database.raw.prepare('select type, count(*) n, sum(length(content)) c from event group by type order by c desc').all(),
  )
}, 200000)
