import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { lastEvent } from '../../../db/queries/events.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { verifyWorkbook } from '../../../service/audit/verify-workbook.ts'
import { verifyPackage } from '../../../service/exchange/verify-package.ts'
import type { SampleStep } from '../../../service/sample/build-sample.ts'
import { systemClock } from '../../../shared/time/instant.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { builtSample, SAMPLE_LEDGERS, SAMPLE_PARTNERS, sampleDatabase } from '../../helpers/sample-consortium.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const ORGANISATIONS = Object.keys(SAMPLE_LEDGERS)
const CLAIMS = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `claims/claim-2020-${quarter}.xlsx`)

const PACKAGES = SAMPLE_PARTNERS.flatMap((code) =>
  ['Q1', 'Q2', 'Q3'].map((quarter, index) => `packages/${code}-AT-PECIC-2020-${quarter}-00${index + 1}.sikpkg`),
)

let folder = ''
let again = ''
let steps: SampleStep[] = []

beforeAll(async () => {
  const built = await builtSample()
  folder = built.folder
  steps = built.steps
}, 20_000)

beforeAll(async () => {
  again = (await builtSample()).folder
}, 120_000)

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

function verified(organisation: string) {
  const steps = verifyLedger(sampleDatabase(folder, organisation), systemClock)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

test('it makes the five ledgers, the four claims and the packages of three quarters, and nothing else', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  const expected = [...Object.values(SAMPLE_LEDGERS), ...CLAIMS, ...PACKAGES].sort()
  expect(files.sort()).toEqual(expected)
  const done = steps.at(-1)
  expect(done?.kind === 'done' ? [...done.made].sort() : []).toEqual(expected)
})

test('it tells its progress often, up to the whole', () => {
  const told = steps.flatMap((step) => (step.kind === 'progress' ? [step] : []))
  expect(told.length).toBeGreaterThan(100)
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((one, other) => one - other))
  expect(told.at(-1)).toMatchObject({ done: told[0]?.total })
  expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(ORGANISATIONS))
})

test('two builds give the same books, claims and packages', () => {
  for (const organisation of ORGANISATIONS) {
    const one = lastEvent(sampleDatabase(folder, organisation))
    expect(one?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(lastEvent(sampleDatabase(again, organisation))).toEqual(one)
  }
  for (const file of [...CLAIMS, ...PACKAGES]) expect(hashOf(join(again, file))).toBe(hashOf(join(folder, file)))
})

test.each(ORGANISATIONS)('%s: the ledger is sound, with eleven closed months', (organisation) => {
  expect(verified(organisation)).toMatchObject({ sound: true, faults: [], closedMonths: 11 })
})

test('some fifteen hundred vouchers: about six hundred of the lead, two hundred and more of each partner', () => {
  const counts = new Map(ORGANISATIONS.map((organisation) => [organisation, verified(organisation).vouchers]))
  expect(counts.get('AMSS')).toBeGreaterThanOrEqual(550)
  expect(counts.get('AMSS')).toBeLessThanOrEqual(650)
  for (const partner of SAMPLE_PARTNERS) {
    expect(counts.get(partner)).toBeGreaterThanOrEqual(200)
    expect(counts.get(partner)).toBeLessThanOrEqual(260)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  expect(total).toBeGreaterThanOrEqual(1_400)
  expect(total).toBeLessThanOrEqual(1_650)
})

test('each claim states a head of the lead’s chain, a later one each quarter', () => {
  const database = sampleDatabase(folder, 'AMSS')
  const sequences = CLAIMS.map((claim) => {
    const { proof } = expectSuccess(verifyWorkbook(join(folder, claim)))
    expect(proof.faults).toEqual([])
    return (
      plainSql(database).get<{ sequence: number }>('SELECT sequence FROM event WHERE hash = ?', proof.found.seal.head)
        ?.sequence ?? 0
    )
  })
  expect(sequences[0]).toBeGreaterThan(0)
  expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other))
})

test('each package is sound for its sender and for the lead, and says what the books say', () => {
  for (const file of PACKAGES) {
    const bytes = readFileSync(join(folder, file))
    const sender = /packages\/([A-Z]+)-/.exec(file)?.[1] ?? ''
    for (const organisation of [sender, 'AMSS']) {
      const verdict = verifyPackage(bytes, { database: sampleDatabase(folder, organisation) }, file)
      expect(verdict.faults).toEqual([])
      expect(verdict.against?.role).toBe(organisation === 'AMSS' ? 'recipient' : 'sender')
    }
  }
})
