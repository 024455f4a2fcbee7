import { copyFileSync, existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { PaperEntry } from '../../domain/audit/papers/paper-entry.ts'
import { takeInPapers } from '../../service/findings/take-in-papers.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { hashOfEntry } from '../../service/kernel/paper-chain.ts'
import type { PapersDesk } from '../../service/kernel/run-paper-command.ts'
import { exportPapers } from '../../service/working-papers/carry-papers.ts'
import { shownFindings } from '../../service/working-papers/seat-findings.ts'
import { GENESIS_HASH } from '../../shared/canonical/event-text.ts'
import type { EntryChoices } from '../../shared/contract/findings.ts'
import { copyOfBooks } from './paper-books.ts'
import { expectSuccess, type TemporaryLedger } from './temporary-ledger.ts'

/** An auditor with a copy of the books as they stand, which only reads. */
export interface AuditSeat {
  readonly desk: PapersDesk
  readonly path: string
  /** Takes a new copy of the books, and goes on with the same auditor's file. */
  renew(): AuditSeat
  /** The file as it is handed over. */
  file(): Uint8Array
}

export function seatOf(books: TemporaryLedger, author: string, from?: string): AuditSeat {
  const path = copyOfBooks(books)
  if (from !== undefined && existsSync(`${from}.audit`)) copyFileSync(`${from}.audit`, `${path}.audit`)
  const ledger = expectSuccess(openLedger({ path, reading: true, untouched: true }, books.surroundings))
  const desk: PapersDesk = { ledger, workspace: undefined, user: 'owner', author }
  return {
    desk,
    path,
    renew: () => {
      closeLedger(ledger)
      return seatOf(books, author, path)
    },
    file: () => expectSuccess(exportPapers(desk)).bytes,
  }
}

/** The findings as the auditor sees them, the first begun first. */
export const seen = ({ desk }: AuditSeat) => {
  const { findings, notes } = shownFindings(desk)
  return findings
    .toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1))
    .map((finding) => ({ ...finding, note: notes.get(finding.id) }))
}

interface TakeInOptions {
  readonly user?: string
  readonly choices?: EntryChoices
  readonly dryRun?: boolean
}

/** The owner takes a file in. */
export const takeIn = (books: TemporaryLedger, newId: () => string, bytes: Uint8Array | null, options: TakeInOptions = {}) =>
  takeInPapers(
    { ledger: books.ledger, workspace: undefined, user: options.user ?? 'owner' },
    {
      file: bytes && { bytes, name: 'auditeur.audit' },
      choices: options.choices ?? [],
      commandId: newId(),
      dryRun: options.dryRun ?? false,
    },
  )

/** The bytes of a file written anew, entry by entry, with the product's own code: every hash fits, and nothing is as it was. */
export function writtenAnew(bytes: Uint8Array, change: (entry: PaperEntry) => PaperEntry | undefined): Uint8Array {
  const raw = new Sqlite(Buffer.from(bytes))
  const triggers = raw.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  const rows = raw
    .prepare(
      'SELECT hash, sequence, previous_hash AS previousHash, type, subject, at, author, command_id AS commandId, content FROM paper_entry ORDER BY sequence',
    )
    .all() as PaperEntry[]
  raw.exec('DELETE FROM paper; DELETE FROM paper_entry')
  const renamed = new Map<string, string>()
  let end = { hash: GENESIS_HASH, sequence: 0 }
  const insert = raw.prepare('INSERT INTO paper_entry VALUES (?,?,?,?,?,?,?,?,?)')
  const stand = raw.prepare(
    'INSERT INTO paper VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET content = excluded.content, removed = excluded.removed, author = excluded.author, at = excluded.at, entry = excluded.entry',
  )
  for (const row of rows) {
    const kept = change(row)
    if (!kept) continue
    const content = kept.content.replace(/"basedOn":"([0-9a-f]{64})"/, (_, hash: string) => `"basedOn":"${renamed.get(hash)}"`)
    const entry = { ...kept, content, sequence: end.sequence + 1, previousHash: end.hash }
    const hash = hashOfEntry(entry)
    renamed.set(row.hash, hash)
    end = { hash, sequence: entry.sequence }
    insert.run(
      hash,
      entry.sequence,
      entry.previousHash,
      entry.type,
      entry.subject,
      entry.at,
      entry.author,
      entry.commandId,
      content,
    )
    const body = JSON.parse(content) as { content?: unknown; removed?: boolean }
    if (body.content !== undefined)
      stand.run(entry.type, entry.subject, JSON.stringify(body.content), body.removed ? 1 : 0, entry.author, entry.at, hash)
  }
  for (const { sql } of triggers) raw.exec(sql)
  const answer = raw.serialize()
  raw.close()
  return answer
}
