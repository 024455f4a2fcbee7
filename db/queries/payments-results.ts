import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

export type MobileResultRow = RowOf<'mobileResult'>
export type MobileResultLineRow = RowOf<'mobileResultLine'>

const OF_FILE = statement((db, p: Given<{ fileHash: string }>) =>
  db.selectFrom('mobileResult').selectAll().where('fileHash', '=', p.fileHash),
)

export const resultOfFile = (database: Database, fileHash: string): MobileResultRow | undefined =>
  database.get(OF_FILE, { fileHash })

const OF_RUN = statement((db, p: Given<{ runId: number }>) =>
  db.selectFrom('mobileResult').selectAll().where('runId', '=', p.runId).orderBy('id'),
)

export const resultsOfRun = (database: Database, runId: number): MobileResultRow[] => database.all(OF_RUN, { runId })

const LINES_OF_RUN = statement((db, p: Given<{ runId: number }>) =>
  db.selectFrom('mobileResultLine').selectAll().where('runId', '=', p.runId).orderBy('payment'),
)

export const resultLinesOfRun = (database: Database, runId: number): MobileResultLineRow[] =>
  database.all(LINES_OF_RUN, { runId })

const TRANSACTIONS = statement((db) => db.selectFrom('mobileResultLine').select('transactionId'))

export const knownTransactions = (database: Database): string[] => database.all(TRANSACTIONS).map((row) => row.transactionId)

/** Writes what an operator answered to a run, with its lines; answers its id. */
export function insertResult(
  database: Database,
  result: Omit<NewRowOf<'mobileResult'>, 'id'>,
  lines: readonly Omit<MobileResultLineRow, 'resultId' | 'position' | 'runId'>[],
): number {
  const resultId = database.insert('mobileResult', result)
  for (const [index, line] of lines.entries())
    database.insert('mobileResultLine', { resultId, position: index + 1, runId: result.runId, ...line })
  return resultId
}
