import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Database } from '../../db/database.ts'
import { closeLedger, type Ledger, type Surroundings } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { runCommand, type Work } from '../../service/kernel/run-command.ts'
import { type CreateLedgerRequest, createLedger } from '../../service/settings/create-ledger.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { CommandName } from '../../shared/contract/permission.ts'
import type { Result } from '../../shared/result/result.ts'
import { FixedClock } from './fixed-clock.ts'
import { seededRandom } from './seeded-random.ts'

export type TemporaryLedgerOptions = Partial<Omit<CreateLedgerRequest, 'path'>> & {
  /** Ledgers of different seeds have different ids; the same seed replays. */
  readonly seed?: string
  /** Where the clock stands: 1 April 2020, 09:00 UTC unless told. */
  readonly now?: string
}

interface CommandOptions {
  readonly user?: string
  readonly input?: Canonical
  readonly dryRun?: boolean
}

/** A real ledger in a folder of its own, open for writing; folder and file vanish when the tests of the file are done. */
export interface TemporaryLedger {
  readonly ledger: Ledger
  readonly database: Database
  readonly folder: string
  readonly path: string
  readonly clock: FixedClock
  readonly surroundings: Surroundings
  /** Runs a use case in a command of its own, as "owner" unless told. */
  command<T>(name: CommandName, work: (work: Work) => Result<T>, options?: CommandOptions): Result<T>
  /** Frees the file, for a test that opens it itself. */
  close(): void
}

const folders: string[] = []
const openLedgers = new Set<Ledger>()
const templates = new Map<string, string>()

afterAll(() => {
  for (const ledger of openLedgers) closeLedger(ledger)
  openLedgers.clear()
  templates.clear()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
})

/** Makes and opens a ledger: organisation AMSS, chart sycebnl, French, one user "owner" with every writing role. */
export function temporaryLedger(options: TemporaryLedgerOptions = {}): TemporaryLedger {
  const clock = new FixedClock(options.now ?? '2020-04-01T09:00:00.000Z')
  const surroundings: Surroundings = { clock, randomBytes: seededRandom(`opened ${options.seed ?? ''}`) }
  const folder = newFolder()
  const path = join(folder, 'ledger.sikasso')
  copyFromTemplate(options, path)
  const ledger = expectSuccess(
    openLedger({ path, reading: false, passphrase: options.passphrase, user: options.userName }, surroundings),
  )
  openLedgers.add(ledger)
  return {
    ledger,
    database: ledger.database,
    folder,
    path,
    clock,
    surroundings,
    command: (name, work, { user, input, dryRun } = {}) => {
      const request = { name, user: user ?? options.userName ?? 'owner', input: input ?? null }
      return runCommand(ledger, { ...request, dryRun: dryRun ?? false }, work)
    },
    close: () => {
      if (openLedgers.delete(ledger)) closeLedger(ledger)
    },
  }
}

/** The value of a result, or an exception that names every fault. */
export function expectSuccess<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`)
  return result.value
}

/** A new empty folder, removed when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sikasso-test-'))
  folders.push(folder)
  return folder
}

/** Writing a chart takes a while, so a ledger of the same options is written once a test file and copied. */
function copyFromTemplate(options: TemporaryLedgerOptions, path: string): void {
  const key = JSON.stringify(options)
  let template = templates.get(key)
  if (template === undefined) {
    template = join(newFolder(), 'template.sikasso')
    const request: CreateLedgerRequest = {
      path: template,
      organisationCode: options.organisationCode ?? 'AMSS',
      organisationName: options.organisationName ?? 'Association Malienne pour la Survie au Sahel',
      country: options.country ?? 'ML',
      chart: options.chart ?? 'sycebnl',
      userName: options.userName ?? 'owner',
      language: options.language ?? 'fr',
      passphrase: options.passphrase,
    }
    const clock = new FixedClock(options.now ?? '2020-04-01T09:00:00.000Z')
    expectSuccess(createLedger(request, { clock, randomBytes: seededRandom(`created ${key}`) }))
    templates.set(key, template)
  }
  copyFileSync(template, path)
  if (existsSync(`${template}.keys`)) copyFileSync(`${template}.keys`, `${path}.keys`)
}
