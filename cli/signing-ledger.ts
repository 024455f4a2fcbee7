import { readFileSync } from 'node:fs'
import { keyInUse } from '../service/exchange/package-keys/organisation-key.ts'
import { unlockKey } from '../service/exchange/package-keys/signing-key.ts'
import type { Ledger } from '../service/kernel/ledger.ts'
import type { Result } from '../shared/result/result.ts'
import type { Invocation } from './command.ts'
import { withLedger } from './open-ledger-for.ts'
import { askPassphrase } from './passphrase.ts'
import { UsageError } from './usage-error.ts'

/** The option of every command that may sign: where to read the passphrase of the organisation's key. */
export const KEY_OPTIONS = { 'key-passphrase-fd': { type: 'string' } } as const
/** The same in the usage of a command. */
export const KEY_USAGE = '[--key-passphrase-fd N]'

const QUESTION = 'Phrase secrète de la clé de l’organisation / passphrase of the organisation’s key: '

/**
 * Opens a ledger for a command that signs, or whose output carries a head, and unlocks the organisation's key for it. The passphrase comes from the file descriptor
 * of `--key-passphrase-fd`, else from SIKASSO_KEY_PASSPHRASE; where a signature is `needed` it is asked at the terminal. Without one, outputs carry
 * the head unsigned. A passphrase that is given while there is no key yet is that of the key which the first signature makes.
 */
export const withSigningLedger = <T>(
  invocation: Invocation,
  path: string,
  reading: boolean | 'untouched',
  { needed }: { readonly needed: boolean },
  work: (ledger: Ledger) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> =>
  withLedger(invocation, path, reading, async (ledger) => {
    const given = givenPassphrase(invocation, 'key-passphrase-fd', 'SIKASSO_KEY_PASSPHRASE')
    const passphrase = given ?? (needed ? await askPassphrase(QUESTION) : undefined)
    if (passphrase !== undefined && keyInUse(ledger.database)) {
      const unlocked = unlockKey(ledger, passphrase)
      if (!unlocked.ok) return unlocked
    } else ledger.signing.offered = passphrase
    return work(ledger)
  })

/** A passphrase from the file descriptor that an option names, else from the environment; a line break at its end is not part of it. */
export function givenPassphrase(invocation: Invocation, option: string, variable: string): string | undefined {
  const descriptor = invocation.text(option)
  if (descriptor === undefined) return process.env[variable] || undefined
  if (!/^\d{1,4}$/.test(descriptor)) throw new UsageError(`--${option} takes the number of a file descriptor, not ${descriptor}`)
  try {
    return readFileSync(Number(descriptor), 'utf8').replace(/\r?\n$/, '')
  } catch {
    throw new UsageError(`--${option}: nothing can be read from ${descriptor}`)
  }
}
