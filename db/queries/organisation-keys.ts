import type { Database } from '../database.ts'

/** A key pair of the organisation: the public half hexadecimal, the private one wrapped under its passphrase, and gone once the key is retired. */
export interface OrganisationKeyRow {
  readonly id: number
  readonly public_key: string
  readonly wrapped_key: string | null
  /** SHA-256 of the wrapping: what the chain holds of it. */
  readonly wrapping_hash: string | null
  readonly made_by: string
  readonly made_at: string
  readonly retired_by: string | null
  readonly retired_at: string | null
  readonly retired_reason: string | null
}

/** A key of another organisation, by its fingerprint, that somebody compared with the paper. */
export interface TrustedKeyRow {
  readonly id: number
  readonly organisation: string
  readonly fingerprint: string
  /** How it was compared: on which paper, with whom. */
  readonly note: string
  /** Hexadecimal; null while the key is known by its fingerprint alone. */
  readonly public_key: string | null
  readonly trusted_by: string
  readonly trusted_at: string
  readonly withdrawn_by: string | null
  readonly withdrawn_at: string | null
  readonly withdrawn_reason: string | null
}

/** Every pair that the organisation ever had, the one in use first. */
export const organisationKeys = (database: Database): OrganisationKeyRow[] =>
  database.all('SELECT * FROM organisation_key ORDER BY retired_at IS NOT NULL, id DESC')

/** Writes the pair that is in use from now on; answers its id. */
export function insertOrganisationKey(
  database: Database,
  key: Pick<OrganisationKeyRow, 'public_key' | 'wrapped_key' | 'wrapping_hash' | 'made_by' | 'made_at'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO organisation_key (public_key, wrapped_key, wrapping_hash, made_by, made_at) VALUES (?,?,?,?,?) RETURNING id',
    key.public_key,
    key.wrapped_key,
    key.wrapping_hash,
    key.made_by,
    key.made_at,
  )
  if (!row) throw new Error('a key that was just written is not there')
  return row.id
}

/** Takes a pair out of use: its private half is erased. */
export const retireOrganisationKey = (database: Database, id: number, by: string, at: string, reason: string): number =>
  database.run(
    'UPDATE organisation_key SET wrapped_key = NULL, wrapping_hash = NULL, retired_by = ?, retired_at = ?, retired_reason = ? WHERE id = ?',
    by,
    at,
    reason,
    id,
  )

/** Puts another wrapping of the same private half in the place of the present one: another passphrase. */
export const rewrapOrganisationKey = (database: Database, id: number, wrapped: string, wrappingHash: string): number =>
  database.run('UPDATE organisation_key SET wrapped_key = ?, wrapping_hash = ? WHERE id = ?', wrapped, wrappingHash, id)

/** Every key of others, by organisation, those still trusted first. */
export const trustedKeys = (database: Database): TrustedKeyRow[] =>
  database.all('SELECT * FROM trusted_key ORDER BY organisation, withdrawn_at IS NOT NULL, id DESC')

export function insertTrustedKey(
  database: Database,
  key: Pick<TrustedKeyRow, 'organisation' | 'fingerprint' | 'note' | 'public_key' | 'trusted_by' | 'trusted_at'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO trusted_key (organisation, fingerprint, note, public_key, trusted_by, trusted_at) VALUES (?,?,?,?,?,?) RETURNING id',
    key.organisation,
    key.fingerprint,
    key.note,
    key.public_key,
    key.trusted_by,
    key.trusted_at,
  )
  if (!row) throw new Error('a trusted key that was just written is not there')
  return row.id
}

export const withdrawTrustedKey = (database: Database, id: number, by: string, at: string, reason: string): number =>
  database.run('UPDATE trusted_key SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?', by, at, reason, id)

/** Keeps the public half of a key that was known by its fingerprint alone. */
export const completeTrustedKey = (database: Database, id: number, publicKey: string): number =>
  database.run('UPDATE trusted_key SET public_key = ? WHERE id = ?', publicKey, id)
