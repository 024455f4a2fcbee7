import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { eventWithHash, lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { writeAtomically } from '../../db/write-atomically.ts'
import { writeFault } from '../../db/write-fault.ts'
import { type Integrity, integrity } from '../../shared/contract/verification.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { isUnsound, UNCHECKED } from './integrity.ts'

const FOLDER = 'integrity'
/** One entry for each file of a ledger; the files checked longest ago are forgotten first. */
const ENTRIES_KEPT = 20

const entrySchema = integrity.extend({
  /** Stands for the file's place, so that the record tells nobody where ledgers lie. */
  file: z.string(),
  /** Head of the chain when it was checked. */
  head: z.string(),
})
const bookSchema = z.object({ version: z.literal(1), entries: z.array(entrySchema) })
type Entry = z.infer<typeof entrySchema>

/**
 * What this host's last check of a ledger said, from the host's own folder and never from the ledger: whoever alters a ledger would write "sound" in it.
 * A file that was never checked takes what is known of another file of the same ledger when that is bad: a copy of an altered ledger is altered too.
 * A record that is gone or unreadable, and one of a chain that is no longer in the file, say nothing: unknown, not sound.
 */
export function knownIntegrity(workspace: string | undefined, ledger: Ledger): Integrity {
  if (workspace === undefined) return UNCHECKED
  const path = bookPath(workspace, keyOf(ledger))
  const file = fileKey(ledger.path)
  const entries = readEntries(path)
  const own = entries.find((entry) => entry.file === file)
  // Whoever changes the ledger's id in the file has not changed where it lies.
  const elsewhere = own
    ? []
    : booksIn(workspace)
        .flatMap(readEntries)
        .filter((entry) => entry.file === file)
  const found = own ?? [...entries, ...elsewhere].find((entry) => isUnsound(entry))
  if (!found || (found.state === 'sound' && !hasHead(ledger, found.head))) return UNCHECKED
  const { state, at, check, faults } = found
  return { state, at, check, faults }
}

/**
 * Lets an open ledger know what a check said, and keeps it for the next opening. Where the host's folder cannot be written the check itself is not
 * stopped: the ledger that is open knows it all the same.
 */
export function keepIntegrity(workspace: string | undefined, ledger: Ledger, found: Integrity): void {
  ledger.integrity = found
  recordIntegrity(workspace, { ledgerId: keyOf(ledger), path: ledger.path, head: headOf(ledger) }, found)
}

/** The same for a file that is not open any more: a copy that was brought back and verified. */
export function recordIntegrity(
  workspace: string | undefined,
  { ledgerId, path, head }: { readonly ledgerId: string; readonly path: string; readonly head: string },
  found: Integrity,
): void {
  if (workspace === undefined) return
  const book = bookPath(workspace, ledgerId)
  const file = fileKey(path)
  const others = readEntries(book).filter((entry) => entry.file !== file)
  const entries: Entry[] = [{ ...found, file, head }, ...others].slice(0, ENTRIES_KEPT)
  try {
    mkdirSync(join(workspace, FOLDER), { recursive: true })
    writeAtomically(book, `${JSON.stringify({ version: 1, entries }, null, 1)}\n`)
  } catch (cause) {
    // Names what the disk refused and throws again what a programmer caused.
    writeFault(cause, basename(book))
  }
}

function booksIn(workspace: string): string[] {
  const folder = join(workspace, FOLDER)
  const names = readable(() => readdirSync(folder)) ?? []
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
}

function readEntries(path: string): Entry[] {
  if (!existsSync(path)) return []
  try {
    const book = bookSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return book.success ? book.data.entries : []
  } catch {
    return [] // a record that cannot be read says nothing
  }
}

const bookPath = (workspace: string, ledgerId: string): string =>
  join(workspace, FOLDER, `${ledgerId.replaceAll(/[^\w-]/g, '_')}.json`)

/** The ledger's id; where the damage hides it, the file's place. */
function keyOf(ledger: Ledger): string {
  return readable(() => readLedger(ledger.database).id) ?? fileKey(ledger.path)
}

const headOf = (ledger: Ledger): string => readable(() => lastEvent(ledger.database)?.hash) ?? ''

const hasHead = (ledger: Ledger, head: string): boolean =>
  head === '' || readable(() => eventWithHash(ledger.database, head)) !== undefined

/** A damaged file must not keep its own damage from being recorded. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** One key for one file, however it is named. */
function fileKey(path: string): string {
  const real = readable(() => realpathSync(path)) ?? resolve(path)
  return hash('sha256', real).slice(0, 32)
}
