import type { VirementState } from '../../domain/virements/virement-line.ts'
import type { Database } from '../database.ts'

export type VirementStage = 'requested' | 'approved' | 'refused' | 'withdrawn'

export interface VirementRow {
  readonly id: number
  readonly grantId: number
  readonly grantCode: string
  readonly currency: string
  readonly number: string
  /** The version that was in force when it was asked for. */
  readonly basedOn: number
  readonly reason: string
  readonly requestedBy: number
  readonly requestedByName: string
  readonly requestedOn: string
  readonly test: VirementState
  readonly state: VirementStage
  readonly donorReference: string | null
  readonly decidedOn: string | null
  readonly effectiveOn: string | null
  readonly decidedByName: string | null
  readonly decisionNote: string | null
  /** The version that its approval made. */
  readonly versionNumber: number | null
}

/** What a line gives (negative) or receives, in minor units of the grant's currency; with a head, the line is a new one. */
export interface VirementMoveRow {
  readonly budgetLine: string
  readonly amountMinor: number
  readonly head: string | null
  readonly labelFr: string | null
  readonly labelEn: string | null
  readonly partner: string | null
}

const SELECT = `SELECT v.*, g.code AS grant_code, g.currency, r.name AS requested_by_name, d.name AS decided_by_name
  FROM virement v JOIN grant_agreement g ON g.id = v.grant_id JOIN user r ON r.id = v.requested_by LEFT JOIN user d ON d.id = v.decided_by`

/** The virements of a grant, the latest first. */
export const listVirementRows = (database: Database, grantId: number): VirementRow[] =>
  database.all<VirementRow>(`${SELECT} WHERE v.grant_id = ? ORDER BY v.id DESC`, grantId)

export const findVirement = (database: Database, number: string): VirementRow | undefined =>
  database.get<VirementRow>(`${SELECT} WHERE v.number = ?`, number)

export const virementMoves = (database: Database, virementId: number): VirementMoveRow[] =>
  database.all<VirementMoveRow>(
    'SELECT budget_line, amount_minor, head, label_fr, label_en, partner FROM virement_move WHERE virement_id = ? ORDER BY position',
    virementId,
  )

/** The moves of every virement of a grant that waits for a decision. */
export const waitingMoves = (database: Database, grantId: number): (VirementMoveRow & { readonly virementId: number })[] =>
  database.all(
    `SELECT m.virement_id, m.budget_line, m.amount_minor, m.head, m.label_fr, m.label_en, m.partner FROM virement_move m JOIN virement v ON v.id = m.virement_id
     WHERE v.grant_id = ? AND v.state = 'requested' ORDER BY v.id, m.position`,
    grantId,
  )

/** How many virements carry a number that begins so: numbers are never taken back. */
export const countVirements = (database: Database, prefix: string): number =>
  database.get<{ known: number }>('SELECT count(*) AS known FROM virement WHERE number GLOB ?', `${prefix}*`)?.known ?? 0

export interface NewVirement {
  readonly grantId: number
  readonly number: string
  readonly basedOn: number
  readonly reason: string
  readonly requestedBy: number
  readonly requestedOn: string
  readonly test: VirementState
}

/** Writes a request with its moves and answers its id. */
export function insertVirement(database: Database, row: NewVirement, moves: readonly VirementMoveRow[]): number {
  database.run(
    `INSERT INTO virement (grant_id, number, based_on, reason, requested_by, requested_on, test, state) VALUES (?,?,?,?,?,?,?,'requested')`,
    row.grantId,
    row.number,
    row.basedOn,
    row.reason,
    row.requestedBy,
    row.requestedOn,
    row.test,
  )
  const id = database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
  for (const [position, move] of moves.entries())
    database.run(
      'INSERT INTO virement_move (virement_id, position, budget_line, amount_minor, head, label_fr, label_en, partner) VALUES (?,?,?,?,?,?,?,?)',
      id,
      position,
      move.budgetLine,
      move.amountMinor,
      move.head,
      move.labelFr,
      move.labelEn,
      move.partner,
    )
  return id
}

export interface VirementDecision {
  readonly state: Exclude<VirementStage, 'requested'>
  readonly test: VirementState
  readonly by: number
  readonly on: string
  readonly reference: string | null
  readonly effectiveOn: string | null
  readonly note: string | null
  readonly versionNumber: number | null
}

export function decideVirementRow(database: Database, id: number, decision: VirementDecision): void {
  database.run(
    `UPDATE virement SET state = ?, test = ?, decided_by = ?, decided_on = ?, donor_reference = ?, effective_on = ?, decision_note = ?, version_number = ?
     WHERE id = ?`,
    decision.state,
    decision.test,
    decision.by,
    decision.on,
    decision.reference,
    decision.effectiveOn,
    decision.note,
    decision.versionNumber,
    id,
  )
}
