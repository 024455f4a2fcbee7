import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { keysMissing, readKeyFile } from './key-file.ts'
import { isAuthentic } from './key-file-format.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { openDataKey } from './sealed-data-key.ts'

/**
 * Opens the data key with the printed recovery key, for when every passphrase is lost; `addUserKey` then gives a person
 * a new passphrase. Its 256 bits cannot be guessed, so wrong ones need not be slowed down.
 */
export function unlockWithRecoveryKey(ledgerPath: string, recoveryKey: string): Result<{ readonly dataKey: Uint8Array }> {
  const read = readKeyFile(ledgerPath)
  if (!read.ok) return read
  const privateHalf = readRecoveryKey(recoveryKey)
  const dataKey = privateHalf && openDataKey(read.value.recovery.sealedDataKey, privateHalf)
  if (!dataKey) return failure(fault('RECOVERY_KEY_WRONG'))
  return isAuthentic(read.value, dataKey) ? success({ dataKey }) : keysMissing(ledgerPath)
}
