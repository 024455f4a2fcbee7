import type { PhasedMonth } from '../../domain/virements/moved-phasing.ts'
import type { Database } from '../database.ts'

export interface ApprovedVersionRow {
  readonly id: number
  readonly number: number
  /** DONOR also where no approval is kept: such a version came with the agreement. */
  readonly kind: 'DONOR' | 'TOLERANCE'
}

/** The versions of a grant's budget with who approved each, the first first. */
export const approvedVersions = (database: Database, grantId: number): ApprovedVersionRow[] =>
  database.all<ApprovedVersionRow>(
    `SELECT v.id, v.number, coalesce(a.kind, 'DONOR') AS kind FROM budget_version v LEFT JOIN budget_version_approval a ON a.version_id = v.id
     WHERE v.grant_id = ? ORDER BY v.number`,
    grantId,
  )

/** The head above each sub-head of a grant; heads without one above are left out. */
export const headParents = (database: Database, grantId: number): ReadonlyMap<string, string> =>
  new Map(
    database
      .all<{ code: string; parent: string }>(
        'SELECT code, parent FROM budget_head WHERE grant_id = ? AND parent IS NOT NULL',
        grantId,
      )
      .map(({ code, parent }) => [code, parent]),
  )

export interface VersionApproval {
  readonly kind: 'DONOR' | 'TOLERANCE'
  readonly reference: string
  readonly reason: string
  readonly approvedOn: string
  readonly effectiveOn: string
  readonly preparedBy: number
  readonly approvedBy: number
}

/** Keeps who approved a version, with its phasing by budget line. */
export function insertVersionApproval(
  database: Database,
  versionId: number,
  approval: VersionApproval,
  phasing: ReadonlyMap<number, readonly PhasedMonth[]>,
): void {
  database.run(
    'INSERT INTO budget_version_approval (version_id, kind, reference, reason, approved_on, effective_on, prepared_by, approved_by) VALUES (?,?,?,?,?,?,?,?)',
    versionId,
    approval.kind,
    approval.reference,
    approval.reason,
    approval.approvedOn,
    approval.effectiveOn,
    approval.preparedBy,
    approval.approvedBy,
  )
  for (const [lineId, months] of phasing)
    for (const { month, amountMinor, amountXof } of months)
      database.run(
        'INSERT INTO budget_phasing (version_id, budget_line_id, month, amount_minor, amount_xof) VALUES (?,?,?,?,?)',
        versionId,
        lineId,
        month,
        amountMinor,
        amountXof,
      )
}
