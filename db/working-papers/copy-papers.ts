import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../database.ts'
import { makeOwnedFolder } from '../owned-folder.ts'

/** One consistent state of the file as bytes; encrypted where the file is, and then never in clear on the disk. */
export function papersBytes(papers: Database, isEncrypted: boolean): Uint8Array {
  if (!isEncrypted) return new Uint8Array(papers.raw.serialize())
  const folder = makeOwnedFolder()
  const path = join(folder.path, 'papers')
  const reading = Number(papers.pragma('query_only')) === 1
  try {
    // A reading connection needs leave to write a copy of itself.
    if (reading) papers.pragma('query_only = OFF')
    papers.raw.prepare('VACUUM INTO ?').run(path)
    return new Uint8Array(readFileSync(path))
  } finally {
    if (reading) papers.pragma('query_only = ON')
    folder.release()
  }
}
