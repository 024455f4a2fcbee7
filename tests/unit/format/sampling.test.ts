import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seededDraw } from '../../../service/audit/seeded-draw.ts'
import { ROOT } from '../tidy/source-files.ts'
import { drawnVector, type SampleExpected, type SampleGiven } from './sampling-vectors.ts'

interface Vectors {
  readonly format: string
  readonly draws: readonly { readonly seed: string; readonly subject: string; readonly sha256: string; readonly number: string }[]
  readonly samples: readonly { readonly given: SampleGiven; readonly expected: SampleExpected }[]
}

const vectors = JSON.parse(readFileSync(join(ROOT, 'docs/format/vectors/sampling.json'), 'utf8')) as Vectors

test('every published draw is the one that our code makes', () => {
  expect(vectors.format).toBe('sikasso.sampling.1')
  expect(vectors.draws.length).toBeGreaterThan(4)
  for (const { seed, subject, sha256, number } of vectors.draws) {
    expect(hash('sha256', `${seed}\n${subject}`)).toBe(sha256)
    expect(String(seededDraw(seed)(subject))).toBe(number)
  }
})

test.each(vectors.samples.map(({ given, expected }) => ({ name: given.name, given, expected })))(
  'the published sample “$name” is the one that our code draws',
  ({ given, expected }) => {
    expect(drawnVector(given)).toEqual(expected)
  },
)

test('the published samples show each method, each stratum, a start that is given and one that is drawn', () => {
  const given = vectors.samples.map((one) => one.given)
  expect(new Set(given.map(({ method }) => method))).toEqual(new Set(['mus', 'random', 'stratified']))
  const strata = vectors.samples.flatMap(({ expected }) => expected.items.map((item) => item[5]))
  expect(new Set(strata)).toEqual(new Set(['top', 'sample', 'high', 'middle', 'low']))
  const starts = given.filter(({ method }) => method === 'mus').map(({ start }) => start === null)
  expect(new Set(starts)).toEqual(new Set([true, false]))
})
