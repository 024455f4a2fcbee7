import type { Database } from '../database.ts'

export interface MobileResultRow {
  readonly id: number
  readonly run_id: number
  readonly file_name: string
  readonly file_hash: string
  readonly layout: string
  readonly imported_by: string
  readonly imported_at: string
}

export interface MobileResultLineRow {
  readonly result_id: number
  readonly position: number
  readonly run_id: number
  readonly payment: number
  readonly transaction_id: string
  readonly phone: string
  readonly amount_minor: number
  readonly state: 'paid' | 'failed'
  readonly fee_minor: number
  readonly reason: string | null
}

export const resultOfFile = (database: Database, hash: string): MobileResultRow | undefined =>
  database.get('SELECT * FROM mobile_result WHERE file_hash = ?', hash)

export const resultsOfRun = (database: Database, runId: number): MobileResultRow[] =>
  database.all('SELECT * FROM mobile_result WHERE run_id = ? ORDER BY id', runId)

export const resultLinesOfRun = (database: Database, runId: number): MobileResultLineRow[] =>
  database.all('SELECT * FROM mobile_result_line WHERE run_id = ? ORDER BY payment', runId)

export const knownTransactions = (database: Database): string[] =>
  database.all<{ transaction_id: string }>('SELECT transaction_id FROM mobile_result_line').map((row) => row.transaction_id)

export function insertResult(
  database: Database,
  result: Omit<MobileResultRow, 'id'>,
  lines: readonly Omit<MobileResultLineRow, 'result_id' | 'position' | 'run_id'>[],
): number {
  database.run(
    'INSERT INTO mobile_result (run_id, file_name, file_hash, layout, imported_by, imported_at) VALUES (?,?,?,?,?,?)',
    result.run_id,
    result.file_name,
    result.file_hash,
    result.layout,
    result.imported_by,
    result.imported_at,
  )
  const id = database.get<{ id: number }>('SELECT max(id) AS id FROM mobile_result')?.id ?? 0
  lines.forEach((line, index) => {
    database.run(
      'INSERT INTO mobile_result_line VALUES (?,?,?,?,?,?,?,?,?,?)',
      id,
      index + 1,
      result.run_id,
      line.payment,
      line.transaction_id,
      line.phone,
      line.amount_minor,
      line.state,
      line.fee_minor,
      line.reason,
    )
  })
  return id
}
