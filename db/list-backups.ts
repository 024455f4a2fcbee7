import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../shared/time/instant.ts'

export interface BackupFile {
  readonly path: string
  /** The ledger it is a copy of: the file's name without its ending. */
  readonly stem: string
  readonly at: Instant
}

const NAME = /^(.+)-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(?:-\d+)?\.sikasso$/

/** The verified backups of a folder, as `backupLedger` names them, the latest first. A folder that is not there has none. */
export function listBackups(directory: string): BackupFile[] {
  if (!existsSync(directory)) return []
  const found = readdirSync(directory).flatMap((name): BackupFile[] => {
    const [, stem = '', year, month, day, hour, minute, second] = NAME.exec(name) ?? []
    if (stem === '') return []
    return [{ path: join(directory, name), stem, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z` }]
  })
  return found.sort((one, other) => other.at.localeCompare(one.at) || other.path.localeCompare(one.path))
}
