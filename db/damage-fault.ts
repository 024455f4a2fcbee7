import { existsSync } from 'node:fs'
import { ledgerDamaged } from '../shared/result/damage.ts'
import type { Fault } from '../shared/result/fault.ts'
import type { Database } from './database.ts'
import { missingTable } from './expected-tables.ts'
import { readHeader } from './ledger-header.ts'
import { UnreadableValue } from './unreadable-value.ts'

/** The input and output errors of SQLite that happen while it writes: the disk's, not the file's. */
const WHILE_WRITING = /^SQLITE_IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE|ACCESS|LOCK|UNLOCK|RDLOCK|NOMEM|SHM)/

/** What SQLite says of a file whose tables are not those of a ledger. */
const WRONG_TABLES =
  /^(?:no such (?:table|column|view)|table .+ (?:already exists|has no column)|malformed database schema|duplicate column name)/

/**
 * The one place that names damage from what was thrown while a ledger's file was read or written: SQLite's own errors, a number too large to
 * be exact, tables that are not there. Undefined for anything else, which says nothing of the file. With a connection SQLite is asked for the page or
 * table, and the damage must be in that very file: what was thrown may come from another one, a backup or an auditor's own.
 */
export function damageFault(cause: unknown, database?: Database): Fault | undefined {
  if (cause instanceof UnreadableValue) return ledgerDamaged({ part: 'value', reason: cause.message })
  if (!(cause instanceof Error) || !('code' in cause)) return undefined
  const code = String(cause.code)
  if (code === 'SQLITE_ERROR') return WRONG_TABLES.test(cause.message) ? tableDamage(cause.message, database) : undefined
  const isUnread = code.startsWith('SQLITE_IOERR') && !WHILE_WRITING.test(code)
  if (!isUnread && !code.startsWith('SQLITE_CORRUPT') && !code.startsWith('SQLITE_NOTADB')) return undefined
  const part = WRONG_TABLES.test(cause.message) ? 'tables' : 'content'
  const said = ledgerDamaged({ part, ...placeOf(cause.message) })
  const found = database && structureDamage(database, 'quick')
  // A disk that did not answer once may answer now.
  return database && !isUnread ? found : (found ?? said)
}

/** What is read besides the books themselves, or this instead where damage hides it: the check at opening and the verification name that. */
export function unlessDamaged<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (cause) {
    if (!damageFault(cause)) throw cause
    return otherwise
  }
}

/** What SQLite's own check of a file says. */
export interface StructureCheck {
  /** That pages, indexes or tables cannot be read as they should. */
  readonly damaged: Fault | undefined
  /** Tables whose rows break a rule that every writing keeps (a check, a value that must be there, a unique key): somebody wrote past it. */
  readonly broken: readonly string[]
}

/** Beyond this many lines nothing more is learnt of a file. */
const LINES_READ = 1_000

/**
 * Asks SQLite to check the file's structure. `whole` compares the indexes with their tables too: a report that reads an index would otherwise leave a
 * row out. Never throws what damage causes. A row that breaks a rule is whole and readable, so it is no damage but an alteration.
 */
export function checkStructure(database: Database, depth: 'quick' | 'whole'): StructureCheck {
  const broken = new Set<string>()
  try {
    // Read line by line: after the first one that names damage SQLite may not be able to go on.
    for (const line of linesOf(database, depth)) {
      const table = ruleBroken(line, database)
      if (table !== undefined) broken.add(table)
      else if (line !== 'ok')
        return { damaged: ledgerDamaged({ part: 'content', ...placeOf(line, database) }), broken: [...broken] }
    }
    return { damaged: undefined, broken: [...broken] }
  } catch (cause) {
    const damaged = damageFault(cause)
    if (!damaged) throw cause
    return { damaged, broken: [...broken] }
  }
}

function* linesOf(database: Database, depth: 'quick' | 'whole'): Generator<string> {
  const check = depth === 'quick' ? 'quick_check' : 'integrity_check'
  for (const line of database.raw.prepare(`PRAGMA ${check}(${LINES_READ})`).pluck().iterate()) yield String(line)
}

/** What of the structure is damaged; undefined when nothing is. */
export const structureDamage = (database: Database, depth: 'quick' | 'whole'): Fault | undefined =>
  checkStructure(database, depth).damaged

/** The table of a line of SQLite's that says no more than that a row breaks a rule. */
const ruleBroken = (line: string, database: Database): string | undefined =>
  /^CHECK constraint failed in (\w+)$/.exec(line)?.[1] ??
  /^NULL value in (\w+)\.\w+$/.exec(line)?.[1] ??
  (/^non-unique entry in index \w+$/.test(line) ? tableOf(line, database) : undefined)

/** A table that is not there is damage; a statement that asks for what no ledger has is a programmer's mistake. */
function tableDamage(sentence: string, database: Database | undefined): Fault | undefined {
  const said = ledgerDamaged({ part: 'tables', ...placeOf(sentence) })
  if (!database) return said
  try {
    return missingTable(database)
  } catch {
    return said
  }
}

/**
 * The structure as far as damage can hide in it. Every page of an encrypted ledger proves itself when it is read, so that reading them all is enough;
 * in a plain one the indexes are compared with their tables, which takes about three times as long.
 */
export const checkEverywhere = (database: Database): StructureCheck =>
  checkStructure(database, existsSync(database.raw.name) && !readHeader(database.raw.name).isPlain ? 'quick' : 'whole')

/** The page and the table that a sentence of SQLite names, and the sentence on one line. */
function placeOf(sentence: string, database?: Database): { page?: number; table?: string; reason: string } {
  const reason = sentence.replace(/^\*\*\* in database main \*\*\*\s*/, '').replaceAll(/\s*\n\s*/g, '; ')
  const page = /\bpage (\d+)/i.exec(reason)?.[1]
  const table = tableOf(reason, database)
  return { ...(page === undefined ? {} : { page: Number(page) }), ...(table === undefined ? {} : { table }), reason }
}

function tableOf(reason: string, database: Database | undefined): string | undefined {
  const said =
    /no such table: (?:main\.)?(\w+)/.exec(reason)?.[1] ??
    /^table (\w+)/.exec(reason)?.[1] ??
    /(?:value in|failed in|not in order in) (\w+)/.exec(reason)?.[1]
  if (said !== undefined || !database) return said
  const index = /(?:index|entry in index) (\w+)/.exec(reason)?.[1]
  const root = /\bTree (\d+)\b/.exec(reason)?.[1]
  try {
    return database.raw
      .prepare<[string, number], string>('SELECT tbl_name FROM sqlite_master WHERE name = ? OR rootpage = ? LIMIT 1')
      .pluck()
      .get(index ?? '', Number(root ?? -1))
  } catch {
    return undefined // the list of tables is damaged too: the page is all that can be said
  }
}
