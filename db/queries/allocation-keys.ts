import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const KEYS = statement((db) =>
  db
    .selectFrom('allocationKey')
    .select(['id', 'code', 'version', 'label', 'basis', 'validFrom as from', 'validTo as to', 'evidence', 'author'])
    .select(['approvedBy', 'approvedOn'])
    .orderBy('code')
    .orderBy('version', 'desc'),
)

export const listAllocationKeys = (database: Database): Answered<typeof KEYS>[] => database.all(KEYS)

const SHARES = statement((db) =>
  db
    .selectFrom('allocationKeyShare as s')
    .leftJoin('grantAgreement as g', 'g.id', 's.grantId')
    .leftJoin('partner as p', 'p.id', 's.partnerId')
    .select(['s.keyId', 'g.code as grant', 's.budgetLine', 'p.code as partner', 's.weight'])
    .orderBy('s.keyId')
    .orderBy('s.position'),
)

export const listAllocationKeyShares = (database: Database): Answered<typeof SHARES>[] => database.all(SHARES)

type UnapprovedKey = Omit<RowOf<'allocationKey'>, 'id' | 'approvedBy' | 'approvedOn'>

/** Writes a key that nobody approved yet, a new one when its id is null, with its shares; answers its id. */
export function saveAllocationKey(
  database: Database,
  { id, ...key }: UnapprovedKey & { readonly id: number | null },
  shares: readonly Omit<RowOf<'allocationKeyShare'>, 'keyId' | 'position'>[],
): number {
  const keyId = database.upsert('allocationKey', id === null ? key : { id, ...key })
  database.delete('allocationKeyShare', { keyId })
  for (const [position, share] of shares.entries()) database.insert('allocationKeyShare', { keyId, position, ...share })
  return keyId
}

export const approveAllocationKey = (database: Database, id: number, approvedBy: string, approvedOn: string): number =>
  database.update('allocationKey', { id }, { approvedBy, approvedOn })

export const endAllocationKey = (database: Database, id: number, validTo: string): number =>
  database.update('allocationKey', { id }, { validTo })
