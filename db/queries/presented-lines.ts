import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

/** "voucher id/line number", as the reconciliation names a posted line. */
export type PostedLineKey = `${number}/${number}`

const PRESENTED = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('presentedLine').select(['voucherId', 'lineNumber', 'presentedOn']).where('account', '=', p.account),
)

/** The posted lines of a bank account that a statement line is matched with, and the day on which the statement shows each: a cheque among them is presented. */
export const presentedLines = (database: Database, account: string): ReadonlyMap<PostedLineKey, string> =>
  new Map(database.all(PRESENTED, { account }).map((row) => [`${row.voucherId}/${row.lineNumber}`, row.presentedOn]))
