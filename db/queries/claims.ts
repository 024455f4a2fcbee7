import type { ClaimState } from '../../shared/contract/claim-state.ts'
import type { Database } from '../database.ts'

/** A claim as kept. Amounts are minor units of the grant's currency; what is null has not happened yet. */
export interface ClaimRow {
  readonly id: number
  readonly grant_id: number
  /** C1, C2… by the order of submission; null until then. */
  readonly number: string | null
  readonly period: string
  readonly from_date: string
  readonly to_date: string
  readonly state: ClaimState
  readonly budget_version: number | null
  readonly due_on: string
  readonly content_hash: string | null
  readonly claimed_minor: number | null
  /** The advance that it used up, beside what it claims: the donor accepts both. */
  readonly recovered_minor: number | null
  readonly accepted_minor: number | null
  readonly retained_minor: number | null
  readonly prepared_by: number
  readonly prepared_by_name: string
  readonly submitted_on: string | null
}

const SELECT_CLAIM = 'SELECT c.*, u.name AS prepared_by_name FROM claim c JOIN user u ON u.id = c.prepared_by'

/** The claims of a grant, in the order of their periods. */
export const listClaims = (database: Database, grantId: number): ClaimRow[] =>
  database.all<ClaimRow>(`${SELECT_CLAIM} WHERE c.grant_id = ? ORDER BY c.from_date`, grantId)

export const findClaim = (database: Database, id: number): ClaimRow | undefined =>
  database.get<ClaimRow>(`${SELECT_CLAIM} WHERE c.id = ?`, id)

export type NewClaim = Pick<ClaimRow, 'grant_id' | 'period' | 'from_date' | 'to_date' | 'due_on' | 'prepared_by'>

export function insertClaim(database: Database, claim: NewClaim): number {
  database.run(
    "INSERT INTO claim (grant_id, period, from_date, to_date, state, due_on, prepared_by) VALUES (?,?,?,?,'draft',?,?)",
    claim.grant_id,
    claim.period,
    claim.from_date,
    claim.to_date,
    claim.due_on,
    claim.prepared_by,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export function setClaimState(database: Database, id: number, state: ClaimState): void {
  database.run('UPDATE claim SET state = ? WHERE id = ?', state, id)
}

export interface ClaimSubmission {
  readonly number: string
  readonly budget_version: number | null
  readonly content_hash: string
  readonly claimed_minor: number
  readonly recovered_minor: number
  readonly retained_minor: number
  readonly submitted_on: string
}

export function writeSubmission(database: Database, id: number, submission: ClaimSubmission): void {
  database.run(
    "UPDATE claim SET state = 'submitted', number = ?, budget_version = ?, content_hash = ?, claimed_minor = ?, recovered_minor = ?, retained_minor = ?, submitted_on = ? WHERE id = ?",
    submission.number,
    submission.budget_version,
    submission.content_hash,
    submission.claimed_minor,
    submission.recovered_minor,
    submission.retained_minor,
    submission.submitted_on,
    id,
  )
}

export function writeAcceptance(
  database: Database,
  id: number,
  answer: { state: ClaimState; acceptedMinor: number; retainedMinor: number },
): void {
  database.run(
    'UPDATE claim SET state = ?, accepted_minor = ?, retained_minor = ? WHERE id = ?',
    answer.state,
    answer.acceptedMinor,
    answer.retainedMinor,
    id,
  )
}

/** One step of a claim's life. `amount_minor` is in the grant's currency. */
export interface ClaimStepRow {
  readonly id: number
  readonly claim_id: number
  readonly kind: string
  readonly date: string
  readonly note: string | null
  readonly reference: string | null
  readonly amount_minor: number | null
  readonly amount_xof: number | null
  readonly tranche: string | null
  readonly made_by: string
  readonly made_at: string
}

/** Every step of a grant's claims, in order. */
export const claimSteps = (database: Database, grantId: number): ClaimStepRow[] =>
  database.all<ClaimStepRow>(
    `SELECT s.id, s.claim_id, s.kind, s.date, s.note, s.reference, s.amount_minor, s.amount_xof, s.tranche, u.name AS made_by, s.made_at
     FROM claim_step s JOIN claim c ON c.id = s.claim_id JOIN user u ON u.id = s.made_by WHERE c.grant_id = ? ORDER BY s.id`,
    grantId,
  )

export type NewClaimStep = Omit<ClaimStepRow, 'id' | 'made_by'> & { readonly made_by: number }

export function insertClaimStep(database: Database, step: NewClaimStep): void {
  database.run(
    'INSERT INTO claim_step (claim_id, kind, date, note, reference, amount_minor, amount_xof, tranche, made_by, made_at) VALUES (?,?,?,?,?,?,?,?,?,?)',
    step.claim_id,
    step.kind,
    step.date,
    step.note,
    step.reference,
    step.amount_minor,
    step.amount_xof,
    step.tranche,
    step.made_by,
    step.made_at,
  )
}
