import type { Database } from '../database.ts'
import { lastId } from './presets.ts'

export interface WithholdingRow {
  readonly id: number
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly rate: string
  readonly base: 'rent' | 'services' | 'pay'
  readonly account: string
  readonly fromDate: string
  readonly toDate: string | null
  readonly source: string
}

export const listWithholdingRows = (database: Database): WithholdingRow[] =>
  database.all('SELECT * FROM withholding ORDER BY base, code, from_date')

export const findWithholdingRow = (database: Database, code: string, from: string): WithholdingRow | undefined =>
  database.get('SELECT * FROM withholding WHERE code = ? AND from_date = ?', code, from)

export function insertWithholding(database: Database, row: Omit<WithholdingRow, 'id'>): number {
  database.run(
    'INSERT INTO withholding (code, label_fr, label_en, rate, base, account, from_date, to_date, source) VALUES (?,?,?,?,?,?,?,?,?)',
    row.code,
    row.labelFr,
    row.labelEn,
    row.rate,
    row.base,
    row.account,
    row.fromDate,
    row.toDate,
    row.source,
  )
  return lastId(database)
}

export function updateWithholding(database: Database, row: WithholdingRow): void {
  database.run(
    'UPDATE withholding SET code = ?, label_fr = ?, label_en = ?, rate = ?, base = ?, account = ?, from_date = ?, to_date = ?, source = ? WHERE id = ?',
    row.code,
    row.labelFr,
    row.labelEn,
    row.rate,
    row.base,
    row.account,
    row.fromDate,
    row.toDate,
    row.source,
    row.id,
  )
}

export const deleteWithholding = (database: Database, id: number): number =>
  database.run('DELETE FROM withholding WHERE id = ?', id)
