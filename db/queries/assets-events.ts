import type { Database } from '../database.ts'

const lastId = (database: Database): number => database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0

export interface MovementRow {
  readonly assetId: number
  readonly date: string
  readonly fromCustodian: string | null
  readonly toCustodian: string | null
  readonly fromLocation: string | null
  readonly toLocation: string | null
  readonly note: string | null
  readonly recordedBy: number
}

export const assetMovements = (database: Database, assetId: number): MovementRow[] =>
  database.all<MovementRow>('SELECT * FROM asset_movement WHERE asset_id = ? ORDER BY date, id', assetId)

export function insertMovement(database: Database, row: MovementRow): number {
  database.run(
    'INSERT INTO asset_movement (asset_id, date, from_custodian, to_custodian, from_location, to_location, note, recorded_by) VALUES (?,?,?,?,?,?,?,?)',
    row.assetId,
    row.date,
    row.fromCustodian,
    row.toCustodian,
    row.fromLocation,
    row.toLocation,
    row.note,
    row.recordedBy,
  )
  return lastId(database)
}

export interface CountLineRow {
  readonly assetId: number
  readonly found: number
  readonly condition: string | null
  readonly location: string | null
  readonly custodian: string | null
  readonly remark: string | null
}

/** Writes a physical count and answers its id. */
export function insertCount(
  database: Database,
  count: { date: string; countedBy: string; note: string | null; recordedBy: number },
  lines: readonly CountLineRow[],
): number {
  database.run(
    'INSERT INTO asset_count (date, counted_by, note, recorded_by) VALUES (?,?,?,?)',
    count.date,
    count.countedBy,
    count.note,
    count.recordedBy,
  )
  const id = lastId(database)
  for (const line of lines)
    database.run(
      'INSERT INTO asset_count_line (count_id, asset_id, found, condition, location, custodian, remark) VALUES (?,?,?,?,?,?,?)',
      id,
      line.assetId,
      line.found,
      line.condition,
      line.location,
      line.custodian,
      line.remark,
    )
  return id
}

/** The last count of each asset. */
export const lastCounts = (database: Database): { assetId: number; date: string; found: number }[] =>
  database.all(
    `SELECT l.asset_id, c.date, l.found FROM asset_count_line l JOIN asset_count c ON c.id = l.count_id
     WHERE c.id = (SELECT d.id FROM asset_count_line k JOIN asset_count d ON d.id = k.count_id WHERE k.asset_id = l.asset_id ORDER BY d.date DESC, d.id DESC LIMIT 1)`,
  )

/** What posted runs wrote off, by asset; a run whose voucher was reversed counts for nothing. */
export const postedDepreciation = (database: Database): { assetId: number; xof: number }[] =>
  database.all(
    `SELECT l.asset_id, sum(l.amount_xof) AS xof FROM depreciation_run_line l JOIN voucher_origin o ON o.origin = 'depreciation-run:' || l.run_id
     WHERE o.voucher_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = o.voucher_id AND r.kind = 'reversal') GROUP BY l.asset_id`,
  )

/** The draft of a run that waits to be posted. */
export const waitingRun = (database: Database): { draftId: string } | undefined =>
  database.get(
    "SELECT draft_id FROM voucher_origin WHERE origin GLOB 'depreciation-run:*' AND draft_id IS NOT NULL ORDER BY id LIMIT 1",
  )

export function insertRun(
  database: Database,
  through: string,
  recordedBy: number,
  lines: readonly { assetId: number; xof: number }[],
): number {
  database.run('INSERT INTO depreciation_run (through, recorded_by) VALUES (?,?)', through, recordedBy)
  const id = lastId(database)
  for (const line of lines)
    database.run('INSERT INTO depreciation_run_line (run_id, asset_id, amount_xof) VALUES (?,?,?)', id, line.assetId, line.xof)
  return id
}
