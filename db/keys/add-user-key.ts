import type { Result } from '../../shared/result/result.ts'
import { keysMissing, readKeyFile, writeKeyFile } from './key-file.ts'
import { isAuthentic } from './key-file-format.ts'
import { checkPassphrase } from './passphrase-rule.ts'
import { makeUserKey } from './user-key.ts'

/**
 * Lets one more person open the ledger, by whoever holds its data key. A person who has an entry already gets a fresh
 * one: that is how a lost passphrase is replaced, after the recovery key or another administrator opened the ledger.
 */
export function addUserKey(ledgerPath: string, dataKey: Uint8Array, user: string, passphrase: string): Result<void> {
  const rule = checkPassphrase(passphrase)
  if (!rule.ok) return rule
  const read = readKeyFile(ledgerPath)
  if (!read.ok) return read
  if (!isAuthentic(read.value, dataKey)) return keysMissing(ledgerPath)
  const others = read.value.users.filter((entry) => entry.name !== user)
  const users = [...others, makeUserKey(dataKey, user, passphrase)]
  return writeKeyFile(ledgerPath, { users, recovery: read.value.recovery }, dataKey)
}
