import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withLog } from '../../../db/write-ahead-log.ts'
import { newFolder } from '../../helpers/temporary-ledger.ts'

const contentOf = (database: Sqlite.Database): unknown => {
  const answer = [database.pragma('integrity_check', { simple: true }), database.prepare('SELECT * FROM entry ORDER BY id').all()]
  database.close()
  return answer
}
const inMemory = (file: Uint8Array): Sqlite.Database => new Sqlite(Buffer.from(file))

interface Written {
  readonly file: Buffer
  readonly log: Buffer
}

/** Some transactions, with a bringing-in of the log after some of them, as a killed writer leaves them. */
function written(steps: readonly { readonly rows: number; readonly checkpoint: boolean; readonly shrink: boolean }[]): Written {
  const path = join(newFolder(), 'books')
  const database = new Sqlite(path)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT) STRICT')
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.pragma('wal_autocheckpoint = 0')
  const insert = database.prepare('INSERT INTO entry (text) VALUES (?)')
  for (const [index, { rows, checkpoint, shrink }] of steps.entries()) {
    database.exec('BEGIN')
    for (let row = 0; row < rows; row++) insert.run(`${index} ${row} ${'x'.repeat(row * 97)}`)
    database.exec('COMMIT')
    if (shrink) database.exec('DELETE FROM entry WHERE id % 2 = 0; VACUUM')
    if (checkpoint) database.pragma('wal_checkpoint(PASSIVE)')
  }
  const state = { file: readFileSync(path), log: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0) }
  database.close()
  return state
}

/** What SQLite itself reads from a file and the log beside it. */
function bySqlite({ file, log }: Written): unknown {
  const path = join(newFolder(), 'books')
  writeFileSync(path, file)
  writeFileSync(`${path}-wal`, log)
  return contentOf(new Sqlite(path))
}

const steps = fc.array(fc.record({ rows: fc.integer({ min: 0, max: 40 }), checkpoint: fc.boolean(), shrink: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
})

test('a file and its log in memory hold what SQLite reads from them, wherever the log was cut short or a byte of it was changed', () => {
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (given, where, cut) => {
      const { file, log } = written(given)
      expect(contentOf(inMemory(withLog(file, log)))).toEqual(bySqlite({ file, log }))
      if (log.length === 0) return
      const at = Math.min(log.length - 1, Math.floor(where * log.length))
      const altered = cut ? log.subarray(0, at) : Buffer.from(log)
      if (!cut) altered[at] = (altered[at] ?? 0) ^ 1
      expect(contentOf(inMemory(withLog(file, altered)))).toEqual(bySqlite({ file, log: altered }))
    }),
    { numRuns: 25 },
  )
})

test('without a log, the file is the same but for the mark that it has none', () => {
  const { file } = written([{ rows: 3, checkpoint: true, shrink: false }])
  const answer = withLog(file, new Uint8Array())
  expect([...answer.subarray(18, 20)]).toEqual([1, 1])
  expect(Buffer.from(answer).fill(0, 18, 20)).toEqual(Buffer.from(file).fill(0, 18, 20))
})
