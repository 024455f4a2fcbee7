import type { Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

/** A request to reopen a closed month: asked by one person, confirmed by another. */
export interface PeriodReopeningRow {
  readonly id: number
  readonly month: Month
  /** The closing that it undoes. */
  readonly closedSequence: number
  readonly reason: string
  readonly state: 'asked' | 'confirmed' | 'withdrawn'
  readonly askedBy: string
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
}

export const listReopenings = (database: Database, month: Month): PeriodReopeningRow[] =>
  database.all('SELECT * FROM period_reopening WHERE month = ? ORDER BY id', month)

export const pendingReopenings = (database: Database): PeriodReopeningRow[] =>
  database.all("SELECT * FROM period_reopening WHERE state = 'asked' ORDER BY id")

export const findReopening = (database: Database, id: number): PeriodReopeningRow | undefined =>
  database.get('SELECT * FROM period_reopening WHERE id = ?', id)

export function insertReopening(
  database: Database,
  row: Pick<PeriodReopeningRow, 'month' | 'closedSequence' | 'reason' | 'askedBy' | 'askedAt'>,
): number {
  database.run(
    "INSERT INTO period_reopening (month, closed_sequence, reason, state, asked_by, asked_at) VALUES (?,?,?,'asked',?,?)",
    row.month,
    row.closedSequence,
    row.reason,
    row.askedBy,
    row.askedAt,
  )
  return database.get<{ id: number }>('SELECT max(id) AS id FROM period_reopening')?.id ?? 0
}

export function decideReopening(database: Database, id: number, state: 'confirmed' | 'withdrawn', by: string, at: string): void {
  database.run('UPDATE period_reopening SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?', state, by, at, id)
}

/** The months that were reopened and are not closed again. */
export const reopenedMonths = (database: Database): Month[] =>
  database
    .all<{ month: Month }>(
      `SELECT DISTINCT r.month FROM period_reopening r JOIN period p ON p.month = r.month WHERE r.state = 'confirmed' AND p.state <> 'closed' ORDER BY r.month`,
    )
    .map(({ month }) => month)

export interface PeriodBackupRow {
  readonly id: number
  readonly month: Month
  readonly fileName: string
  readonly head: string
  readonly verifiedAt: string
  readonly madeBy: string
}

/** The copy that a closing made, at the moment of its seal. */
export const backupOfClosing = (database: Database, month: Month, sealedAt: string): PeriodBackupRow | undefined =>
  database.get('SELECT * FROM period_backup WHERE month = ? AND verified_at = ? ORDER BY id DESC LIMIT 1', month, sealedAt)

export function insertPeriodBackup(database: Database, row: Omit<PeriodBackupRow, 'id'>): number {
  database.run(
    'INSERT INTO period_backup (month, file_name, head, verified_at, made_by) VALUES (?,?,?,?,?)',
    row.month,
    row.fileName,
    row.head,
    row.verifiedAt,
    row.madeBy,
  )
  return database.get<{ id: number }>('SELECT max(id) AS id FROM period_backup')?.id ?? 0
}
