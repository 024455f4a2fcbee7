import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Database } from '../../db/database.ts'
import { openDatabase } from '../../db/open.ts'
import { buildSample, type SampleStep } from '../../service/sample/build-sample.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { seededRandom } from './seeded-random.ts'
import { expectSuccess, newFolder } from './temporary-ledger.ts'

export const SAMPLE_PARTNERS = ['ARGA', 'ACRAC', 'CEAM', 'AT'] as const

/** Every ledger of the sample by its organisation, with its place in the folder. */
export const SAMPLE_LEDGERS: Readonly<Record<string, string>> = {
  AMSS: 'lead.sikasso',
  ...Object.fromEntries(SAMPLE_PARTNERS.map((code) => [code, `partners/${code}.sikasso`])),
}

const opened: Database[] = []

afterAll(() => {
  for (const database of opened.splice(0)) database.close()
})

/** Builds the sample into a folder of its own; answers the folder and every step that was told. */
export async function builtSample(language: Language = 'fr'): Promise<{ folder: string; steps: SampleStep[] }> {
  const folder = join(newFolder(), 'exemple')
  const steps: SampleStep[] = []
  for await (const step of buildSample(folder, language, { randomBytes: seededRandom('sample folder') })) steps.push(step)
  const last = steps.at(-1)
  if (last?.kind !== 'done') throw new Error(`the sample was not made: ${JSON.stringify(last)}`)
  return { folder, steps }
}

/** A reading connection to one of the sample's ledgers. */
export function sampleDatabase(folder: string, organisation: string): Database {
  const path = join(folder, SAMPLE_LEDGERS[organisation] ?? organisation)
  const database = expectSuccess(openDatabase({ path, reading: true }))
  opened.push(database)
  return database
}
