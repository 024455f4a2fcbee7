import type { Language } from '../../shared/i18n/language.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { closeLedger, type Ledger } from '../kernel/ledger.ts'
import { openLedger } from '../kernel/open-ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { createLedger } from '../settings/create-ledger.ts'
import { importSetup } from '../settings/import-setup.ts'
import { SAMPLE_USER } from './keep-command.ts'
import { type OrganisationProfile, SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'
import { SimulatedClock } from './simulated-clock.ts'

const CREATED_AT = '2020-01-02T08:30:00.000Z'
const SET_UP_AT = '2020-01-02T09:05:00.000Z'

export interface StartedLedger {
  readonly ledger: Ledger
  readonly clock: SimulatedClock
}

/** Creates an organisation's ledger on its first day; clock and ids are the story's own, so every run replays. */
export function startLedger(profile: OrganisationProfile, path: string, language: Language): Result<StartedLedger> {
  const clock = new SimulatedClock(CREATED_AT)
  const ids = new SeededSequence(`${SAMPLE_SEED} ${profile.code} ids`)
  const surroundings = { clock, randomBytes: (size: number) => ids.bytes(size) }
  const created = createLedger(
    {
      path,
      organisationCode: profile.code,
      organisationName: profile.name,
      country: 'ML',
      chart: 'sycebnl',
      userName: SAMPLE_USER,
      language,
    },
    surroundings,
  )
  if (!created.ok) return created
  const opened = openLedger({ path, reading: false }, surroundings)
  if (!opened.ok) return opened
  // Nobody opens these files before they are whole, so one flush at the end does instead of a thousand.
  opened.value.database.pragma('synchronous = OFF')
  return success({ ledger: opened.value, clock })
}

/** Imports the setup of a ledger just created. */
export function setUpLedger({ ledger, clock }: StartedLedger, setup: string): Result<unknown> {
  clock.moveTo(SET_UP_AT)
  const request = { name: 'settings.importSetup', user: SAMPLE_USER, input: setup } as const
  return runCommand(ledger, request, (work) => importSetup(work, setup))
}

/** Brings a ledger to the disk, whole, and closes it. */
export function finishLedger(ledger: Ledger): void {
  ledger.database.pragma('synchronous = FULL')
  ledger.database.pragma('wal_checkpoint(TRUNCATE)')
  closeLedger(ledger)
}
