import type { Database } from '../database.ts'

/** One converted row as a claim held it when it was submitted: francs, and minor units of the grant's currency. */
export interface ClaimedRowRow {
  readonly claimId: number
  readonly position: number
  readonly voucherId: number
  readonly lineNumber: number
  readonly budgetLine: string
  readonly partner: string
  readonly date: string
  readonly xof: number
  readonly donorMinor: number
  readonly tranche: string
  /** 1 for a row of column H, prior-period adjustment. */
  readonly adjustment: number
}

/** The rows of every submitted claim of a grant, in the order of the claims. */
export const claimedRows = (database: Database, grantId: number): ClaimedRowRow[] =>
  database.all<ClaimedRowRow>(
    'SELECT r.* FROM claim_row r JOIN claim c ON c.id = r.claim_id WHERE c.grant_id = ? ORDER BY c.from_date, r.position',
    grantId,
  )

export const claimContent = (database: Database, claimId: number): string | undefined =>
  database.get<{ content: string }>('SELECT content FROM claim_content WHERE claim_id = ?', claimId)?.content

export function insertClaimContent(
  database: Database,
  claimId: number,
  content: string,
  rows: readonly Omit<ClaimedRowRow, 'claimId' | 'position'>[],
): void {
  database.run('INSERT INTO claim_content (claim_id, content) VALUES (?, ?)', claimId, content)
  for (const [position, row] of rows.entries())
    database.run(
      `INSERT INTO claim_row (claim_id, position, voucher_id, line_number, budget_line, partner, date, xof, donor_minor, tranche, adjustment)
       VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
      claimId,
      position,
      row.voucherId,
      row.lineNumber,
      row.budgetLine,
      row.partner,
      row.date,
      row.xof,
      row.donorMinor,
      row.tranche,
      row.adjustment,
    )
}

/** Numbers of the claims that hold each of these vouchers' lines, by "<voucher>/<line>", in the order of the claims. */
export function claimNumbersOf(database: Database, voucherIds: readonly number[]): Map<string, string> {
  const rows = database.all<{ line: string; number: string }>(
    `SELECT r.voucher_id || '/' || r.line_number AS line, c.number FROM claim_row r JOIN claim c ON c.id = r.claim_id
     WHERE r.voucher_id IN (SELECT value FROM json_each(?)) GROUP BY r.voucher_id, r.line_number, c.id ORDER BY c.from_date`,
    JSON.stringify(voucherIds),
  )
  const numbers = new Map<string, string>()
  for (const { line, number } of rows) {
    const known = numbers.get(line)
    numbers.set(line, known === undefined ? number : `${known}, ${number}`)
  }
  return numbers
}
