import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editByChance, filledTables, numbersOf, smallBooks } from '../../helpers/altered-by-chance.ts'
import { AlteredFile, copyOf, rehashed, verdictOf } from '../../helpers/altered-copy.ts'
import { GOLDEN_LEDGERS, goldenLedger } from '../../helpers/golden-ledgers.ts'
import { publishedVerdicts, VERIFIER } from '../../helpers/published-verifier.ts'
import { builtSample, SAMPLE_LEDGERS } from '../../helpers/sample-consortium.ts'
import { newFolder } from '../../helpers/temporary-ledger.ts'

const EDITS = 200
const BATCH = 25

test('it has at most 500 lines, and finds every ledger of the sample sound', async () => {
  expect(readFileSync(VERIFIER, 'utf8').split('\n').length).toBeLessThanOrEqual(501)
  const { folder } = await builtSample()
  const paths = Object.values(SAMPLE_LEDGERS).map((name) => join(folder, name))
  const verdicts = publishedVerdicts(paths)
  expect(verdicts.map(({ sound, lines }) => (sound ? 'sound' : lines.join('; ')))).toEqual(paths.map(() => 'sound'))
}, 120_000)

test('it finds every plain ledger that is kept sound', () => {
  const paths = GOLDEN_LEDGERS.filter(({ encrypted }) => !encrypted).map(goldenLedger)
  expect(publishedVerdicts(paths).map(({ sound }) => sound)).toEqual(paths.map(() => true))
  expect(paths.length).toBeGreaterThan(1)
})

test(`it agrees with the product on ${EDITS} edits by chance`, () => {
  const books = smallBooks('independent verifier')
  const path = copyOf(books.path)
  const file = new AlteredFile(path)
  const tables = filledTables(file, 'register', 'part', 'posted', 'events')
  const below = numbersOf('independent verifier')
  const folder = newFolder()
  const disagreed: string[] = []
  for (let batch = 0; batch < EDITS / BATCH; batch++) {
    const edits: { path: string; what: string; sound: boolean }[] = []
    while (edits.length < BATCH) {
      const edit = editByChance(file, tables, below)
      if (!edit) continue
      const copy = join(folder, `${edits.length}.sikasso`)
      // What was altered lies in the write-ahead log until it is brought into the file.
      file.raw.pragma('wal_checkpoint(TRUNCATE)')
      copyFileSync(path, copy)
      edits.push({ path: copy, what: edit.what, sound: verdictOf(path, books.surroundings).sound })
      edit.undo()
    }
    const verdicts = publishedVerdicts(edits.map((edit) => edit.path))
    for (const [at, { what, sound }] of edits.entries()) if (verdicts[at]?.sound !== sound) disagreed.push(what)
  }
  file.close()
  expect(disagreed).toEqual([])
}, 240_000)

test('a ledger hashed anew by somebody who has the program agrees with itself, for both: a head kept elsewhere tells', () => {
  const books = smallBooks('rehashed')
  const path = copyOf(books.path)
  const file = new AlteredFile(path)
  file.alter((raw) => {
    raw.exec(
      "UPDATE event SET content = replace(content, '\"Awa\"', '\"Ana\"') WHERE type = 'record'; UPDATE user SET name = 'Ana' WHERE name = 'Awa'",
    )
    raw.exec("UPDATE event SET subject = 'user:Ana' WHERE subject = 'user:Awa'")
    rehashed(raw)
  })
  file.close()
  const before = verdictOf(books.path, books.surroundings)
  const after = verdictOf(path, books.surroundings)
  expect([after.sound, after.head === before.head]).toEqual([true, false])
  const [found] = publishedVerdicts([path])
  expect(found?.sound).toBe(true)
  expect(found?.lines[0]).toContain(after.head)
})
