import type { Database } from '../../../db/database.ts'
import { wrapSigningKey } from '../../../db/keys/wrapped-signing-key.ts'
import {
  insertOrganisationKey,
  type OrganisationKeyRow,
  organisationKeys,
  retireOrganisationKey,
  rewrapOrganisationKey,
} from '../../../db/queries/organisation-keys.ts'
import type { RandomBytes } from '../../../shared/ids/uuid.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Work } from '../../kernel/run-command.ts'
import type { UnlockedKey } from '../../kernel/signing-session.ts'
import { pairOf, SEED_BYTES } from './ed25519.ts'

/** A pair that is about to be kept: where its randomness comes from, and the passphrase of its private half. */
export interface NewKey {
  readonly passphrase: string
  readonly randomBytes: RandomBytes
  /** The 32 bytes of the private half; drawn where they are not given, as everywhere but in the sample. */
  readonly seed?: Uint8Array
}

/** The row of the pair that signs; undefined while the organisation has none. */
export const keyInUse = (database: Database): OrganisationKeyRow | undefined =>
  organisationKeys(database).find(({ retiredAt }) => retiredAt === null)

/** The organisation's own key of this public half, in use or retired. */
export const ownKey = (database: Database, publicKey: string): OrganisationKeyRow | undefined =>
  organisationKeys(database).find((row) => row.publicKey === publicKey)

/** Makes the organisation's pair and keeps it: the chain gets its public half and the hash of the wrapping. */
export function makeKey(work: Work, { passphrase, randomBytes, seed }: NewKey): UnlockedKey {
  const pair = pairOf(seed ?? randomBytes(SEED_BYTES))
  insertOrganisationKey(work.database, {
    publicKey: pair.publicKey,
    wrappedKey: wrapSigningKey(pair, passphrase, randomBytes),
    madeBy: work.actor.name,
    madeAt: work.now,
  })
  return pair
}

/**
 * Takes the pair in use out of it and makes another: after a loss, a theft, or when somebody who knew the passphrase leaves. The old public half stays, so that
 * earlier packages and heads can still be proved; its private half is erased, and its passphrase is not asked: it may be what was lost. Refused
 * without a reason, and while there is no pair.
 */
export function renewKey(work: Work, key: NewKey, reason: string): Result<UnlockedKey> {
  const current = keyInUse(work.database)
  const why = reason.trim()
  const faults = [
    ...(current ? [] : [fault('EXCHANGE_KEY_NONE')]),
    ...(why === '' ? [fault('EXCHANGE_REASON', { kind: 'field', path: 'reason' })] : []),
  ]
  if (!current || faults.length > 0) return failure(...faults)
  retireOrganisationKey(work.database, current.id, { retiredBy: work.actor.name, retiredAt: work.now, retiredReason: why })
  return success(makeKey(work, key))
}

/** Wraps the private half of the pair in use under another passphrase; the pair stays. */
export function rewrapKey(work: Work, pair: UnlockedKey, { passphrase, randomBytes }: Omit<NewKey, 'seed'>): Result<undefined> {
  const current = keyInUse(work.database)
  if (current?.publicKey !== pair.publicKey) return failure(fault('EXCHANGE_KEY_NONE'))
  rewrapOrganisationKey(work.database, current.id, wrapSigningKey(pair, passphrase, randomBytes))
  return success(undefined)
}
