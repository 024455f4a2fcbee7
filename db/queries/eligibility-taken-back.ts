import { correctedLine } from '../../shared/accounting/corrected-line.ts'
import type { Database } from '../database.ts'

/** A line of a reversal or a correction that takes a ruled line back, wholly or in part. */
export interface RulingTakenBack {
  /** The ruled line. */
  readonly voucherId: number
  readonly lineNumber: number
  readonly lineXof: number
  /** What is taken back: of the opposite sign. */
  readonly amountXof: number
  readonly date: string
  /** Of the voucher that takes back. */
  readonly number: string
  readonly reason: string
  readonly author: string
  readonly postedAt: string
}

interface CorrectionLineRow extends Omit<RulingTakenBack, 'voucherId' | 'lineNumber' | 'lineXof'> {
  readonly correctsId: number
  readonly lineNumber: number
  readonly account: string
  readonly budgetLineId: number | null
}

const RULED = 'SELECT DISTINCT voucher_id FROM eligibility_ruling WHERE grant_id = ?'

/** What reversals and corrections dated up to a day took back of a grant's ruled lines, by date and voucher. */
export function takenBackFromRuledLines(database: Database, grantId: number, to: string): RulingTakenBack[] {
  const corrections = database.all<CorrectionLineRow>(
    `SELECT v.corrects_id, l.line_number, l.account, l.budget_line_id, l.side * l.amount_xof AS amount_xof, v.date, v.number, coalesce(v.reason, v.label) AS reason,
      u.name AS author, v.posted_at
     FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id JOIN user u ON u.id = v.posted_by
     WHERE v.corrects_id IN (${RULED}) AND v.date <= ? AND l.grant_id = ? AND l.budget_line_id IS NOT NULL ORDER BY v.date, v.id, l.line_number`,
    grantId,
    to,
    grantId,
  )
  if (corrections.length === 0) return []
  const ruled = new Set(
    database
      .all<{ key: string }>(
        "SELECT DISTINCT voucher_id || '/' || line_number AS key FROM eligibility_ruling WHERE grant_id = ?",
        grantId,
      )
      .map(({ key }) => key),
  )
  const lines = linesByVoucher(database, grantId)
  return corrections.flatMap((row): RulingTakenBack[] => {
    const line = correctedLine(row, lines.get(row.correctsId) ?? [])
    if (!line || !ruled.has(`${row.correctsId}/${line.lineNumber}`)) return []
    const { amountXof, date, number, reason, author, postedAt } = row
    const of = { voucherId: row.correctsId, lineNumber: line.lineNumber, lineXof: line.amountXof }
    return [{ ...of, amountXof, date, number, reason, author, postedAt }]
  })
}

interface RuledVoucherLine {
  readonly voucherId: number
  readonly lineNumber: number
  readonly account: string
  readonly budgetLineId: number | null
  readonly amountXof: number
}

function linesByVoucher(database: Database, grantId: number): Map<number, RuledVoucherLine[]> {
  const lines = new Map<number, RuledVoucherLine[]>()
  const rows = database.all<RuledVoucherLine>(
    `SELECT voucher_id, line_number, account, budget_line_id, side * amount_xof AS amount_xof FROM voucher_line
     WHERE voucher_id IN (${RULED}) AND grant_id = ? AND budget_line_id IS NOT NULL ORDER BY voucher_id, line_number`,
    grantId,
    grantId,
  )
  for (const row of rows) {
    const known = lines.get(row.voucherId)
    if (known) known.push(row)
    else lines.set(row.voucherId, [row])
  }
  return lines
}
