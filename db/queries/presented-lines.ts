import type { Database } from '../database.ts'

/** "voucher id/line number", as the reconciliation names a posted line. */
export type PostedLineKey = `${number}/${number}`

/** The posted lines of a bank account that a statement line is matched with, and the day on which the statement shows each: a cheque among them is presented. */
export const presentedLines = (database: Database, account: string): ReadonlyMap<PostedLineKey, string> =>
  new Map(
    database
      .all<{ voucherId: number; lineNumber: number; presentedOn: string }>(
        'SELECT voucher_id, line_number, presented_on FROM presented_line WHERE account = ?',
        account,
      )
      .map((row) => [`${row.voucherId}/${row.lineNumber}`, row.presentedOn]),
  )
