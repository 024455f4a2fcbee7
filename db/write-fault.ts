import { type Fault, fault } from '../shared/result/fault.ts'
import { damageFault } from './damage-fault.ts'

/** Names what the file system or SQLite refused while a file was being written; anything else is a programmer's mistake and is thrown again. */
export function writeFault(cause: unknown, name: string): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code.startsWith('SQLITE_FULL')) return fault('DISK_FULL')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY'))
    return fault('LEDGER_READ_ONLY')
  const damaged = damageFault(cause)
  if (damaged) return damaged
  if (/^E[A-Z]+$/.test(code) || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return fault('FILE_NOT_WRITTEN', undefined, { name, reason: code })
  throw cause
}
