import type Sqlite from 'better-sqlite3'
import type { Database } from '../database.ts'

/**
 * Marks what the present transaction has written of registers so far, some of them (by name) left aside: what it wrote enters the chain only at its
 * end, and may be rolled back. Empty outside a transaction and while nothing was written; otherwise never the same twice.
 */
export function pendingChanges(database: Database, without: readonly string[] = []): string {
  if (!database.raw.inTransaction) return ''
  const found = questionOf(database)?.get(JSON.stringify(without)) as { changes: number } | undefined
  return found ? `+${found.changes}` : ''
}

const questions = new WeakMap<Database, Sqlite.Statement>()

/** Undefined where the connection does not watch its registers: it then writes none in a command. */
function questionOf(database: Database): Sqlite.Statement | undefined {
  const known = questions.get(database)
  if (known) return known
  const watching = database.raw.prepare("SELECT 1 FROM temp.sqlite_master WHERE type = 'table' AND name = 'touched_row'").get()
  if (!watching) return undefined
  const question = database.raw.prepare(
    'SELECT total_changes() AS changes FROM temp.touched_row WHERE register NOT IN (SELECT value FROM json_each(?)) LIMIT 1',
  )
  questions.set(database, question)
  return question
}
