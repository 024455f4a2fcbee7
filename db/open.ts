import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Sqlite from 'better-sqlite3'
import { ledgerDamaged } from '../shared/result/damage.ts'
import { type Fault, fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'
import { damageFault } from './damage-fault.ts'
import { Database } from './database.ts'
import { hasLedgerTables, versionFault } from './expected-tables.ts'
import { headerIn, readHeader } from './ledger-header.ts'
import { APPLICATION_ID, CURRENT_VERSION, schemaVersion } from './schema-version.ts'

export interface OpenRequest {
  readonly path: string
  /** The 256-bit data key of an encrypted ledger, as its key file proved it: a file that it does not decipher is damaged. Absent for a plain one. */
  readonly dataKey?: Uint8Array | undefined
  /** A reading connection refuses every write. It still opens the file read-write when it may, so that it leaves no -wal behind. */
  readonly reading: boolean
}

/** Opens an existing ledger file of the current version or an earlier one. What a user can cause has a name: missing, foreign, damaged, from the future, locked by rights. */
export function openDatabase(request: OpenRequest): Result<Database> {
  const name = basename(request.path)
  if (!existsSync(request.path) || !statSync(request.path).isFile()) return failure(fault('LEDGER_MISSING', undefined, { name }))
  let database: Database | undefined
  try {
    if (!request.dataKey) {
      const { isPlain, damage } = readHeader(request.path)
      if (damage) return failure(damage)
      if (!isPlain) return failure(fault('NOT_A_LEDGER', undefined, { name }))
    }
    database = new Database(connect(request.path, request.reading))
    const refused = prepare(database, request, name)
    if (!refused) return success(database)
    database.close()
    return failure(refused)
  } catch (cause) {
    database?.close()
    return failure(openFault(cause, name, request.dataKey))
  }
}

/**
 * Opens a plain ledger that lies in memory alone, so that nothing of it is ever on the disk. The bytes are copied. What a user can cause has a name:
 * foreign, damaged, from the future.
 */
export function openDatabaseBytes(bytes: Uint8Array, reading: boolean, name: string): Result<Database> {
  const { isPlain, damage } = headerIn(bytes)
  if (damage) return failure(damage)
  if (!isPlain) return failure(fault('NOT_A_LEDGER', undefined, { name }))
  let database: Database | undefined
  try {
    database = new Database(new Sqlite(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    const refused = prepare(database, { reading }, name)
    if (!refused) return success(database)
    database.close()
    return failure(refused)
  } catch (cause) {
    database?.close()
    return failure(openFault(cause, name))
  }
}

/** Creates an empty file of the current version at exactly this path. The caller has checked that nothing is there. */
export function createDatabase(path: string, dataKey?: Uint8Array): Database {
  const database = new Database(new Sqlite(path))
  applyKey(database, dataKey)
  database.pragma('journal_mode = WAL')
  applySettings(database)
  return database
}

/** True when the file begins with SQLite's own header, that is: it is not encrypted. */
export const isPlainSqlite = (path: string): boolean => readHeader(path).isPlain

function connect(path: string, reading: boolean): Sqlite.Database {
  try {
    return new Sqlite(path, { fileMustExist: true, timeout: 5_000 })
  } catch (cause) {
    if (!reading) throw cause
    return new Sqlite(path, { fileMustExist: true, readonly: true })
  }
}

/** Readies the connection; answers why the file is not opened. */
function prepare(database: Database, request: Omit<OpenRequest, 'path'>, name: string): Fault | undefined {
  applyKey(database, request.dataKey)
  if (Number(database.pragma('application_id')) !== APPLICATION_ID)
    return request.dataKey || hasLedgerTables(database)
      ? ledgerDamaged({ part: 'header', reason: '0x44' })
      : fault('NOT_A_LEDGER', undefined, { name })
  const version = schemaVersion(database)
  const damaged = version === CURRENT_VERSION ? undefined : versionFault(database)
  if (damaged) return damaged
  if (version > CURRENT_VERSION) return fault('LEDGER_FROM_THE_FUTURE', undefined, { version })
  applySettings(database)
  if (request.reading) database.pragma('query_only = ON')
  return undefined
}

/** Gives a connection the key of its file; a plain file has none. */
export function applyKey(database: Database, dataKey: Uint8Array | undefined): void {
  if (!dataKey) return
  database.pragma("cipher = 'chacha20'")
  database.pragma(`key = 'raw:${Buffer.from(dataKey).toString('hex')}'`)
}

/** Durable commits, enforced references, and no temporary file on the disk in clear (spec 12, 15). */
export function applySettings(database: Database): void {
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -65536')
  database.pragma('trusted_schema = OFF')
}

/**
 * Names what the file system or SQLite refused; anything else is a programmer's mistake and is thrown again. What a key does not decipher is a
 * damaged ledger, since its key file has proved that key; SQLite itself cannot tell it from a foreign file.
 */
export function openFault(cause: unknown, name: string, dataKey?: Uint8Array): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code.startsWith('SQLITE_NOTADB'))
    return dataKey ? ledgerDamaged({ part: 'key' }) : fault('NOT_A_LEDGER', undefined, { name })
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'EACCES' || code === 'EROFS')
    return fault('LEDGER_READ_ONLY', undefined, { name })
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return fault('DISK_FULL')
  if (code.startsWith('SQLITE_BUSY')) return fault('LEDGER_IN_USE')
  const damaged = damageFault(cause)
  if (damaged) return damaged
  throw cause
}

/** An empty database that never touches the disk. */
export const memoryDatabase = (): Sqlite.Database => new Sqlite(':memory:')
