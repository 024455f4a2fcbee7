import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Result, success } from '../shared/result/result.ts'
import type { Database } from './database.ts'
import { openDatabase, openDatabaseBytes } from './open.ts'
import { makeOwnedFolder } from './owned-folder.ts'
import { withLog } from './write-ahead-log.ts'

export interface OpenBytes {
  readonly database: Database
  /** Closes the connection and takes away what it read. */
  close(): void
}

/**
 * Opens a ledger that came as bytes, to be read. A plain one stays in memory; an encrypted one lies, encrypted, in a folder of this process for as
 * long as it is open. Refused: what `openDatabase` refuses.
 */
export function openLedgerBytes(bytes: Uint8Array, dataKey: Uint8Array | undefined, name: string): Result<OpenBytes> {
  if (!dataKey) {
    const opened = openDatabaseBytes(withLog(bytes, new Uint8Array()), true, name)
    return opened.ok ? success({ database: opened.value, close: () => opened.value.close() }) : opened
  }
  const folder = makeOwnedFolder()
  const path = join(folder.path, 'ledger')
  writeFileSync(path, bytes, { mode: 0o600 })
  const opened = openDatabase({ path, dataKey, reading: true })
  if (!opened.ok) {
    folder.release()
    return opened
  }
  const close = () => {
    opened.value.close()
    folder.release()
  }
  return success({ database: opened.value, close })
}
