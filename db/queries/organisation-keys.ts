import type { Database } from '../database.ts'

/** A key pair of the organisation, both halves hexadecimal; the private one is gone once the key is retired. */
export interface OrganisationKeyRow {
  readonly id: number
  readonly publicKey: string
  readonly privateKey: string | null
  readonly madeBy: string
  readonly madeAt: string
  readonly retiredBy: string | null
  readonly retiredAt: string | null
  readonly retiredReason: string | null
}

/** A key of another organisation, by its fingerprint, that somebody compared with the paper. */
export interface TrustedKeyRow {
  readonly id: number
  readonly organisation: string
  readonly fingerprint: string
  /** How it was compared: on which paper, with whom. */
  readonly note: string
  readonly trustedBy: string
  readonly trustedAt: string
  readonly withdrawnBy: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
}

/** Every pair that the organisation ever had, the one in use first. */
export const organisationKeys = (database: Database): OrganisationKeyRow[] =>
  database.all('SELECT * FROM organisation_key ORDER BY retired_at IS NOT NULL, id DESC')

/** Writes the pair that is in use from now on; answers its id. */
export function insertOrganisationKey(
  database: Database,
  key: Pick<OrganisationKeyRow, 'publicKey' | 'privateKey' | 'madeBy' | 'madeAt'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO organisation_key (public_key, private_key, made_by, made_at) VALUES (?,?,?,?) RETURNING id',
    key.publicKey,
    key.privateKey,
    key.madeBy,
    key.madeAt,
  )
  if (!row) throw new Error('a key that was just written is not there')
  return row.id
}

/** Takes a pair out of use: its private half is erased. */
export const retireOrganisationKey = (database: Database, id: number, by: string, at: string, reason: string): number =>
  database.run(
    'UPDATE organisation_key SET private_key = NULL, retired_by = ?, retired_at = ?, retired_reason = ? WHERE id = ?',
    by,
    at,
    reason,
    id,
  )

/** Every key of others, by organisation, those still trusted first. */
export const trustedKeys = (database: Database): TrustedKeyRow[] =>
  database.all('SELECT * FROM trusted_key ORDER BY organisation, withdrawn_at IS NOT NULL, id DESC')

export function insertTrustedKey(
  database: Database,
  key: Pick<TrustedKeyRow, 'organisation' | 'fingerprint' | 'note' | 'trustedBy' | 'trustedAt'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO trusted_key (organisation, fingerprint, note, trusted_by, trusted_at) VALUES (?,?,?,?,?) RETURNING id',
    key.organisation,
    key.fingerprint,
    key.note,
    key.trustedBy,
    key.trustedAt,
  )
  if (!row) throw new Error('a trusted key that was just written is not there')
  return row.id
}

export const withdrawTrustedKey = (database: Database, id: number, by: string, at: string, reason: string): number =>
  database.run('UPDATE trusted_key SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?', by, at, reason, id)
