import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { HostState } from '../../../service/host/host-state.ts'
import { router } from '../../../service/router.ts'
import type { Verification } from '../../../shared/contract/verification.ts'
import { type Asked, ask, type NamedProcedure, readingProcedures } from '../../helpers/ask-procedures.ts'
import { FixedClock } from '../../helpers/fixed-clock.ts'
import { builtSample } from '../../helpers/sample-consortium.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { newFolder, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const PASSPHRASE = 'quatre mots tirés au hasard'
/** What opens or closes a ledger, answers otherwise each time, or makes files. */
const NOT_ASKED =
  /^(?:settings\.(?:openLedger|createLedger|openSample|closeLedger|restoreBackup|backup|actAs|ledgerFiles)|workingPapers\.auditCopy|audit\.verify)$/
const ASKED = readingProcedures.filter(({ name }) => !NOT_ASKED.test(name))
const REPORTS: readonly NamedProcedure[] = [
  'trial-balance',
  'general-ledger',
  'budget-vs-actual',
  'transactions',
  'fund-balance',
].map((report) => ({
  name: `report ${report}`,
  procedure: router.reports.preview,
  input: { report, parameters: { grant: 'AT-PECIC' }, limit: 200, language: 'fr' },
}))
const VERIFY = { procedure: router.audit.verify, input: undefined }
/** So many procedures are asked of each damaged copy, in turn: the whole contract comes round several times. */
const ASKED_OF_EACH = 14

interface Whole {
  readonly path: string
  readonly bytes: Buffer
  readonly passphrase?: string
  /** What each procedure answers on the undamaged file. */
  readonly answers: Map<string, string>
}

const surroundings = { clock: new FixedClock('2026-11-24T09:00:00.000Z'), randomBytes: seededRandom('damage') }
let plain: Whole
let encrypted: Whole

const hostOf = (): HostState => new HostState({ host: 'loopback', version: '0', workspace: newFolder(), surroundings })

/** The figures of an answer: texts that no chain covers yet may differ, an amount may not. */
const figures = (answer: Asked): string =>
  answer.kind === 'value'
    ? JSON.stringify(answer.value, (key, value: unknown) =>
        typeof value === 'string' ? (/^-?\d+(?:\.\d+)?$/.test(value) ? value : '') : key === 'durationMs' ? 0 : value,
      )
    : answer.kind

async function whole(path: string, passphrase?: string): Promise<Whole> {
  const state = hostOf()
  expect(state.open({ path, passphrase }).ok).toBe(true)
  const answers = new Map<string, string>()
  for (const each of [...REPORTS, ...ASKED]) answers.set(each.name, figures(await ask(each, state)))
  state.close()
  return { path, bytes: readFileSync(path), answers, ...(passphrase === undefined ? {} : { passphrase }) }
}

beforeAll(async () => {
  const { folder } = await builtSample()
  plain = await whole(join(folder, 'partners/ARGA.sikasso'))
  const secret = temporaryLedger({ passphrase: PASSPHRASE })
  secret.close()
  encrypted = await whole(secret.path, PASSPHRASE)
})

type Damage = (bytes: Buffer, random: (below: number) => number) => Buffer

/** One wrong bit, anywhere within so many bytes from a place. */
function flippedAt(bytes: Buffer, from: number, length: number, random: (below: number) => number): Buffer {
  const damaged = Buffer.from(bytes)
  const at = Math.min(from + random(length), bytes.length - 1)
  damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8))
  return damaged
}

const anywhere: Damage = (bytes, random) => flippedAt(bytes, 0, bytes.length, random)
const inTheHeader: Damage = (bytes, random) => flippedAt(bytes, 0, 100, random)

/** In the text of a table, an index, a view or a trigger. */
const inTheSchema: Damage = (bytes, random) => {
  const places = [...bytes.toString('latin1').matchAll(/CREATE (?:TABLE|UNIQUE|INDEX|VIEW|TRIGGER)/g)].map(({ index }) => index)
  return flippedAt(bytes, places[random(places.length)] ?? 0, 200, random)
}

const cut: Damage = (bytes, random) =>
  bytes.subarray(0, [0, 1, 15, 16, 99, 100, 4_095, 4_096][random(12)] ?? random(bytes.length))

function numbersOf(seed: string): (below: number) => number {
  const random = seededRandom(seed)
  return (below) => Buffer.from(random(6)).readUIntBE(0, 6) % below
}

interface Outcome {
  readonly opened: boolean
  readonly sound: boolean
}

/** Opens a damaged copy, reads it every way, verifies it; whatever breaks, or a wrong figure under "sound", is told in `wrong`. */
async function surveyed(of: Whole, seed: string, damage: Damage, turn: number, wrong: string[]): Promise<Outcome> {
  const path = join(newFolder(), 'ledger.sikasso')
  writeFileSync(path, damage(of.bytes, numbersOf(seed)))
  if (existsSync(`${of.path}.keys`)) copyFileSync(`${of.path}.keys`, `${path}.keys`)
  const state = hostOf()
  const opened = state.open({ path, passphrase: of.passphrase })
  if (!opened.ok) {
    const codes = opened.faults.map(({ code }) => code)
    if (codes.some((code) => code !== 'LEDGER_DAMAGED')) wrong.push(`${seed} opening: ${codes}`)
    return { opened: false, sound: false }
  }
  await state.watch?.checked()
  const differing: string[] = []
  const turned = Array.from({ length: ASKED_OF_EACH }, (_, at) => ASKED[(turn * ASKED_OF_EACH + at) % ASKED.length])
  for (const each of [...REPORTS, ...turned]) {
    if (!each) continue
    const answer = await ask(each, state)
    if (answer.kind === 'broken') wrong.push(`${seed} ${each.name}: ${answer.cause}`)
    if (answer.kind === 'value' && figures(answer) !== of.answers.get(each.name)) differing.push(each.name)
  }
  const verified = await ask(VERIFY, state)
  state.close()
  if (verified.kind !== 'value') {
    wrong.push(`${seed} verify: ${JSON.stringify(verified)}`)
    return { opened: true, sound: false }
  }
  const { sound, faults } = (verified.value as { verification: Verification }).verification
  if (sound && differing.length > 0) wrong.push(`${seed} is sound, and these differ: ${differing}`)
  if (!sound && faults.length === 0) wrong.push(`${seed} is not sound and says nothing`)
  return { opened: true, sound }
}

async function survey(of: Whole, name: string, count: number, damage: Damage): Promise<Outcome[]> {
  const wrong: string[] = []
  const outcomes: Outcome[] = []
  for (let turn = 0; turn < count; turn += 1) outcomes.push(await surveyed(of, `${name} ${turn}`, damage, turn, wrong))
  expect(wrong).toEqual([])
  return outcomes
}

test('the contract is really asked: most of what reads answers on the undamaged ledger', () => {
  expect(ASKED.length).toBeGreaterThan(150)
  const answering = ASKED.filter(({ name }) => plain.answers.get(name)?.startsWith('refused') === false)
  expect(answering.length).toBeGreaterThan(120)
  expect(REPORTS.map(({ name }) => plain.answers.get(name)?.length).every((length) => (length ?? 0) > 20)).toBe(true)
})

test('a wrong bit anywhere in a plain ledger is harmless, or named', async () => {
  const outcomes = await survey(plain, 'bit', 100, anywhere)
  expect(outcomes.filter(({ opened, sound }) => opened && !sound).length).toBeGreaterThan(10)
})

test('a wrong bit in the header is harmless, or named', async () => {
  await survey(plain, 'header', 10, inTheHeader)
})

test('a wrong bit in the text of the schema is harmless, or named', async () => {
  const outcomes = await survey(plain, 'schema', 20, inTheSchema)
  expect(outcomes.filter(({ opened }) => !opened).length).toBeGreaterThan(3)
})

test('a plain ledger cut short anywhere does not open, by name', async () => {
  const outcomes = await survey(plain, 'cut', 20, cut)
  expect(outcomes.some(({ opened }) => opened)).toBe(false)
})

test('a wrong bit in an encrypted ledger is always named, and the passphrase stays right', async () => {
  const outcomes = await survey(encrypted, 'secret', 40, anywhere)
  expect(outcomes.some(({ sound }) => sound)).toBe(false)
})

test('an encrypted ledger cut short does not open, by name', async () => {
  const outcomes = await survey(encrypted, 'secret cut', 10, cut)
  expect(outcomes.some(({ opened }) => opened)).toBe(false)
})
