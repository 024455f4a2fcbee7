import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PRODUCT_FOLDERS, productFiles, ROOT, sourceFiles } from './source-files.ts'

const LINES_AT_MOST = 400
const everyFile = () => [...productFiles(), ...['resources', 'scripts', 'tests'].flatMap(sourceFiles)]

/** What no source may hold, and where it may stand all the same because that is its own home. */
const BANNED: readonly { readonly words: RegExp; readonly home?: RegExp; readonly why: string }[] = [
  { words: /\bparseFloat\b/, why: 'amounts are never floating point' },
  { words: /\btoFixed\b/, why: 'amounts are never floating point' },
  { words: /\bMath\.round\b/, home: /^renderer\//, why: 'amounts are rounded by shared/money; pixels by the renderer' },
  { words: /\bDate\.now\b|\bnew Date\(\)/, home: /^shared\/time\//, why: 'the clock comes from the context' },
  { words: /\bas any\b/, why: 'types are told, not silenced' },
  { words: /\bconsole\.log\b/, why: 'a host writes to its own outputs' },
  { words: /@ts-ignore|@ts-nocheck|@ts-expect-error/, why: 'types are told, not silenced' },
]
const BANNED_EVERYWHERE: readonly RegExp[] = [
  /\.(?:skip|only|todo)\b(?=\(|\.)/,
  /\b(?:TODO|FIXME)\b/,
  /\b(?:xit|xtest|xdescribe)\(/,
]
/** These tests speak of what is banned. */
const isOfTheTidyTest = (path: string): boolean => path.startsWith('tests/unit/tidy/')

test(`no file is longer than ${LINES_AT_MOST} lines`, () => {
  const long = everyFile().filter(({ text }) => text.split('\n').length - 1 > LINES_AT_MOST)
  expect(long.map(({ path }) => path)).toEqual([])
})

test('files are named in kebab-case, in the trade’s words', () => {
  const faulty = productFiles()
    .map(({ path }) => path)
    .filter((path) => {
      const names = path.replace(/\.d\.ts$|\.module\.css$|\.(?:tsx?|css)$/, '').split('/')
      return names.some(
        (name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || /^(?:utils?|helpers?|common|managers?|misc)$/.test(name),
      )
    })
  expect(faulty).toEqual([])
})

test('no banned word stands in the product', () => {
  const found = productFiles().flatMap(({ path, text }) =>
    BANNED.filter(({ words, home }) => !home?.test(path) && words.test(text)).map(
      ({ words, why }) => `${path}: ${words.source} (${why})`,
    ),
  )
  expect(found).toEqual([])
})

/** The text without comments and strings: a column of someone else's file may well be called "amt". */
const codeOnly = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|`[^`]*`/gm, "''")

test('names are whole words', () => {
  const found = productFiles().filter(({ text }) => /\b(?:tx|amt|acct|qty|mgr)\b/.test(codeOnly(text)))
  expect(found.map(({ path }) => path)).toEqual([])
})

test('no test is left out, and no promise is left in', () => {
  const found = everyFile()
    .filter(({ path }) => !isOfTheTidyTest(path))
    .flatMap(({ path, text }) => BANNED_EVERYWHERE.filter((words) => words.test(text)).map((words) => `${path}: ${words.source}`))
  expect(found).toEqual([])
})

test('a type forced through unknown says why', () => {
  const found = productFiles().flatMap(({ path, text }) => {
    const lines = text.split('\n')
    const bare = lines.filter((line, at) => /\bas unknown as\b/.test(line) && !/\/\/|\*\//.test(`${lines[at - 1] ?? ''}${line}`))
    return bare.map((line) => `${path}: ${line.trim()}`)
  })
  expect(found).toEqual([])
})

test('no source names a place of one machine', () => {
  const found = everyFile().filter(
    ({ path, text }) => !isOfTheTidyTest(path) && /(?:\/work\/|\/home\/\w|\/root\/|C:\\Users)/.test(text),
  )
  expect(found.map(({ path }) => path)).toEqual([])
})

test.each([...PRODUCT_FOLDERS, 'resources', 'tests', 'scripts', 'docs'])('%s introduces itself', (folder) => {
  const lines = readFileSync(join(ROOT, folder, 'README.md'), 'utf8').split('\n')
  expect(lines.filter((line) => line.trim() !== '').length).toBeGreaterThanOrEqual(6)
})
