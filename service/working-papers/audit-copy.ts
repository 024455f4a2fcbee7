import { chmodSync } from 'node:fs'
import { basename } from 'node:path'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { backupOf } from '../settings/backup-ledger.ts'

/**
 * A verified copy of a ledger with its documents and, where it is encrypted, its keys, for the auditor's USB key: made like a backup, its file
 * marked as not to be written. Nothing is written in the books. The auditor's file is not in it: annotations travel separately.
 */
export function auditCopy(ledger: Ledger, folder: string): Result<{ path: string; fileName: string }> {
  const copied = backupOf(ledger, folder)
  if (!copied.ok) return copied
  const { path } = copied.value
  chmodSync(path, 0o444)
  return { ok: true, value: { path, fileName: basename(path) } }
}
