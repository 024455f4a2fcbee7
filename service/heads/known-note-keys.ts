import type { Database } from '../../db/database.ts'
import { organisationKeys, trustedKeys } from '../../db/queries/organisation-keys.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { fingerprintOf } from '../exchange/package-keys/ed25519.ts'
import { keyIdOf, type NoteKey } from './note-key.ts'

/** A key by which a ledger can check a signature line. */
export interface KnownNoteKey extends NoteKey {
  readonly keyId: string
  readonly fingerprint: string
  /** `own`: of the organisation itself; `trusted`: somebody compared it with the paper. */
  readonly whose: 'own' | 'trusted'
  /** Since when it signs nothing more: retired by the organisation itself, or no longer trusted. */
  readonly ended: { readonly at: string; readonly reason: string } | undefined
}

/** A trusted key of which only the fingerprint is known: its signatures cannot be checked yet. */
export interface BareKey {
  readonly name: string
  readonly fingerprint: string
}

export interface KnownNoteKeys {
  readonly keys: readonly KnownNoteKey[]
  readonly bare: readonly BareKey[]
}

/**
 * The keys that a ledger knows: its organisation's own, retired ones too, and those on the trust list. `offered` are public halves that came with the note; one counts
 * only where its fingerprint is on the list.
 */
export function knownNoteKeys(database: Database, offered: readonly string[] = []): KnownNoteKeys {
  const own = organisationKeys(database).map((row) =>
    known({ name: readLedger(database).organisationCode, publicKey: row.publicKey }, 'own', row.retiredAt, row.retiredReason),
  )
  const byFingerprint = new Map(offered.map((publicKey) => [fingerprintOf(publicKey), publicKey]))
  const trusted = trustedKeys(database).map((row) => {
    const publicKey = row.publicKey ?? byFingerprint.get(row.fingerprint)
    return publicKey === undefined
      ? { name: row.organisation, fingerprint: row.fingerprint }
      : known({ name: row.organisation, publicKey }, 'trusted', row.withdrawnAt, row.withdrawnReason)
  })
  return {
    keys: [...own, ...trusted.flatMap((key) => ('publicKey' in key ? [key] : []))],
    bare: trusted.flatMap((key) => ('publicKey' in key ? [] : [key])),
  }
}

const known = (key: NoteKey, whose: KnownNoteKey['whose'], endedAt: string | null, reason: string | null): KnownNoteKey => ({
  ...key,
  keyId: keyIdOf(key),
  fingerprint: fingerprintOf(key.publicKey),
  whose,
  ended: endedAt === null ? undefined : { at: endedAt, reason: reason ?? '' },
})
