import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { PAPER_TABLES } from '../../../db/working-papers/paper-schema.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import type { PapersDesk } from '../../../service/kernel/run-paper-command.ts'
import { exportPapers, importPapers } from '../../../service/working-papers/carry-papers.ts'
import { listAnnotations } from '../../../service/working-papers/list-annotations.ts'
import { papersState } from '../../../service/working-papers/papers-state.ts'
import { keptSamples } from '../../../service/working-papers/sample-sheet.ts'
import { shownFindings } from '../../../service/working-papers/seat-findings.ts'
import { setAsidePapers } from '../../../service/working-papers/set-aside-papers.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import type { Fault } from '../../../shared/result/fault.ts'
import { copyOfBooks, deskOf, entriesOf, idMaker, paperBooks, postSpending, writeAnnotation } from '../../helpers/paper-books.ts'
import { saveInSeat, writeHistory } from '../../helpers/paper-history.ts'
import { expectSuccess, newFolder, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

type Row = Readonly<Record<string, string | number>>

const TABLES = Object.entries(PAPER_TABLES).map(([name, { columns }]) => ({
  table: snake(name),
  columns: Object.keys(columns).map((column) => ({
    name: snake(column),
    isKey: columns[column as keyof typeof columns].facts.isKey === true,
  })),
}))
const newId = idMaker('altered papers')

let books: TemporaryLedger
let desk: PapersDesk
let sound: Buffer
let path: string

beforeAll(() => {
  books = paperBooks()
  path = `${books.path}.audit`
  desk = { ...deskOf(books), workspace: newFolder() }
  const colleague = { ...deskOf(books, 'Moussa'), ledger: seatOn(copyOfBooks(books)) }
  writeHistory(desk, colleague, books.clock, newId)
  closeLedger(colleague.ledger)
  sound = readFileSync(path)
})

const seatOn = (file: string) => expectSuccess(openLedger({ path: file, reading: true, untouched: true }, books.surroundings))

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The bytes of the file after somebody who has it in hand changed it. */
function rebuilt(change: (raw: Sqlite.Database) => void): Uint8Array {
  const raw = new Sqlite(Buffer.from(sound))
  raw.pragma('foreign_keys = OFF')
  change(raw)
  const bytes = raw.serialize()
  raw.close()
  return bytes
}

/** The same, with its triggers as they were. */
const changed = (change: (raw: Sqlite.Database) => void): Uint8Array =>
  rebuilt((raw) => {
    const triggers = raw.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string
      sql: string
    }[]
    for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
    change(raw)
    for (const { sql } of triggers) raw.exec(sql)
  })

/** What the product says of the file when it reads it. Whatever was altered, every screen of it still answers. */
function faultsOf(bytes: Uint8Array, own: PapersDesk = desk): readonly Fault[] {
  writeFileSync(path, bytes)
  const { faults } = papersState(own)
  if (faults.every(({ code }) => code !== 'PAPERS_DAMAGED' && code !== 'PAPERS_UNREADABLE')) {
    listAnnotations(own.ledger.database, entriesOf(own), null)
    keptSamples(entriesOf(own))
    shownFindings({ ...own, ledger: { ...own.ledger, readOnly: true } })
  }
  for (const fault of faults)
    for (const language of ['fr', 'en'] as const) expect(faultText(fault, language)).not.toMatch(/\{\{|word:/)
  return faults
}

const rowsOf = (table: string): Row[] => {
  const raw = new Sqlite(Buffer.from(sound))
  const rows = raw.prepare(`SELECT * FROM ${table}`).all() as Row[]
  raw.close()
  return rows
}

const keyOf = (columns: (typeof TABLES)[number]['columns'], row: Row): string =>
  columns
    .filter(({ isKey }) => isKey)
    .map(({ name }) => `${name} = '${String(row[name]).replaceAll("'", "''")}'`)
    .join(' AND ')

const other = (value: string | number | undefined): string | number =>
  typeof value === 'number'
    ? value + 1
    : value === '' || value === undefined
      ? 'x'
      : `${value.slice(0, -1)}${value.endsWith('a') ? 'b' : 'a'}`

test('untouched, the file is sound, and holds entries of every type', () => {
  expect(faultsOf(sound)).toEqual([])
  expect(new Set(entriesOf(desk).map(({ type }) => type)).size).toBe(9)
  expect(papersState(desk).proof).toMatchObject({ authors: [{ name: 'Awa' }, { name: 'Moussa' }] })
})

test('every cell of every table, altered in turn, is named; and with what was written where the file still says it', () => {
  const standing = rowsOf('paper')
  const unnamed: string[] = []
  const untold: string[] = []
  for (const { table, columns } of TABLES)
    for (const row of rowsOf(table))
      for (const { name } of columns) {
        const value = other(row[name])
        const set = `UPDATE ${table} SET ${name} = ? WHERE ${keyOf(columns, row)}`
        const faults = faultsOf(changed((raw) => void raw.prepare(set).run(value)))
        if (faults.length === 0) unnamed.push(`${table}.${name}`)
        // A paper under another id is told by what it is about, and by the id that it has now.
        const isTold = faults.some(({ code, details }) => details?.held !== undefined || code === 'PAPERS_PAPER_RENAMED')
        if (!isTold && !(name === 'content' && standing.every(({ entry }) => entry !== row.hash))) untold.push(`${table}.${name}`)
      }
  expect(unnamed).toEqual([])
  // Of the content of a note or of an earlier version alone the file holds no second copy: it is told that it was altered, and whose it was.
  expect(untold).toEqual([])
}, 240_000)

test('every pair of rows that exchange their ids is named', () => {
  const unnamed: string[] = []
  for (const { table, columns } of TABLES) {
    const rows = rowsOf(table)
    const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => name)
    for (const [index, one] of rows.entries())
      for (const two of rows.slice(index + 1)) {
        const faults = faultsOf(
          changed((raw) => {
            const set = (to: Row, where: Row) => {
              const values = keys.map((name) => `${name} = '${String(to[name]).replaceAll("'", "''")}'`).join(', ')
              raw.exec(`UPDATE ${table} SET ${values} WHERE ${keyOf(columns, where)}`)
            }
            const aside: Row = Object.fromEntries(keys.map((name) => [name, 'aside']))
            set(aside, one)
            set(one, two)
            set(two, aside)
          }),
        )
        if (faults.length === 0) unnamed.push(`${table} ${keyOf(columns, one)} ${keyOf(columns, two)}`)
      }
  }
  expect(unnamed).toEqual([])
}, 240_000)

test('every row that is deleted is named, and so is one that is slipped in', () => {
  const unnamed: string[] = []
  for (const { table, columns } of TABLES)
    for (const row of rowsOf(table)) {
      if (faultsOf(changed((raw) => raw.exec(`DELETE FROM ${table} WHERE ${keyOf(columns, row)}`))).length === 0)
        unnamed.push(`${table} ${keyOf(columns, row)}`)
      const names = columns.map(({ name }) => name)
      const slipped = { ...row, hash: 'f'.repeat(64), id: 'slipped' } as Row
      const add = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
      if (faultsOf(changed((raw) => void raw.prepare(add).run(...names.map((name) => slipped[name])))).length === 0)
        unnamed.push(`slipped into ${table}`)
    }
  expect(unnamed).toEqual([])
}, 240_000)

describe('the structure', () => {
  const objects = () => {
    const raw = new Sqlite(Buffer.from(sound))
    const all = raw.prepare('SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL').all() as {
      type: string
      name: string
      sql: string
    }[]
    raw.close()
    return all
  }

  test('each table, index and trigger that is dropped is named, and so is one that is defined otherwise', () => {
    for (const { type, name, sql } of objects()) {
      const dropped = rebuilt((raw) => raw.exec(`DROP ${type} ${name}`))
      expect(faultsOf(dropped), name).toContainEqual({
        code: 'PAPERS_STRUCTURE_GONE',
        details: { object: `word:papers.object.${type} ${name}` },
      })
      if (type === 'table') continue
      const otherwise = rebuilt((raw) => {
        raw.exec(`DROP ${type} ${name}`)
        raw.exec(type === 'index' ? sql.replace('(type, subject)', '(type)') : sql.replace('BEFORE', 'AFTER'))
      })
      expect(faultsOf(otherwise), name).toContainEqual({
        code: 'PAPERS_STRUCTURE_CHANGED',
        details: { object: `word:papers.object.${type} ${name}` },
      })
    }
  })

  test.each([
    ['table', 'CREATE TABLE more (a)'],
    ['view', 'CREATE VIEW more AS SELECT 1 AS a'],
    ['index', 'CREATE INDEX more ON paper (author)'],
    ['trigger', "CREATE TRIGGER more AFTER INSERT ON paper BEGIN UPDATE paper SET author = 'x'; END"],
  ])('a %s that is added is named', (type, sql) => {
    expect(faultsOf(rebuilt((raw) => raw.exec(sql)))).toEqual([
      { code: 'PAPERS_STRUCTURE_ADDED', details: { object: `word:papers.object.${type} more` } },
    ])
  })

  test('a view in the place of a table is not read', () => {
    const forged = rebuilt((raw) => raw.exec("DROP TABLE paper; CREATE VIEW paper AS SELECT 'annotation' AS kind, 'x' AS id"))
    expect(faultsOf(forged).map(({ code }) => code)).toContain('PAPERS_STRUCTURE_GONE')
    expect(entriesOf(desk)).toEqual([])
  })
})

describe('in words', () => {
  const said = (change: string) => faultsOf(changed((raw) => raw.exec(change))).map((fault) => faultText(fault, 'en'))

  test('an altered text says what was written and what is found, once', () => {
    const texts = said(`UPDATE paper SET content = replace(content, 'Cachet vu', 'Rien vu') WHERE kind = 'annotation'`)
    expect(texts).toEqual([
      expect.stringMatching(
        /^In the audit file, annotation “AMSS-BQ1-2020-\d{6}”: text changed afterwards\. The chain holds: “Cachet vu”; found: “Rien vu”\.$/,
      ),
    ])
    const inChain = said(
      `UPDATE paper_entry SET content = replace(content, 'Cachet vu', 'Rien vu') WHERE content LIKE '%Cachet vu%'`,
    )
    expect(inChain).toEqual([
      expect.stringMatching(
        /^Entry \d+ of the file, annotation “.*”: text changed afterwards\. Written: “Cachet vu”; found: “Rien vu”\.$/,
      ),
    ])
  })

  test('a changed author is named in the papers and in the chain', () => {
    expect(said(`UPDATE paper SET author = 'Moussa' WHERE kind = 'sample'`)).toEqual([
      'In the audit file, sample “PECIC · 2020”: author changed afterwards. The chain holds: “Awa”; found: “Moussa”.',
    ])
    expect(said(`UPDATE paper_entry SET author = 'Moussa' WHERE type = 'sample'`)).toEqual([
      expect.stringMatching(
        /^Entry \d+ of the file, sample “PECIC · 2020”: author changed afterwards\. Written: “Awa”; found: “Moussa”\.$/,
      ),
    ])
  })

  test('a deleted paper, a deleted entry and a run of deleted entries are named by what they were', () => {
    expect(said(`DELETE FROM paper WHERE kind = 'mark'`)).toEqual([
      expect.stringMatching(/^Deleted from the audit file: mark “E01 #1”, by Awa \(01\/04\/2020 10:05 UTC\)\.$/),
    ])
    expect(said(`DELETE FROM paper_entry WHERE type = 'mark'`)).toEqual([
      expect.stringMatching(/^Entry deleted from the file: mark “E01 #1”, by Awa \(01\/04\/2020 10:05 UTC\)\.$/),
    ])
    expect(said("DELETE FROM paper_entry WHERE sequence BETWEEN 4 AND 7 AND author = 'Awa'")).toContain(
      'Entries 4 to 7 of the file were deleted.',
    )
  })

  test('a questioned amount that was raised is told with both figures', () => {
    expect(
      said(
        `UPDATE paper SET content = replace(content, '"questionedXof":275000', '"questionedXof":2750000') WHERE kind = 'finding'`,
      ),
    ).toEqual([
      'In the audit file, finding “A-01 · Carburant, deux véhicules”: lines 1, questioned amount changed afterwards. The chain holds: “275000”; found: “2750000”.',
    ])
  })
})

describe('what the file cannot say itself', () => {
  test('an old file put back is told by this computer; set aside, the newer one can be taken in again', () => {
    writeFileSync(path, sound)
    expect(papersState(desk).faults).toEqual([])
    expectSuccess(writeAnnotation(desk, newId(), { id: newId(), text: 'La dernière' }))
    const newer = readFileSync(path)
    expect(faultsOf(sound)).toMatchObject([{ code: 'PAPERS_OLDER', details: { seen: expect.any(Number) } }])
    expect(writeAnnotation(desk, newId(), { id: newId() })).toMatchObject({
      ok: false,
      faults: [{ code: 'PAPERS_ALTERED' }, { code: 'PAPERS_OLDER' }],
    })
    expect(exportPapers(desk)).toMatchObject({ ok: false, faults: [{ code: 'PAPERS_ALTERED' }, { code: 'PAPERS_OLDER' }] })
    expect(expectSuccess(setAsidePapers(desk)).fileName).toBe('ledger.sikasso.audit.aside-1')
    expect(papersState(desk)).toMatchObject({ exists: false, faults: [] })
    expect(expectSuccess(importPapers(desk, { bytes: newer, name: 'newer.audit', commandId: newId() })).added).toBeGreaterThan(5)
    expect(listAnnotations(books.database, entriesOf(desk), null).map(({ text }) => text)).toContain('La dernière')
    expect(setAsidePapers(desk)).toMatchObject({ ok: false, faults: [{ code: 'PAPERS_SOUND' }] })
  })

  test('an old file put back and continued is told too', () => {
    const elsewhere: PapersDesk = { ...desk, workspace: undefined }
    const fresh: PapersDesk = { ...desk, workspace: newFolder() }
    writeFileSync(path, sound)
    expectSuccess(writeAnnotation(fresh, newId(), { id: newId(), text: 'Ici' }))
    writeFileSync(path, sound)
    expectSuccess(writeAnnotation(elsewhere, newId(), { id: newId(), text: 'Ailleurs' }))
    expectSuccess(writeAnnotation(elsewhere, newId(), { id: newId(), text: 'Encore' }))
    expect(papersState(fresh).faults).toMatchObject([{ code: 'PAPERS_REWRITTEN' }])
  })

  test('a file that was here and is gone is told, until it is set aside', () => {
    writeFileSync(path, sound)
    const fresh: PapersDesk = { ...desk, workspace: newFolder() }
    expect(papersState(fresh).faults).toEqual([])
    rmSync(path)
    expect(papersState(fresh)).toMatchObject({ exists: false, faults: [{ code: 'PAPERS_LOST' }] })
    expect(writeAnnotation(fresh, newId(), { id: newId() })).toMatchObject({ ok: false, faults: [{ code: 'PAPERS_LOST' }] })
    expectSuccess(setAsidePapers(fresh))
    expectSuccess(writeAnnotation(fresh, newId(), { id: newId() }))
  })

  test('the tie to the ledger: another chain under the same id is told with both heads, and an older copy of the ledger is told apart', () => {
    const own = paperBooks()
    const before = copyOfBooks(own)
    postSpending(own, [{ name: 'E12', amount: 100_000, day: 25 }])
    expectSuccess(writeAnnotation(deskOf(own), newId(), { id: newId() }))
    const bytes = readFileSync(`${own.path}.audit`)
    const older = { ...deskOf(own), ledger: seatOn(before) }
    writeFileSync(`${before}.audit`, bytes)
    expect(papersState(older)).toMatchObject({ faults: [], warnings: [{ code: 'PAPERS_AHEAD_OF_LEDGER' }] })
    closeLedger(older.ledger)
    const other = paperBooks()
    postSpending(other, [{ name: 'E13', amount: 999_999, day: 26 }])
    writeFileSync(`${other.path}.audit`, bytes)
    const parted = papersState(deskOf(other)).faults
    expect(parted).toMatchObject([{ code: 'PAPERS_TIE_BROKEN', details: { sequence: expect.any(Number) } }])
    expect(parted[0]?.details?.head).not.toBe(parted[0]?.details?.here)
  })
})

test('nothing is merged from a file that fails, and its faults are told', () => {
  writeFileSync(path, sound)
  const forged = changed((raw) => raw.exec(`UPDATE paper_entry SET author = 'Quelqu’un d’autre' WHERE type = 'finding'`))
  const fresh = paperBooks()
  const target = { ...deskOf(fresh), workspace: undefined }
  expect(importPapers(target, { bytes: forged, name: 'forged.audit', commandId: newId() })).toMatchObject({
    ok: false,
    faults: [
      { code: 'PAPERS_ALTERED' },
      { code: 'PAPERS_ENTRY_CHANGED', details: { field: 'word:papers.field.author', held: 'Awa' } },
      { code: 'PAPERS_ENTRY_CHANGED' },
      { code: 'PAPERS_ENTRY_CHANGED' },
    ],
  })
  expect(expectSuccess(saveInSeat(target, newId)).number).toBe('A-01')
})
