import { type Fault, fault } from '../../shared/result/fault.ts'
import { writeFault } from '../write-fault.ts'

/** Names what SQLite or the file system refused about an auditor's file; a programmer's mistake is thrown again. */
export function papersFault(cause: unknown, name: string): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code.startsWith('SQLITE_NOTADB')) return fault('PAPERS_UNREADABLE', undefined, { name })
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR_SHORT_READ'))
    return fault('PAPERS_DAMAGED', undefined, { name })
  if (code.startsWith('SQLITE_BUSY')) return fault('PAPERS_IN_USE', undefined, { name })
  if (code === 'ENOENT') return fault('FILE_MISSING', undefined, { name })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY'))
    return fault('FILE_NOT_WRITTEN', undefined, { name, reason: code })
  return writeFault(cause, name)
}
