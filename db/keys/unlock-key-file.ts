import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { keysMissing, readKeyFile } from './key-file.ts'
import { isAuthentic, type KeyFile, type UserKey } from './key-file-format.ts'
import { type PassphraseThrottle, passphraseThrottle } from './passphrase-throttle.ts'
import { openUserKey } from './user-key.ts'

export interface Unlocked {
  readonly dataKey: Uint8Array
  readonly user: string
}

/**
 * Opens the data key with a passphrase. With no user named, each entry is tried. A wrong passphrase is PASSPHRASE_WRONG
 * with the seconds to wait; a try made before they have passed is refused unread. A file changed by someone who does
 * not hold the data key is KEYS_MISSING, even where the passphrase is right.
 */
export function unlockKeyFile(
  ledgerPath: string,
  user: string | undefined,
  passphrase: string,
  throttle: PassphraseThrottle = passphraseThrottle,
): Result<Unlocked> {
  const opened = openKeyFile(ledgerPath, user, passphrase, throttle)
  return opened.ok ? success({ dataKey: opened.value.dataKey, user: opened.value.entry.name }) : opened
}

export interface OpenedKeyFile {
  readonly file: KeyFile
  readonly entry: UserKey
  readonly privateHalf: Buffer
  readonly dataKey: Buffer
}

/** As `unlockKeyFile`, with what a change of passphrase needs besides. */
export function openKeyFile(
  ledgerPath: string,
  user: string | undefined,
  passphrase: string,
  throttle: PassphraseThrottle,
): Result<OpenedKeyFile> {
  const read = readKeyFile(ledgerPath)
  if (!read.ok) return read
  const file = read.value
  const entries = user === undefined ? file.users : file.users.filter((entry) => entry.name === user)
  if (user !== undefined && entries.length === 0) return failure(fault('USER_UNKNOWN', undefined, { name: user }))
  const waitSeconds = throttle.waitSeconds(ledgerPath)
  if (waitSeconds > 0) return failure(fault('PASSPHRASE_WRONG', undefined, { seconds: waitSeconds }))
  for (const entry of entries) {
    const opened = openUserKey(entry, passphrase)
    if (!opened) continue
    if (!isAuthentic(file, opened.dataKey)) return keysMissing(ledgerPath)
    throttle.forgive(ledgerPath)
    return success({ file, entry, ...opened })
  }
  return failure(fault('PASSPHRASE_WRONG', undefined, { seconds: throttle.refuse(ledgerPath) }))
}
