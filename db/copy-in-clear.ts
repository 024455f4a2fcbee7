import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Fault, fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import { checkCopy, copyDatabase, headFilePath, type ProveCopy, removeCopy } from './backup.ts'
import { Database } from './database.ts'
import { DocumentFiles, documentFolder } from './document-files.ts'
import { applyKey, applySettings } from './open.ts'
import { listDocuments } from './queries/documents.ts'
import { syncFile, syncFolder, writeAtomically } from './write-atomically.ts'
import { writeFault } from './write-fault.ts'

export interface ClearCopy {
  readonly fromPath: string
  readonly toPath: string
  /** The key of the ledger that is copied; absent where it is plain already. */
  readonly dataKey: Uint8Array | undefined
  readonly prove: ProveCopy
}

/**
 * Writes a ledger and its documents in clear: copied beside its place, deciphered there, opened, proved, and only then given its name, with the head of its chain as a text beside it.
 * Refused, and nothing left behind: anything at that place already, and a copy that does not verify.
 *
 * @param database an open connection outside a transaction; a reading one is enough
 */
export function copyInClear(database: Database, { fromPath, toPath, dataKey, prove }: ClearCopy): Result<undefined> {
  const taken = [toPath, documentFolder(toPath), headFilePath(toPath)].find((path) => existsSync(path))
  if (taken !== undefined) return failure(fault('LEDGER_EXISTS', undefined, { name: basename(taken) }))
  const unfinished = `${toPath}-new`
  try {
    mkdirSync(dirname(toPath), { recursive: true })
    removeCopy(unfinished)
    copyDatabase(database, unfinished)
    if (dataKey) decipher(unfinished, dataKey)
    const refused = copyDocumentsInClear(database, {
      from: new DocumentFiles(fromPath, dataKey),
      to: new DocumentFiles(unfinished, undefined),
    })
    if (refused) return failure(refused)
    const sound = checkCopy(unfinished, undefined, prove)
    if (!sound.ok) return sound
    syncFile(unfinished)
    if (sound.value) writeAtomically(headFilePath(toPath), sound.value.headText)
    if (existsSync(documentFolder(unfinished))) renameSync(documentFolder(unfinished), documentFolder(toPath))
    renameSync(unfinished, toPath)
    syncFolder(dirname(toPath))
    return success(undefined)
  } catch (cause) {
    return failure(writeFault(cause, basename(toPath)))
  } finally {
    removeCopy(unfinished)
    if (!existsSync(toPath)) removeBeside(toPath)
  }
}

/** What was put beside a copy that then did not get its name. */
function removeBeside(path: string): void {
  rmSync(headFilePath(path), { force: true })
  rmSync(documentFolder(path), { recursive: true, force: true })
}

/** Takes the key off a copy. The bytes that the cipher keeps free in each page go with it, so that any SQLite reads the file. */
function decipher(path: string, dataKey: Uint8Array): void {
  const copy = new Database(new Sqlite(path))
  try {
    applyKey(copy, dataKey)
    applySettings(copy)
    copy.pragma('journal_mode = DELETE')
    copy.pragma("rekey = ''")
    copy.raw.exec('VACUUM')
  } finally {
    copy.close()
  }
}

/** A document whose bytes are gone or changed is left out: the proof of the copy names it. */
function copyDocumentsInClear(
  database: Database,
  files: { readonly from: DocumentFiles; readonly to: DocumentFiles },
): Fault | undefined {
  for (const { id } of listDocuments(database)) {
    const found = files.from.read(id)
    if (found.state !== 'sound') continue
    const refused = files.to.keep(id, found.content)
    if (refused) return refused
  }
  return undefined
}
