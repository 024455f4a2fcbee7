import type { Database } from '../database.ts'

/** A key pair of the organisation, both halves hexadecimal; the private one is gone once the key is retired. */
export interface OrganisationKeyRow {
  readonly id: number
  readonly public_key: string
  readonly private_key: string | null
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
  key: Pick<OrganisationKeyRow, 'public_key' | 'private_key' | 'made_by' | 'made_at'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO organisation_key (public_key, private_key, made_by, made_at) VALUES (?,?,?,?) RETURNING id',
    key.public_key,
    key.private_key,
    key.made_by,
    key.made_at,
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
  key: Pick<TrustedKeyRow, 'organisation' | 'fingerprint' | 'note' | 'trusted_by' | 'trusted_at'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO trusted_key (organisation, fingerprint, note, trusted_by, trusted_at) VALUES (?,?,?,?,?) RETURNING id',
    key.organisation,
    key.fingerprint,
    key.note,
    key.trusted_by,
    key.trusted_at,
  )
  if (!row) throw new Error('a trusted key that was just written is not there')
  return row.id
}

export const withdrawTrustedKey = (database: Database, id: number, by: string, at: string, reason: string): number =>
  database.run('UPDATE trusted_key SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?', by, at, reason, id)
