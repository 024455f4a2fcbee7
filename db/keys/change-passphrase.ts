import type { Result } from '../../shared/result/result.ts'
import { writeKeyFile } from './key-file.ts'
import { checkPassphrase } from './passphrase-rule.ts'
import { type PassphraseThrottle, passphraseThrottle } from './passphrase-throttle.ts'
import { openKeyFile } from './unlock-key-file.ts'
import { wrapPrivateKey } from './wrapped-private-key.ts'

/** Wraps a person's private half under a new passphrase; pair, data key and ledger stay as they are (spec 12 "Encryption"). */
export function changePassphrase(
  ledgerPath: string,
  user: string,
  current: string,
  next: string,
  throttle: PassphraseThrottle = passphraseThrottle,
): Result<void> {
  const rule = checkPassphrase(next)
  if (!rule.ok) return rule
  const opened = openKeyFile(ledgerPath, user, current, throttle)
  if (!opened.ok) return opened
  const { file, entry, privateHalf, dataKey } = opened.value
  const renewed = { ...entry, ...wrapPrivateKey(privateHalf, user, next) }
  const users = file.users.map((each) => (each === entry ? renewed : each))
  return writeKeyFile(ledgerPath, { users, recovery: file.recovery }, dataKey)
}
