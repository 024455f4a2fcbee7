import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { failure, type Result, success } from '../shared/result/result.ts'
import type { Instant } from '../shared/time/instant.ts'
import { copyDocuments } from './copy-documents.ts'
import { structureDamage } from './damage-fault.ts'
import type { Database } from './database.ts'
import { documentFolder } from './document-files.ts'
import { keyFilePath } from './keys/key-file.ts'
import { openDatabase } from './open.ts'
import { syncFile, syncFolder, writeAtomically } from './write-atomically.ts'
import { writeFault } from './write-fault.ts'

const KEPT = 30

/** What a proof of a copy has to say beside it. */
export interface ProvedCopy {
  /** The head of the copy's chain, for the text file beside it. */
  readonly headText: string
}

/** A proof that the caller adds to the copy before it counts as a backup: the chain, the balances, the documents (spec 12 "Durability"). */
export type ProveCopy = (copy: Database, path: string) => Result<ProvedCopy | undefined>

/** The text with the head of a copy, beside it (docs/format/HEAD.md). */
export const headFilePath = (copyPath: string): string => `${copyPath}.head`

/**
 * Makes a verified backup `<stem>-<yyyymmdd-hhmmss>.sikasso` (the time is UTC, as in `at`) in `directory`: a consistent
 * copy, opened, integrity-checked, proved, fsynced and only then renamed, with the documents and the key file of an encrypted
 * ledger beside it, and the head of its chain as a text. The thirty newest copies of this ledger stay. On any fault the earlier backups are as they were.
 *
 * @param database an open connection outside a transaction; a reading one is enough
 */
export function backupLedger(
  database: Database,
  fromPath: string,
  directory: string,
  at: Instant,
  dataKey?: Uint8Array,
  prove?: ProveCopy,
): Result<{ readonly path: string }> {
  const stem = basename(fromPath, extname(fromPath))
  let unfinished: string | undefined
  try {
    mkdirSync(directory, { recursive: true })
    const path = freeName(directory, `${stem}-${stampOf(at)}`)
    unfinished = `${path}-new`
    removeCopy(unfinished)
    copyDatabase(database, unfinished)
    const earlierPath = newestCopy(directory, stem)
    copyDocuments(database, { fromPath, toPath: unfinished, earlierPath, dataKey })
    const sound = checkCopy(unfinished, dataKey, prove)
    if (!sound.ok) {
      removeCopy(unfinished)
      return sound
    }
    // Keys and documents go first: a copy that bears its final name is always one that can be opened, and is whole.
    if (dataKey) copyKeys(fromPath, path)
    if (sound.value) writeAtomically(headFilePath(path), sound.value.headText)
    if (existsSync(documentFolder(unfinished))) {
      rmSync(documentFolder(path), { recursive: true, force: true })
      renameSync(documentFolder(unfinished), documentFolder(path))
    }
    syncFile(unfinished)
    renameSync(unfinished, path)
    syncFolder(directory)
    rotate(directory, stem)
    return success({ path })
  } catch (cause) {
    if (unfinished) removeCopy(unfinished)
    return failure(writeFault(cause, basename(unfinished ?? directory)))
  }
}

/** `VACUUM INTO` writes one consistent state and carries the encryption on; a reading connection needs leave for it. */
export function copyDatabase(database: Database, path: string): void {
  const reading = Number(database.pragma('query_only')) === 1
  if (reading) database.pragma('query_only = OFF')
  try {
    database.raw.prepare('VACUUM INTO ?').run(path)
  } finally {
    if (reading) database.pragma('query_only = ON')
  }
}

/** Opens a copy, looks through its structure and has it proved; answers what is to stand beside it. */
export function checkCopy(
  path: string,
  dataKey: Uint8Array | undefined,
  prove: ProveCopy | undefined,
): Result<ProvedCopy | undefined> {
  const opened = openDatabase({ path, dataKey, reading: false })
  if (!opened.ok) return opened
  const copy = opened.value
  try {
    const damaged = structureDamage(copy, 'whole')
    if (damaged) return failure(damaged)
    const proved = prove?.(copy, path)
    if (proved && !proved.ok) return proved
    // The copy is a ledger: whoever opens it finds the journal mode of one.
    copy.pragma('journal_mode = WAL')
    return success(proved?.value)
  } finally {
    copy.close()
  }
}

/** `2020-04-06T09:42:18.000Z` is `20200406-094218`. */
const stampOf = (at: Instant): string => at.slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '-')

/** A second backup within one second gets a number. */
function freeName(directory: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(directory, `${name}${number === 1 ? '' : `-${number}`}.sikasso`)
    if (!existsSync(path)) return path
  }
}

function copyKeys(fromPath: string, toPath: string): void {
  copyFileSync(keyFilePath(fromPath), keyFilePath(toPath))
  syncFile(keyFilePath(toPath))
}

/** Takes away a copy that was not finished, with its documents. */
export function removeCopy(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
  rmSync(documentFolder(path), { recursive: true, force: true })
}

/** Only this ledger's own backups are ever removed, the oldest first: their names sort by time. */
function rotate(directory: string, stem: string): void {
  const copies = copiesOf(directory, stem)
  for (const name of copies.slice(0, Math.max(0, copies.length - KEPT))) {
    rmSync(join(directory, name), { force: true })
    rmSync(keyFilePath(join(directory, name)), { force: true })
    rmSync(headFilePath(join(directory, name)), { force: true })
    rmSync(documentFolder(join(directory, name)), { recursive: true, force: true })
  }
}

/** This ledger's backups in a folder, the oldest first. */
function copiesOf(directory: string, stem: string): string[] {
  const pattern = /^-\d{8}-\d{6}(?:-\d+)?\.sikasso$/
  const copies = readdirSync(directory).filter((name) => name.startsWith(stem) && pattern.test(name.slice(stem.length)))
  return copies.sort((one, other) => ageKey(one).localeCompare(ageKey(other)))
}

function newestCopy(directory: string, stem: string): string | undefined {
  const name = copiesOf(directory, stem).at(-1)
  return name === undefined ? undefined : join(directory, name)
}

/** Brings the number of a second backup to a fixed width, so that `-10` comes after `-9`. */
const ageKey = (name: string): string => {
  const [, stamp = '', number = '1'] = /(\d{8}-\d{6})(?:-(\d+))?\.sikasso$/.exec(name) ?? []
  return `${stamp}-${number.padStart(6, '0')}`
}
