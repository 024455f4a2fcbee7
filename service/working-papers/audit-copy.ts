import { chmodSync } from 'node:fs'
import { basename } from 'node:path'
import { copyInClear } from '../../db/copy-in-clear.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { backupOf, proofOfCopy } from '../settings/backup-ledger.ts'

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

/**
 * The same in clear, as one file with its documents beside it, for whoever proves the ledger with another program: encrypted or not, the copy is not. The file is marked as not to be
 * written, and to be read by its owner alone where the disk knows owners. Nothing is overwritten.
 */
export function plainAuditCopy(ledger: Ledger, path: string): Result<{ path: string; fileName: string }> {
  const { database, dataKey } = ledger
  const copied = copyInClear(database, { fromPath: ledger.path, toPath: path, dataKey, prove: proofOfCopy(ledger, undefined) })
  if (!copied.ok) return copied
  chmodSync(path, 0o400)
  return { ok: true, value: { path, fileName: basename(path) } }
}
