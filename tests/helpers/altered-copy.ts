import { copyFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { closeLedger, type Surroundings } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import type { Verification } from '../../shared/contract/verification.ts'
import { expectSuccess, newFolder } from './temporary-ledger.ts'

let copies = 0

/** A copy of a ledger's file, in a folder of its own. */
export function copyOf(path: string): string {
  const copy = `${newFolder()}/copy-${copies++}.sikasso`
  copyFileSync(path, copy)
  return copy
}

/** Opens a file as somebody would who has it in hand: no triggers, no foreign keys, no checks. */
export function unguarded(path: string): Sqlite.Database {
  const raw = new Sqlite(path)
  raw.pragma('foreign_keys = OFF')
  raw.pragma('ignore_check_constraints = ON')
  for (const { name } of raw.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[])
    raw.exec(`DROP TRIGGER ${name}`)
  return raw
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
