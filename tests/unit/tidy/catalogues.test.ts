import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './source-files.ts'

const FOLDER = join(ROOT, 'shared/i18n')
const names = readdirSync(join(FOLDER, 'fr')).filter((name) => name.endsWith('.ts'))

/** Every sentence of a catalogue file by its key, however the file exports it. */
async function sentences(language: 'fr' | 'en', name: string): Promise<Map<string, string>> {
  const exported: Record<string, unknown> = await import(join(FOLDER, language, name))
  const found = new Map<string, string>()
  const walk = (key: string, value: unknown): void => {
    if (typeof value === 'string') found.set(key, value)
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) walk(`${key}.${inner}`, each)
  }
  for (const value of Object.values(exported)) walk('', value)
  return found
}
const placeholders = (sentence: string | undefined) => [...new Set(sentence?.match(/\{\{\w+\}\}/g))].sort()

test('each language has the same catalogues', () => {
  expect(names.length).toBeGreaterThan(0)
  expect(readdirSync(join(FOLDER, 'en')).filter((name) => name.endsWith('.ts'))).toEqual(names)
})

test.each(names)('%s: every French key has its English twin, with the same figures in it', async (name) => {
  const [french, english] = [await sentences('fr', name), await sentences('en', name)]
  expect([...english.keys()].sort()).toEqual([...french.keys()].sort())
  const uneven = [...french].filter(([key, sentence]) => placeholders(sentence).join() !== placeholders(english.get(key)).join())
  expect(uneven.map(([key]) => key)).toEqual([])
  expect([...french, ...english].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key)).toEqual([])
})

test.each(names)('%s: French is set as French is printed', async (name) => {
  const faulty = [...(await sentences('fr', name))].filter(([, sentence]) =>
    // A plain space, or none, before ; ! ? % » or after «; a typewriter's apostrophe; a colon without its space.
    /[ \u00a0](?=[;!?%»])|«[ \u00a0\S]|[\p{L}\d)}](?=[;!?»])|\p{L}'\p{L}|[\p{L}\d)}»] ?:(?=\s|$)/u.test(
      sentence.replace(/\{\{\w+\}\}/g, '0'),
    ),
  )
  expect(faulty.map(([key, sentence]) => `${key}: ${sentence}`)).toEqual([])
})
