import type { Database } from '../database.ts'
import { listBudgetVersions } from './budget-versions.ts'

/** Who approved a version and how; a version without one came with the agreement. */
export interface BudgetApprovalRow {
  readonly versionId: number
  readonly kind: 'DONOR' | 'TOLERANCE'
  readonly reference: string
  readonly reason: string
  readonly approvedOn: string
  readonly effectiveOn: string
  readonly preparedBy: string
  readonly approvedBy: string
}

export const listBudgetApprovals = (database: Database, grantId: number): BudgetApprovalRow[] =>
  database.all<BudgetApprovalRow>(
    `SELECT a.version_id, a.kind, a.reference, a.reason, a.approved_on, a.effective_on, p.name AS prepared_by, u.name AS approved_by
     FROM budget_version_approval a JOIN budget_version v ON v.id = a.version_id JOIN user p ON p.id = a.prepared_by JOIN user u ON u.id = a.approved_by
     WHERE v.grant_id = ? ORDER BY v.number`,
    grantId,
  )

export interface NewApproval {
  readonly kind: BudgetApprovalRow['kind']
  readonly reference: string
  readonly reason: string
  readonly approvedOn: string
  readonly effectiveOn: string
  readonly preparedBy: number
  readonly approvedBy: number
}

export const insertBudgetApproval = (database: Database, versionId: number, approval: NewApproval): void =>
  void database.run(
    `INSERT INTO budget_version_approval (version_id, kind, reference, reason, approved_on, effective_on, prepared_by, approved_by)
     VALUES (?,?,?,?,?,?,?,?)`,
    versionId,
    approval.kind,
    approval.reference,
    approval.reason,
    approval.approvedOn,
    approval.effectiveOn,
    approval.preparedBy,
    approval.approvedBy,
  )

export interface NewPhasing {
  readonly code: string
  readonly month: string
  readonly amountMinor: number
  readonly amountXof: number
}

/** Writes the phasing of a version, line by code. */
export function insertBudgetPhasing(database: Database, grantId: number, versionId: number, months: readonly NewPhasing[]): void {
  for (const { code, month, amountMinor, amountXof } of months)
    database.run(
      `INSERT INTO budget_phasing (version_id, budget_line_id, month, amount_minor, amount_xof)
       VALUES (?, (SELECT id FROM budget_line WHERE grant_id = ? AND code = ?), ?, ?, ?)`,
      versionId,
      grantId,
      code,
      month,
      amountMinor,
      amountXof,
    )
}

/** The version of a grant that bears a number. */
export const budgetVersionNumbered = (database: Database, grantId: number, number: number) =>
  listBudgetVersions(database, grantId).find((version) => version.number === number)
