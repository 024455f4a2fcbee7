import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { keyFilePath, writeKeyFile } from './key-file.ts'
import { checkPassphrase } from './passphrase-rule.ts'
import { printRecoveryKey } from './recovery-key.ts'
import { DATA_KEY_BYTES, sealDataKey } from './sealed-data-key.ts'
import { makeUserKey } from './user-key.ts'
import { makePair } from './x25519-pair.ts'

/**
 * Makes the keys of a new encrypted ledger: a random 256-bit data key, its first user, and the recovery key, which is
 * kept nowhere and must be printed. Refuses a short passphrase, and a ledger that has keys already (spec 12 "Encryption").
 */
export function createKeyFile(
  ledgerPath: string,
  user: string,
  passphrase: string,
): Result<{ readonly dataKey: Uint8Array; readonly recoveryKey: string }> {
  const rule = checkPassphrase(passphrase)
  if (!rule.ok) return rule
  const path = keyFilePath(ledgerPath)
  if (existsSync(path)) return failure(fault('LEDGER_EXISTS', undefined, { name: basename(path) }))
  const dataKey = randomBytes(DATA_KEY_BYTES)
  const recovery = makePair()
  const file = {
    users: [makeUserKey(dataKey, user, passphrase)],
    recovery: { publicHalf: recovery.publicHalf, sealedDataKey: sealDataKey(dataKey, recovery.publicHalf) },
  }
  const written = writeKeyFile(ledgerPath, file, dataKey)
  return written.ok ? success({ dataKey, recoveryKey: printRecoveryKey(recovery.privateHalf) }) : written
}
