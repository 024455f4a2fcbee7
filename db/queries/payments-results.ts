import type { Database } from '../database.ts'

export interface MobileResultRow {
  readonly id: number
  readonly runId: number
  readonly fileName: string
  readonly fileHash: string
  readonly layout: string
  readonly importedBy: string
  readonly importedAt: string
}

export interface MobileResultLineRow {
  readonly resultId: number
  readonly position: number
  readonly runId: number
  readonly payment: number
  readonly transactionId: string
  readonly phone: string
  readonly amountMinor: number
  readonly state: 'paid' | 'failed'
  readonly feeMinor: number
  readonly reason: string | null
}

export const resultOfFile = (database: Database, hash: string): MobileResultRow | undefined =>
  database.get('SELECT * FROM mobile_result WHERE file_hash = ?', hash)

export const resultsOfRun = (database: Database, runId: number): MobileResultRow[] =>
  database.all('SELECT * FROM mobile_result WHERE run_id = ? ORDER BY id', runId)

export const resultLinesOfRun = (database: Database, runId: number): MobileResultLineRow[] =>
  database.all('SELECT * FROM mobile_result_line WHERE run_id = ? ORDER BY payment', runId)

export const knownTransactions = (database: Database): string[] =>
  database.all<{ transactionId: string }>('SELECT transaction_id FROM mobile_result_line').map((row) => row.transactionId)

export function insertResult(
  database: Database,
  result: Omit<MobileResultRow, 'id'>,
  lines: readonly Omit<MobileResultLineRow, 'resultId' | 'position' | 'runId'>[],
): number {
  database.run(
    'INSERT INTO mobile_result (run_id, file_name, file_hash, layout, imported_by, imported_at) VALUES (?,?,?,?,?,?)',
    result.runId,
    result.fileName,
    result.fileHash,
    result.layout,
    result.importedBy,
    result.importedAt,
  )
  const id = database.get<{ id: number }>('SELECT max(id) AS id FROM mobile_result')?.id ?? 0
  lines.forEach((line, index) => {
    database.run(
      'INSERT INTO mobile_result_line VALUES (?,?,?,?,?,?,?,?,?,?)',
      id,
      index + 1,
      result.runId,
      line.payment,
      line.transactionId,
      line.phone,
      line.amountMinor,
      line.state,
      line.feeMinor,
      line.reason,
    )
  })
  return id
}
