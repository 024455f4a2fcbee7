import type { Database } from '../database.ts'

/** What an agreement says beside the row of the setup file; a sub-award without a row has the defaults. */
export interface SubAwardTermRow {
  readonly subAward: string
  readonly agreementReference: string | null
  readonly signedOn: string | null
  readonly account: string
  readonly reportDueDays: number
  readonly reviewDays: number
  readonly samplePercent: string | null
  readonly deliverable: string | null
  readonly risk: string | null
  readonly controls: string | null
}

export interface SubAwardCeilingRow {
  readonly subAward: string
  readonly budgetLine: string
  readonly amountMinor: number
}

export interface SubAwardAmendmentRow {
  readonly id: number
  readonly subAward: string
  readonly number: number
  readonly kind: 'AGREEMENT' | 'COST' | 'NO_COST_EXTENSION' | 'PARAMETERS'
  readonly reference: string
  readonly signedOn: string
  readonly effectiveOn: string
  readonly reason: string
  /** JSON of the terms; null before the first record. */
  readonly before: string | null
  readonly after: string
  readonly madeByName: string
}

export const listSubAwardTerms = (database: Database): SubAwardTermRow[] =>
  database.all('SELECT s.code AS sub_award, t.* FROM sub_award_term t JOIN sub_award s ON s.id = t.sub_award_id')

export const listSubAwardCeilings = (database: Database): SubAwardCeilingRow[] =>
  database.all(
    'SELECT s.code AS sub_award, c.budget_line, c.amount_minor FROM sub_award_ceiling c JOIN sub_award s ON s.id = c.sub_award_id ORDER BY c.budget_line',
  )

/** Every amendment, the agreement itself first. */
export const listSubAwardAmendments = (database: Database): SubAwardAmendmentRow[] =>
  database.all(
    `SELECT a.*, s.code AS sub_award, u.name AS made_by_name FROM sub_award_amendment a JOIN sub_award s ON s.id = a.sub_award_id
     JOIN user u ON u.id = a.made_by ORDER BY a.sub_award_id, a.number`,
  )

export const subAwardId = (database: Database, code: string): number =>
  database.get<{ id: number }>('SELECT id FROM sub_award WHERE code = ?', code)?.id ?? 0

/** Writes the terms and the ceilings of an agreement whole. */
export function saveSubAwardTerms(
  database: Database,
  id: number,
  row: Omit<SubAwardTermRow, 'subAward'>,
  ceilings: readonly Omit<SubAwardCeilingRow, 'subAward'>[],
): void {
  database.run(
    `INSERT INTO sub_award_term (sub_award_id, agreement_reference, signed_on, account, report_due_days, review_days, sample_percent, deliverable, risk, controls)
     VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (sub_award_id) DO UPDATE SET agreement_reference = excluded.agreement_reference, signed_on = excluded.signed_on,
       account = excluded.account, report_due_days = excluded.report_due_days, review_days = excluded.review_days, sample_percent = excluded.sample_percent,
       deliverable = excluded.deliverable, risk = excluded.risk, controls = excluded.controls`,
    id,
    row.agreementReference,
    row.signedOn,
    row.account,
    row.reportDueDays,
    row.reviewDays,
    row.samplePercent,
    row.deliverable,
    row.risk,
    row.controls,
  )
  database.run('DELETE FROM sub_award_ceiling WHERE sub_award_id = ?', id)
  for (const { budgetLine, amountMinor } of ceilings)
    database.run(
      'INSERT INTO sub_award_ceiling (sub_award_id, budget_line, amount_minor) VALUES (?,?,?)',
      id,
      budgetLine,
      amountMinor,
    )
}

export interface NewAmendment extends Omit<SubAwardAmendmentRow, 'id' | 'subAward' | 'madeByName'> {
  readonly subAwardId: number
  readonly madeBy: number
  readonly madeAt: string
}

/** Adds an amendment and answers its id. */
export function insertAmendment(database: Database, row: NewAmendment): number {
  database.run(
    `INSERT INTO sub_award_amendment (sub_award_id, number, kind, reference, signed_on, effective_on, reason, before, after, made_by, made_at)
     VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
    row.subAwardId,
    row.number,
    row.kind,
    row.reference,
    row.signedOn,
    row.effectiveOn,
    row.reason,
    row.before,
    row.after,
    row.madeBy,
    row.madeAt,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}
