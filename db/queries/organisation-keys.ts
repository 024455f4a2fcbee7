import { statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

/** A key pair of the organisation: the public half hexadecimal, the private one wrapped under its passphrase, and gone once the key is retired. */
export type OrganisationKeyRow = RowOf<'organisationKey'>

const OWN = statement((db) =>
  db
    .selectFrom('organisationKey')
    .selectAll()
    .orderBy((eb) => eb('retiredAt', 'is not', null))
    .orderBy('id', 'desc'),
)

/** Every pair that the organisation ever had, the one in use first. */
export const organisationKeys = (database: Database): OrganisationKeyRow[] => database.all(OWN)

/** Writes the pair that is in use from now on; answers its id. */
export const insertOrganisationKey = (
  database: Database,
  key: Pick<NewRowOf<'organisationKey'>, 'publicKey' | 'wrappedKey' | 'madeBy' | 'madeAt'>,
): number => database.insert('organisationKey', key)

/** Takes a pair out of use: its private half is erased. */
export const retireOrganisationKey = (
  database: Database,
  id: number,
  retired: Pick<OrganisationKeyRow, 'retiredBy' | 'retiredAt' | 'retiredReason'>,
): number => database.update('organisationKey', { id }, { wrappedKey: null, ...retired })

/** Puts another wrapping of the same private half in the place of the present one: another passphrase. */
export const rewrapOrganisationKey = (database: Database, id: number, wrappedKey: string): number =>
  database.update('organisationKey', { id }, { wrappedKey })

const TRUSTED = statement((db) =>
  db
    .selectFrom('trustedKey')
    .selectAll()
    .orderBy('organisation')
    .orderBy((eb) => eb('withdrawnAt', 'is not', null))
    .orderBy('id', 'desc'),
)

/** A key of another organisation, by its fingerprint, that somebody compared with the paper. */
export type TrustedKeyRow = RowOf<'trustedKey'>

/** Every key of others, by organisation, those still trusted first. */
export const trustedKeys = (database: Database): TrustedKeyRow[] => database.all(TRUSTED)

export const insertTrustedKey = (database: Database, key: NewRowOf<'trustedKey'>): number => database.insert('trustedKey', key)

/** Keeps the public half of a key that was known by its fingerprint alone. */
export const completeTrustedKey = (database: Database, id: number, publicKey: string): number =>
  database.update('trustedKey', { id }, { publicKey })

export const withdrawTrustedKey = (
  database: Database,
  id: number,
  withdrawn: Pick<TrustedKeyRow, 'withdrawnBy' | 'withdrawnAt' | 'withdrawnReason'>,
): number => database.update('trustedKey', { id }, withdrawn)
