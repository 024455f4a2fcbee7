import { type NotNull, sql } from 'kysely'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const MOVEMENTS = statement((db, p: Given<{ assetId: number }>) =>
  db.selectFrom('assetMovement').selectAll().where('assetId', '=', p.assetId).orderBy('date').orderBy('id'),
)

export const assetMovements = (database: Database, assetId: number): RowOf<'assetMovement'>[] =>
  database.all(MOVEMENTS, { assetId })

export const insertMovement = (database: Database, row: NewRowOf<'assetMovement'>): number =>
  database.insert('assetMovement', row)

export type CountLineRow = Omit<RowOf<'assetCountLine'>, 'countId'>

/** Writes a physical count and answers its id. */
export function insertCount(database: Database, count: NewRowOf<'assetCount'>, lines: readonly CountLineRow[]): number {
  const countId = database.insert('assetCount', count)
  for (const line of lines) database.insert('assetCountLine', { countId, ...line })
  return countId
}

const LAST_COUNTS = statement((db) =>
  db
    .selectFrom('assetCountLine as l')
    .innerJoin('assetCount as c', 'c.id', 'l.countId')
    .select(['l.assetId', 'c.date', 'l.found'])
    .where('c.id', '=', (eb) =>
      eb
        .selectFrom('assetCountLine as k')
        .innerJoin('assetCount as d', 'd.id', 'k.countId')
        .select('d.id')
        .whereRef('k.assetId', '=', 'l.assetId')
        .orderBy('d.date', 'desc')
        .orderBy('d.id', 'desc')
        .limit(sql.lit(1)),
    ),
)

/** The last count of each asset. */
export const lastCounts = (database: Database): { assetId: number; date: string; found: number }[] => database.all(LAST_COUNTS)

const POSTED_DEPRECIATION = statement((db) =>
  db
    .selectFrom('depreciationRunLine as l')
    .innerJoin('voucherOrigin as o', (join) => join.on('o.origin', '=', sql<string>`'depreciation-run:' || l.run_id`))
    .select('l.assetId')
    .select((eb) => eb.fn.sum<number>('l.amountXof').as('xof'))
    .where('o.voucherId', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'o.voucherId').where('r.kind', '=', 'reversal'),
        ),
      ),
    )
    .groupBy('l.assetId'),
)

/** What posted runs wrote off, by asset; a run whose voucher was reversed counts for nothing. */
export const postedDepreciation = (database: Database): { assetId: number; xof: number }[] => database.all(POSTED_DEPRECIATION)

const WAITING_RUN = statement((db) =>
  db
    .selectFrom('voucherOrigin')
    .select('draftId')
    .$narrowType<{ draftId: NotNull }>()
    .where(sql<boolean>`origin glob 'depreciation-run:*'`)
    .where('draftId', 'is not', null)
    .orderBy('id')
    .limit(sql.lit(1)),
)

/** The draft of a run that waits to be posted. */
export const waitingRun = (database: Database): { draftId: string } | undefined => database.get(WAITING_RUN)

export function insertRun(
  database: Database,
  through: string,
  recordedBy: number,
  lines: readonly { assetId: number; xof: number }[],
): number {
  const runId = database.insert('depreciationRun', { through, recordedBy })
  for (const { assetId, xof } of lines) database.insert('depreciationRunLine', { runId, assetId, amountXof: xof })
  return runId
}
