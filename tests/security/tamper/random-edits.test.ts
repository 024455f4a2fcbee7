import { expect, test } from 'vitest'
import { editByChance, filledTables, numbersOf, smallBooks } from '../../helpers/altered-by-chance.ts'
import { AlteredFile, copyOf, verdictOf } from '../../helpers/altered-copy.ts'

const EDITS = 300

test(`each of ${EDITS} edits by chance, with every trigger put back, is named`, () => {
  const books = smallBooks('random edits')
  const path = copyOf(books.path)
  const file = new AlteredFile(path)
  expect(verdictOf(path, books.surroundings).faults).toEqual([])
  const tables = filledTables(file, 'register', 'part', 'posted', 'events', 'derived')
  const below = numbersOf('random edits')
  const unnamed: string[] = []
  let made = 0
  while (made < EDITS) {
    const edit = editByChance(file, tables, below)
    if (!edit) continue
    made++
    if (verdictOf(path, books.surroundings).sound) unnamed.push(edit.what)
    edit.undo()
  }
  file.close()
  expect(unnamed).toEqual([])
}, 240_000)
