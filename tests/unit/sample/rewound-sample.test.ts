import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { eventHeads, lastEvent } from '../../../db/queries/events.ts'
import { listUsers } from '../../../db/queries/users.ts'
import { rewindLedger } from '../../../service/audit/rewind-ledger.ts'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { UNCHECKED } from '../../../service/integrity/integrity.ts'
import type { Ledger } from '../../../service/kernel/ledger.ts'
import { freshStanding } from '../../../service/kernel/ledger-standing.ts'
import { lockedSession } from '../../../service/kernel/signing-session.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { REPORT_NAMES } from '../../../shared/contract/report-name.ts'
import { builtSample, SAMPLE_LEDGERS, sampleDatabase } from '../../helpers/sample-consortium.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const MONTHLY: readonly string[] = ['bank-reconciliation', 'closing-checklist', 'payroll', 'statutory-returns']
const NOW = '2020-10-09T08:00:00.000Z'
let folder = ''

beforeAll(async () => {
  folder = (await builtSample()).folder
}, 120_000)

const ledgerOf = (database: Database): Ledger => ({
  path: '',
  database,
  encrypted: false,
  dataKey: undefined,
  openedBy: undefined,
  lock: undefined,
  readOnly: true,
  copy: undefined,
  integrity: UNCHECKED,
  signing: lockedSession(),
  standing: freshStanding(),
  surroundings: { clock: { now: () => NOW, today: () => NOW.slice(0, 10) }, randomBytes: seededRandom('rewound') },
})

const lengthOf = (database: Database): number => lastEvent(database)?.sequence ?? 0

/** Where the command of an event ends: a head is only ever handed out between two commands. */
function endOfCommand(database: Database, sequence: number): number {
  const heads = eventHeads(database, sequence, lengthOf(database))
  const next = heads.find(({ commandId }) => commandId !== heads[0]?.commandId)
  return next ? next.sequence - 1 : lengthOf(database)
}

test.each(Object.keys(SAMPLE_LEDGERS))('taken back to any place of its chain, the ledger of %s proves whole', (organisation) => {
  const database = sampleDatabase(folder, organisation)
  const before = lengthOf(database)
  for (const part of [0.03, 0.2, 0.45, 0.7, 0.97]) {
    const sequence = endOfCommand(database, Math.max(1, Math.floor(before * part)))
    const { ledger, doubts } = rewindLedger(ledgerOf(database), sequence, NOW)
    expect(doubts).toEqual([])
    expect(lengthOf(ledger.database)).toBe(sequence)
    ledger.database.close()
  }
  expect(lengthOf(database)).toBe(before)
})

test('every report handed out in October is made again at its place once the year is over', async () => {
  const database = sampleDatabase(folder, 'AMSS')
  const whole = ledgerOf(database)
  const october = eventHeads(database, 1, lengthOf(database)).findLast(({ at }) => at < '2020-10-09')?.sequence ?? 0
  expect(october).toBeLessThan(lengthOf(database))
  const { ledger: then } = rewindLedger(whole, october, NOW)
  const user = listUsers(database)[0]?.name ?? ''
  const refused: string[] = []
  const outcomes: Record<string, unknown> = {}
  for (const report of REPORT_NAMES) {
    const period = MONTHLY.includes(report) ? '2020-08' : '2020-Q2'
    const account = report === 'bank-reconciliation' ? { account: '521101' } : {}
    const request = {
      report,
      parameters: { grant: 'AT-PECIC', ...account, period },
      language: 'fr',
      format: 'xlsx',
      user,
    } as const
    const made = await exportReport(then, request, () => undefined)
    if (!made.ok) {
      refused.push(`${report} ${made.faults[0]?.code}`)
      continue
    }
    const verified = expectSuccess(verifyWorkbookBytes(made.value.bytes, made.value.fileName))
    const { compared, faults, warnings } = expectSuccess(await verified.against(whole))
    outcomes[report] = [verified.proof.faults.length, compared, faults, warnings]
  }
  then.database.close()
  expect(refused).toEqual([])
  for (const [report, outcome] of Object.entries(outcomes))
    expect([report, outcome]).toEqual([report, [0, report === 'claim' ? 'kept' : 'recomputed', [], []]])
}, 120_000)
