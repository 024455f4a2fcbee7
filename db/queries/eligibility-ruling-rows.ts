import type { Database } from '../database.ts'

export interface NewEligibilityRuling {
  readonly grantId: number
  readonly voucherId: number
  readonly lineNumber: number
  readonly code: string
  readonly amountXof: number
  readonly amountMinor: number
  readonly date: string
  readonly reason: string
  readonly evidence: string | null
  readonly liftsId: number | null
  readonly madeBy: number
  readonly madeAt: string
}

/** Writes a ruling with the next number of its grant. */
export function insertEligibilityRuling(database: Database, ruling: NewEligibilityRuling): { id: number; number: number } {
  const number =
    (database.get<{ last: number | null }>(
      'SELECT max(number) AS last FROM eligibility_ruling WHERE grant_id = ?',
      ruling.grantId,
    )?.last ?? 0) + 1
  database.run(
    `INSERT INTO eligibility_ruling (grant_id, number, voucher_id, line_number, code, amount_xof, amount_minor, date, reason, evidence, lifts_id, made_by, made_at)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    ruling.grantId,
    number,
    ruling.voucherId,
    ruling.lineNumber,
    ruling.code,
    ruling.amountXof,
    ruling.amountMinor,
    ruling.date,
    ruling.reason,
    ruling.evidence,
    ruling.liftsId,
    ruling.madeBy,
    ruling.madeAt,
  )
  return { id: database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0, number }
}

/** The last day of the grant's claims that were submitted: what they hold does not move any more. */
export const lastSubmittedDay = (database: Database, grantId: number): string | null =>
  database.get<{ day: string | null }>(
    "SELECT max(to_date) AS day FROM claim WHERE grant_id = ? AND state NOT IN ('draft', 'review')",
    grantId,
  )?.day ?? null
