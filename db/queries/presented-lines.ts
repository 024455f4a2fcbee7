import type { Database } from '../database.ts'

/** "voucher id/line number", as the reconciliation names a posted line. */
export type PostedLineKey = `${number}/${number}`

/** The posted lines of a bank account that a statement line is matched with, and the day on which the statement shows each: a cheque among them is presented. */
export const presentedLines = (database: Database, account: string): ReadonlyMap<PostedLineKey, string> =>
  new Map(
    database
      .all<{ voucher_id: number; line_number: number; presented_on: string }>(
        'SELECT voucher_id, line_number, presented_on FROM presented_line WHERE account = ?',
        account,
      )
      .map((row) => [`${row.voucher_id}/${row.line_number}`, row.presented_on]),
  )
