import { checkPassphrase } from '../../../db/keys/passphrase-rule.ts'
import { type PassphraseThrottle, passphraseThrottle } from '../../../db/keys/passphrase-throttle.ts'
import { unwrapSigningKey } from '../../../db/keys/wrapped-signing-key.ts'
import { answersOf } from '../../../shared/contract/answers-of.ts'
import { exchangeContract } from '../../../shared/contract/exchange.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import { newCommandId, runCommand, type Work } from '../../kernel/run-command.ts'
import type { UnlockedKey } from '../../kernel/signing-session.ts'
import { fingerprintOf } from './ed25519.ts'
import { keyInUse, makeKey, renewKey, rewrapKey } from './organisation-key.ts'

/** Whether the organisation has a key, and whether this session may sign with it. */
export type KeyState = 'none' | 'locked' | 'unlocked'

/** The key of this session while it is the one in use; undefined while it is locked, or there is none. */
export function unlockedKey({ database, signing }: Pick<Ledger, 'database' | 'signing'>): UnlockedKey | undefined {
  // A key that was renewed, or whose making was rolled back, signs nothing more.
  return signing.unlocked && keyInUse(database)?.publicKey === signing.unlocked.publicKey ? signing.unlocked : undefined
}

export const keyState = (ledger: Pick<Ledger, 'database' | 'signing'>): KeyState =>
  keyInUse(ledger.database) === undefined ? 'none' : unlockedKey(ledger) ? 'unlocked' : 'locked'

/**
 * The key that a signature inside a command is made with. The first signature of all makes it, under the passphrase that was offered for it. Refused: no key and no
 * passphrase offered, a key that is locked, a passphrase that is too short.
 */
export function signingKey(work: Work, ledger: Ledger): Result<UnlockedKey> {
  const unlocked = unlockedKey(ledger)
  if (unlocked) return success(unlocked)
  if (keyInUse(work.database)) return failure(fault('SIGNING_KEY_LOCKED'))
  const { offered } = ledger.signing
  if (offered === undefined) return failure(fault('SIGNING_KEY_NONE'))
  const rule = checkPassphrase(offered)
  if (!rule.ok) return rule
  const made = makeKey(work, { passphrase: offered, randomBytes: ledger.surroundings.randomBytes })
  ledger.signing.unlocked = made
  return success(made)
}

/** Where the tries at a ledger's key are counted, apart from those at the ledger itself. */
const throttled = (ledger: Ledger): string => `${ledger.path}#key`

/** Unlocks the organisation's key for this session. A wrong passphrase is refused with the seconds to wait, as one of the ledger is. */
export function unlockKey(
  ledger: Ledger,
  passphrase: string,
  throttle: PassphraseThrottle = passphraseThrottle,
): Result<{ fingerprint: string }> {
  const pair = openedPair(ledger, passphrase, throttle)
  if (!pair.ok) return pair
  ledger.signing.unlocked = pair.value
  return success({ fingerprint: fingerprintOf(pair.value.publicKey) })
}

function openedPair(ledger: Ledger, passphrase: string, throttle: PassphraseThrottle): Result<UnlockedKey> {
  const current = keyInUse(ledger.database)
  if (!current) return failure(fault('SIGNING_KEY_NONE'))
  const waitSeconds = throttle.waitSeconds(throttled(ledger))
  if (waitSeconds > 0) return failure(fault('KEY_PASSPHRASE_WRONG', undefined, { seconds: waitSeconds }))
  const privateKey = unwrapSigningKey(current.wrappedKey ?? '', current.publicKey, passphrase)
  if (privateKey === undefined)
    return failure(fault('KEY_PASSPHRASE_WRONG', undefined, { seconds: throttle.refuse(throttled(ledger)) }))
  throttle.forgive(throttled(ledger))
  return success({ publicKey: current.publicKey, privateKey })
}

/** Ends the use of the key in this session. */
export function lockKey(ledger: Ledger): void {
  ledger.signing.unlocked = undefined
  ledger.signing.offered = undefined
}

interface KeyCommand {
  readonly user: string
  readonly commandId?: string
}

/** Makes the first key under a passphrase, and leaves it unlocked; a key that is there already stays as it is, and is only unlocked. */
export function makeOrganisationKey(
  ledger: Ledger,
  { user, commandId, passphrase, seed }: KeyCommand & { readonly passphrase: string; readonly seed?: Uint8Array },
): Result<{ fingerprint: string }> {
  if (keyInUse(ledger.database)) return unlockKey(ledger, passphrase)
  const rule = checkPassphrase(passphrase)
  if (!rule.ok) return rule
  let made: UnlockedKey | undefined
  const { randomBytes } = ledger.surroundings
  // The passphrase is no part of what a command remembers: its hash would let somebody try passphrases without the cost of scrypt.
  const request = {
    name: 'exchange.makeKey',
    user,
    commandId: commandId ?? newCommandId(ledger),
    answers: answersOf(exchangeContract.makeKey),
    input: null,
  } as const
  const done = runCommand(ledger, request, (work) => {
    made = makeKey(work, { passphrase, randomBytes, ...(seed ? { seed } : {}) })
    return success({ fingerprint: fingerprintOf(made.publicKey) })
  })
  if (done.ok && made) ledger.signing.unlocked = made
  return done
}

/** Renews the key under a passphrase, and leaves the new one unlocked. */
export function renewOrganisationKey(
  ledger: Ledger,
  { user, commandId, passphrase, reason }: KeyCommand & { readonly passphrase: string; readonly reason: string },
): Result<{ fingerprint: string }> {
  const rule = checkPassphrase(passphrase)
  let made: UnlockedKey | undefined
  const { randomBytes } = ledger.surroundings
  const request = {
    name: 'exchange.renewKey',
    user,
    commandId: commandId ?? newCommandId(ledger),
    answers: answersOf(exchangeContract.renewKey),
    input: { reason },
    dryRun: !rule.ok,
  } as const
  const done = runCommand(ledger, request, (work) => {
    const renewed = renewKey(work, { passphrase, randomBytes }, reason)
    if (!renewed.ok) return renewed
    made = renewed.value
    return success({ fingerprint: fingerprintOf(made.publicKey) })
  })
  // All that is wrong with the request is told at once.
  if (!rule.ok) return done.ok ? rule : failure(...rule.faults, ...done.faults)
  if (done.ok && made) ledger.signing.unlocked = made
  return done
}

/** Puts the key under another passphrase; whoever knows the present one may. */
export function changeKeyPassphrase(
  ledger: Ledger,
  { user, commandId, current, next }: KeyCommand & { readonly current: string; readonly next: string },
  throttle: PassphraseThrottle = passphraseThrottle,
): Result<Record<string, never>> {
  const rule = checkPassphrase(next)
  if (!rule.ok) return rule
  const pair = openedPair(ledger, current, throttle)
  if (!pair.ok) return pair
  const { randomBytes } = ledger.surroundings
  const request = {
    name: 'exchange.changeKeyPassphrase',
    user,
    commandId: commandId ?? newCommandId(ledger),
    answers: answersOf(exchangeContract.changeKeyPassphrase),
    input: null,
  } as const
  const done = runCommand(ledger, request, (work) => {
    const wrapped = rewrapKey(work, pair.value, { passphrase: next, randomBytes })
    return wrapped.ok ? success({}) : wrapped
  })
  if (done.ok) ledger.signing.unlocked = pair.value
  return done
}
