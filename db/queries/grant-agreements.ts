import type { Database } from '../database.ts'

/** A grant's agreement, by codes. */
export interface NewGrant {
  readonly code: string
  readonly donor: string
  readonly titleFr: string
  readonly titleEn: string
  readonly currency: string
  readonly ceilingMinor: number
  readonly start: string
  readonly end: string
  readonly model: string
  readonly basis: string
  readonly method: string
  readonly budgetRate: string | null
  readonly provisional: string | null
  readonly table: string
  /** JSON of VirementRules, of PaymentRules, and of what differs from DEFAULT_GRANT_TERMS. */
  readonly virement: string
  readonly payment: string
  readonly terms: string
}

const SAVE_GRANT = `INSERT INTO grant_agreement (code, donor_id, title_fr, title_en, currency, ceiling_minor, start_date, end_date, model, basis,
    conversion_method, budget_rate, provisional, rate_table, virement, payment, terms)
  VALUES (?, (SELECT id FROM donor WHERE code = ?), ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
  ON CONFLICT (code) DO UPDATE SET donor_id = excluded.donor_id, title_fr = excluded.title_fr, title_en = excluded.title_en, currency = excluded.currency,
    ceiling_minor = excluded.ceiling_minor, start_date = excluded.start_date, end_date = excluded.end_date, model = excluded.model, basis = excluded.basis,
    conversion_method = excluded.conversion_method, budget_rate = excluded.budget_rate, provisional = excluded.provisional,
    rate_table = excluded.rate_table, virement = excluded.virement, payment = excluded.payment, terms = excluded.terms`

/** Creates a grant or rewrites its agreement. */
export function saveGrant(database: Database, grant: NewGrant): void {
  database.run(
    SAVE_GRANT,
    grant.code,
    grant.donor,
    grant.titleFr,
    grant.titleEn,
    grant.currency,
    grant.ceilingMinor,
    grant.start,
    grant.end,
    grant.model,
    grant.basis,
    grant.method,
    grant.budgetRate,
    grant.provisional,
    grant.table,
    grant.virement,
    grant.payment,
    grant.terms,
  )
}

/** The id of a grant that is known to exist. */
export function grantId(database: Database, code: string): number {
  const row = database.get<{ id: number }>('SELECT id FROM grant_agreement WHERE code = ?', code)
  if (!row) throw new Error(`no grant ${code}`)
  return row.id
}

/** True when amounts in the grant's currency are kept: a budget, a receipt, a line, an opening. */
export const grantInUse = (database: Database, code: string): boolean =>
  database.get<{ used: number }>(
    `SELECT EXISTS (SELECT 1 FROM budget_version WHERE grant_id = g.id) OR EXISTS (SELECT 1 FROM tranche WHERE grant_id = g.id)
      OR EXISTS (SELECT 1 FROM voucher_line WHERE grant_id = g.id) OR EXISTS (SELECT 1 FROM opening_spending WHERE grant_id = g.id)
      OR EXISTS (SELECT 1 FROM opening_claim WHERE grant_id = g.id) AS used
     FROM grant_agreement g WHERE g.code = ?`,
    code,
  )?.used === 1
