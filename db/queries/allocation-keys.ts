import type { Database } from '../database.ts'

export interface AllocationKeyRow {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly label: string
  readonly basis: 'fte' | 'hours' | 'area' | 'km' | 'direct-cost' | 'agreed'
  readonly validFrom: string
  readonly validTo: string | null
  readonly evidence: string | null
  readonly author: string
  readonly approvedBy: string | null
  readonly approvedOn: string | null
}

export interface AllocationKeyShareRow {
  readonly keyId: number
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly weight: string
}

export const listAllocationKeys = (database: Database): AllocationKeyRow[] =>
  database.all('SELECT * FROM allocation_key ORDER BY code, version DESC')

export const listAllocationKeyShares = (database: Database): AllocationKeyShareRow[] =>
  database.all(
    `SELECT s.key_id, g.code AS grant_code, s.budget_line, p.code AS partner, s.weight FROM allocation_key_share s LEFT JOIN grant_agreement g ON g.id = s.grant_id
     LEFT JOIN partner p ON p.id = s.partner_id ORDER BY s.key_id, s.position`,
  )

export interface NewKeyShare {
  readonly grantId: number | null
  readonly budgetLine: string | null
  readonly partnerId: number | null
  readonly weight: string
}

/** Writes a key that nobody approved yet, with its shares; answers its id. */
export function saveAllocationKey(
  database: Database,
  key: Omit<AllocationKeyRow, 'id' | 'approvedBy' | 'approvedOn'> & { id: number | null },
  shares: readonly NewKeyShare[],
): number {
  database.run(
    `INSERT INTO allocation_key (id, code, version, label, basis, valid_from, valid_to, evidence, author) VALUES (?,?,?,?,?,?,?,?,?)
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, basis = excluded.basis, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       evidence = excluded.evidence, author = excluded.author`,
    key.id,
    key.code,
    key.version,
    key.label,
    key.basis,
    key.validFrom,
    key.validTo,
    key.evidence,
    key.author,
  )
  const id = key.id ?? database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
  database.run('DELETE FROM allocation_key_share WHERE key_id = ?', id)
  shares.forEach((share, position) => {
    database.run(
      'INSERT INTO allocation_key_share (key_id, position, grant_id, budget_line, partner_id, weight) VALUES (?,?,?,?,?,?)',
      id,
      position,
      share.grantId,
      share.budgetLine,
      share.partnerId,
      share.weight,
    )
  })
  return id
}

export function approveAllocationKey(database: Database, id: number, by: string, on: string): void {
  database.run('UPDATE allocation_key SET approved_by = ?, approved_on = ? WHERE id = ?', by, on, id)
}

export function endAllocationKey(database: Database, id: number, lastDay: string): void {
  database.run('UPDATE allocation_key SET valid_to = ? WHERE id = ?', lastDay, id)
}
