import { closeSync, copyFileSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { DocumentFiles, documentFolder } from './document-files.ts'
import { listDocuments } from './queries/documents.ts'
import { syncFolder } from './write-atomically.ts'

export interface DocumentCopy {
  readonly fromPath: string
  readonly toPath: string
  /** An earlier backup in the same place, whose files are shared where they are the same: scans fill a key otherwise. */
  readonly earlierPath: string | undefined
  readonly dataKey: Uint8Array | undefined
}

/**
 * Copies the documents that a ledger's copy names beside that copy, durably. A file that is missing is left out: the proof of the
 * copy then names it. Without documents there is no folder.
 */
export function copyDocuments(database: Database, copy: DocumentCopy): void {
  const documents = listDocuments(database)
  if (documents.length === 0) return
  const files = new DocumentFiles(copy.fromPath, copy.dataKey)
  const folder = documentFolder(copy.toPath)
  mkdirSync(folder, { recursive: true })
  for (const { id } of documents) {
    const name = files.fileName(id)
    const source = bytesOf(join(documentFolder(copy.fromPath), name))
    if (!source) continue
    const target = join(folder, name)
    if (!shareEarlier(copy.earlierPath, name, source, target)) {
      copyFileSync(join(documentFolder(copy.fromPath), name), target)
      syncFile(target)
    }
  }
  syncFolder(folder)
}

/** True when an earlier backup holds exactly these bytes and its file could be shared: file systems of USB keys cannot. */
function shareEarlier(earlierPath: string | undefined, name: string, source: Buffer, target: string): boolean {
  if (earlierPath === undefined) return false
  const earlier = join(documentFolder(earlierPath), name)
  if (!bytesOf(earlier)?.equals(source)) return false
  try {
    linkSync(earlier, target)
    return true
  } catch {
    return false // a plain copy follows
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return undefined
    throw cause
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
