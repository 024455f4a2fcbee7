import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { buildSample, type SampleStep } from '../../../service/sample/build-sample.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { newFolder } from '../../helpers/temporary-ledger.ts'

const surroundings = { randomBytes: seededRandom('sample folder') }

async function stepsOf(folder: string): Promise<SampleStep[]> {
  const steps: SampleStep[] = []
  for await (const step of buildSample(folder, 'fr', surroundings)) steps.push(step)
  return steps
}

test('a folder that holds something is refused and kept as it is', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'notes.txt'), 'à garder')
  expect(await stepsOf(folder)).toMatchObject([{ kind: 'refused', faults: [{ code: 'FOLDER_NOT_EMPTY' }] }])
  expect(readdirSync(folder)).toEqual(['notes.txt'])
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('à garder')
})

test('a file of that name is refused too', async () => {
  const path = join(newFolder(), 'exemple')
  writeFileSync(path, 'à garder')
  expect(await stepsOf(path)).toMatchObject([{ kind: 'refused', faults: [{ code: 'FOLDER_NOT_EMPTY' }] }])
  expect(readFileSync(path, 'utf8')).toBe('à garder')
})

test('a build that is left half-way leaves nothing behind', async () => {
  const parent = newFolder()
  const folder = join(parent, 'exemple')
  for await (const step of buildSample(folder, 'fr', surroundings)) {
    if (step.kind !== 'progress') throw new Error(`not expected: ${step.kind}`)
    expect(readdirSync(parent)).toHaveLength(1)
    if (step.done > 40) break
  }
  expect(readdirSync(parent)).toEqual([])
})

test('an empty folder is filled, and a folder is made with those above it; an English sample too', async () => {
  const folder = join(newFolder(), 'a', 'b')
  mkdirSync(folder, { recursive: true })
  let last: SampleStep | undefined
  for await (const step of buildSample(folder, 'en', surroundings)) last = step
  expect(last?.kind).toBe('done')
  expect(readdirSync(folder).sort()).toEqual(['claims', 'lead.sikasso', 'packages', 'partners'])
  expect(readdirSync(dirname(folder))).toEqual(['b'])
  expect(existsSync(join(folder, 'claims', 'claim-2020-Q1.xlsx'))).toBe(true)
}, 60_000)
