import type { Database } from '../../../db/database.ts'
import {
  insertOrganisationKey,
  type OrganisationKeyRow,
  organisationKeys,
  retireOrganisationKey,
} from '../../../db/queries/organisation-keys.ts'
import type { RandomBytes } from '../../../shared/ids/uuid.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Work } from '../../kernel/run-command.ts'
import { fingerprintOf, pairOf, SEED_BYTES } from './ed25519.ts'

export interface KeyInUse {
  readonly publicKey: string
  readonly privateKey: string
  readonly fingerprint: string
}

/** The pair that signs; undefined while the organisation has none. */
export function keyInUse(database: Database): KeyInUse | undefined {
  const row = organisationKeys(database).find(({ retiredAt }) => retiredAt === null)
  return row && { publicKey: row.publicKey, privateKey: row.privateKey ?? '', fingerprint: fingerprintOf(row.publicKey) }
}

/** The pair that signs, made now where there was none yet (spec 09 "Signature"): the chain holds its public half. */
export function ensureOrganisationKey(work: Work, randomBytes: RandomBytes): KeyInUse {
  return keyInUse(work.database) ?? makeKey(work, randomBytes)
}

/** Makes the organisation's pair at its first need, and answers its fingerprint; a pair that is there already stays. */
export const makeOrganisationKey = (work: Work, randomBytes: RandomBytes): Result<{ fingerprint: string }> =>
  success({ fingerprint: ensureOrganisationKey(work, randomBytes).fingerprint })

/**
 * Takes the pair in use out of it and makes another: after a loss, a theft, or when somebody who knew the ledger leaves. The old public half
 * stays, so that earlier packages can still be proved; its private half is erased. Refused without a reason, and while there is no pair.
 */
export function renewOrganisationKey(work: Work, randomBytes: RandomBytes, reason: string): Result<{ fingerprint: string }> {
  const current = organisationKeys(work.database).find(({ retiredAt }) => retiredAt === null)
  const why = reason.trim()
  const faults = [
    ...(current ? [] : [fault('EXCHANGE_KEY_NONE')]),
    ...(why === '' ? [fault('EXCHANGE_REASON', { kind: 'field', path: 'reason' })] : []),
  ]
  if (!current || faults.length > 0) return failure(...faults)
  retireOrganisationKey(work.database, current.id, work.actor.name, work.now, why)
  return success({ fingerprint: makeKey(work, randomBytes).fingerprint })
}

/** The organisation's own key of this public half, in use or retired. */
export const ownKey = (database: Database, publicKey: string): OrganisationKeyRow | undefined =>
  organisationKeys(database).find((row) => row.publicKey === publicKey)

function makeKey(work: Work, randomBytes: RandomBytes): KeyInUse {
  const { publicKey, privateKey } = pairOf(randomBytes(SEED_BYTES))
  const id = insertOrganisationKey(work.database, {
    publicKey,
    privateKey,
    madeBy: work.actor.name,
    madeAt: work.now,
  })
  return { publicKey, privateKey, fingerprint: fingerprintOf(publicKey) }
}
