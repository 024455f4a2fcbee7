import { hash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { closeLedger, type Surroundings } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { eventText, GENESIS_HASH } from '../../shared/canonical/event-text.ts'
import type { Verification } from '../../shared/contract/verification.ts'
import { expectSuccess, newFolder } from './temporary-ledger.ts'

let copies = 0

/** A copy of a ledger's file, in a folder of its own. */
export function copyOf(path: string): string {
  const copy = `${newFolder()}/copy-${copies++}.sikasso`
  copyFileSync(path, copy)
  return copy
}

/** A file opened as somebody would who has it in hand: no foreign keys, no checks, and no triggers while something is altered. */
export class AlteredFile {
  readonly raw: Sqlite.Database

  constructor(path: string) {
    this.raw = new Sqlite(path)
    this.raw.pragma('foreign_keys = OFF')
    this.raw.pragma('ignore_check_constraints = ON')
  }

  /** Alters in one transaction, with the triggers of the named tables (all, when none is named) taken away and put back as they were. */
  alter(change: (raw: Sqlite.Database) => void, tables: readonly string[] = []): void {
    const triggers = this.raw.prepare("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string
      tbl_name: string
      sql: string
    }[]
    const theirs = triggers.filter(({ tbl_name }) => tables.length === 0 || tables.includes(tbl_name))
    this.raw.exec('BEGIN')
    for (const { name } of theirs) this.raw.exec(`DROP TRIGGER ${name}`)
    change(this.raw)
    for (const { sql } of theirs) this.raw.exec(sql)
    this.raw.exec('COMMIT')
  }

  close(): void {
    this.raw.close()
  }
}

/** What verify says of a ledger's file. */
export function verdictOf(path: string, surroundings: Surroundings): Verification {
  const ledger = expectSuccess(openLedger({ path, reading: true }, surroundings))
  try {
    const steps = verifyLedger(ledger.database, surroundings.clock)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  } finally {
    closeLedger(ledger)
  }
}

/** Hashes the whole chain anew with the product's own rules, as somebody who has the program could. */
export function rehashed(raw: Sqlite.Database): void {
  const events = raw.prepare('SELECT * FROM event ORDER BY sequence').all() as Record<string, string | number>[]
  const update = raw.prepare('UPDATE event SET body_hash = ?, previous_hash = ?, hash = ? WHERE sequence = ?')
  let previousHash = GENESIS_HASH
  for (const event of events) {
    const bodyHash = hash('sha256', String(event.content))
    const head = {
      sequence: Number(event.sequence),
      previousHash,
      type: String(event.type),
      subject: String(event.subject),
      at: String(event.at),
      userName: String(event.user_name),
      commandId: String(event.command_id),
    }
    const digest = hash('sha256', eventText(head, bodyHash))
    update.run(bodyHash, previousHash, digest, head.sequence)
    previousHash = digest
  }
}

/** Opens a file as somebody would who has it in hand: no triggers until it is closed, no foreign keys, no checks. */
export function unguarded(path: string): Sqlite.Database {
  const raw = new Sqlite(path)
  raw.pragma('foreign_keys = OFF')
  raw.pragma('ignore_check_constraints = ON')
  const triggers = raw.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  const close = raw.close.bind(raw)
  raw.close = () => {
    const stand = raw.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('event', 'ledger')").pluck()
    if (stand.get() === 2) for (const { sql } of triggers) raw.exec(sql)
    return close()
  }
  return raw
}
