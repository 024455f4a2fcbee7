import type { ClaimState } from '../../shared/contract/claim-state.ts'
import type { Database } from '../database.ts'

/** A claim as kept. Amounts are minor units of the grant's currency; what is null has not happened yet. */
export interface ClaimRow {
  readonly id: number
  readonly grantId: number
  /** C1, C2… by the order of submission; null until then. */
  readonly number: string | null
  readonly period: string
  readonly fromDate: string
  readonly toDate: string
  readonly state: ClaimState
  readonly budgetVersion: number | null
  readonly dueOn: string
  readonly contentHash: string | null
  readonly claimedMinor: number | null
  /** The advance that it used up, beside what it claims: the donor accepts both. */
  readonly recoveredMinor: number | null
  readonly acceptedMinor: number | null
  readonly retainedMinor: number | null
  readonly preparedBy: number
  readonly preparedByName: string
  readonly submittedOn: string | null
}

const SELECT_CLAIM = 'SELECT c.*, u.name AS prepared_by_name FROM claim c JOIN user u ON u.id = c.prepared_by'

/** The claims of a grant, in the order of their periods. */
export const listClaims = (database: Database, grantId: number): ClaimRow[] =>
  database.all<ClaimRow>(`${SELECT_CLAIM} WHERE c.grant_id = ? ORDER BY c.from_date`, grantId)

export const findClaim = (database: Database, id: number): ClaimRow | undefined =>
  database.get<ClaimRow>(`${SELECT_CLAIM} WHERE c.id = ?`, id)

export type NewClaim = Pick<ClaimRow, 'grantId' | 'period' | 'fromDate' | 'toDate' | 'dueOn' | 'preparedBy'>

export function insertClaim(database: Database, claim: NewClaim): number {
  database.run(
    "INSERT INTO claim (grant_id, period, from_date, to_date, state, due_on, prepared_by) VALUES (?,?,?,?,'draft',?,?)",
    claim.grantId,
    claim.period,
    claim.fromDate,
    claim.toDate,
    claim.dueOn,
    claim.preparedBy,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export function setClaimState(database: Database, id: number, state: ClaimState): void {
  database.run('UPDATE claim SET state = ? WHERE id = ?', state, id)
}

export interface ClaimSubmission {
  readonly number: string
  readonly budgetVersion: number | null
  readonly contentHash: string
  readonly claimedMinor: number
  readonly recoveredMinor: number
  readonly retainedMinor: number
  readonly submittedOn: string
}

export function writeSubmission(database: Database, id: number, submission: ClaimSubmission): void {
  database.run(
    "UPDATE claim SET state = 'submitted', number = ?, budget_version = ?, content_hash = ?, claimed_minor = ?, recovered_minor = ?, retained_minor = ?, submitted_on = ? WHERE id = ?",
    submission.number,
    submission.budgetVersion,
    submission.contentHash,
    submission.claimedMinor,
    submission.recoveredMinor,
    submission.retainedMinor,
    submission.submittedOn,
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
  readonly claimId: number
  readonly kind: string
  readonly date: string
  readonly note: string | null
  readonly reference: string | null
  readonly amountMinor: number | null
  readonly amountXof: number | null
  readonly tranche: string | null
  readonly madeBy: string
  readonly madeAt: string
}

/** Every step of a grant's claims, in order. */
export const claimSteps = (database: Database, grantId: number): ClaimStepRow[] =>
  database.all<ClaimStepRow>(
    `SELECT s.id, s.claim_id, s.kind, s.date, s.note, s.reference, s.amount_minor, s.amount_xof, s.tranche, u.name AS made_by, s.made_at
     FROM claim_step s JOIN claim c ON c.id = s.claim_id JOIN user u ON u.id = s.made_by WHERE c.grant_id = ? ORDER BY s.id`,
    grantId,
  )

export type NewClaimStep = Omit<ClaimStepRow, 'id' | 'madeBy'> & { readonly madeBy: number }

export function insertClaimStep(database: Database, step: NewClaimStep): void {
  database.run(
    'INSERT INTO claim_step (claim_id, kind, date, note, reference, amount_minor, amount_xof, tranche, made_by, made_at) VALUES (?,?,?,?,?,?,?,?,?,?)',
    step.claimId,
    step.kind,
    step.date,
    step.note,
    step.reference,
    step.amountMinor,
    step.amountXof,
    step.tranche,
    step.madeBy,
    step.madeAt,
  )
}
