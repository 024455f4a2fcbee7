import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../database.ts'

const inFolder = <T>(work: (path: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'sikasso-papers-'))
  try {
    return work(join(folder, 'papers.audit'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One consistent state of the file as bytes; encrypted where the file is. */
export const papersBytes = (database: Database): Uint8Array =>
  inFolder((path) => {
    database.raw.prepare('VACUUM INTO ?').run(path)
    return new Uint8Array(readFileSync(path))
  })

/** Lays bytes down where SQLite can open them, for as long as the work lasts. An encrypted file stays encrypted. */
export const withPapersFile = <T>(bytes: Uint8Array, work: (path: string) => T): T =>
  inFolder((path) => {
    writeFileSync(path, bytes, { mode: 0o600 })
    return work(path)
  })
