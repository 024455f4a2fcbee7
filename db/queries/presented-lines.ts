import type { Database } from '../database.ts'

/** "voucher id/line number", as the reconciliation names a posted line. */
export type PostedLineKey = `${number}/${number}`

/**
 * The one place where the register of cheques asks the reconciliation: the posted lines of a bank account that a statement line is
 * matched with, and the day on which the statement shows each. The reconciliation gives them as the view
 * `presented_line (account, voucher_id, line_number, presented_on)`; a ledger without it has presented nothing, and cheques stay issued.
 */
export function presentedLines(database: Database, account: string): ReadonlyMap<PostedLineKey, string> {
  const known = database.get("SELECT 1 AS found FROM sqlite_schema WHERE type = 'view' AND name = 'presented_line'")
  if (!known) return new Map()
  return new Map(
    database
      .all<{ voucher_id: number; line_number: number; presented_on: string }>(
        'SELECT voucher_id, line_number, presented_on FROM presented_line WHERE account = ?',
        account,
      )
      .map((row) => [`${row.voucher_id}/${row.line_number}`, row.presented_on]),
  )
}
