import { sql } from 'kysely'
import type { Month } from '../../shared/time/period.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

/** A request to reopen a closed month: asked by one person, confirmed by another. `closedSequence` is the closing that it undoes. */
export type PeriodReopeningRow = RowOf<'periodReopening'>

const OF_MONTH = statement((db, p: Given<{ month: Month }>) =>
  db.selectFrom('periodReopening').selectAll().where('month', '=', p.month).orderBy('id'),
)

export const listReopenings = (database: Database, month: Month): PeriodReopeningRow[] => database.all(OF_MONTH, { month })

const PENDING = statement((db) => db.selectFrom('periodReopening').selectAll().where('state', '=', 'asked').orderBy('id'))

export const pendingReopenings = (database: Database): PeriodReopeningRow[] => database.all(PENDING)

const BY_ID = statement((db, p: Given<{ id: number }>) => db.selectFrom('periodReopening').selectAll().where('id', '=', p.id))

export const findReopening = (database: Database, id: number): PeriodReopeningRow | undefined => database.get(BY_ID, { id })

export const insertReopening = (
  database: Database,
  row: Pick<PeriodReopeningRow, 'month' | 'closedSequence' | 'reason' | 'askedBy' | 'askedAt'>,
): number => database.insert('periodReopening', { ...row, state: 'asked' })

export const decideReopening = (
  database: Database,
  id: number,
  state: 'confirmed' | 'withdrawn',
  decidedBy: string,
  decidedAt: string,
): number => database.update('periodReopening', { id }, { state, decidedBy, decidedAt })

const REOPENED = statement((db) =>
  db
    .selectFrom('periodReopening as r')
    .innerJoin('period as p', 'p.month', 'r.month')
    .select('r.month')
    .distinct()
    .where('r.state', '=', 'confirmed')
    .where('p.state', '<>', 'closed')
    .orderBy('r.month'),
)

/** The months that were reopened and are not closed again. */
export const reopenedMonths = (database: Database): Month[] => database.all(REOPENED).map(({ month }) => month)

export type PeriodBackupRow = RowOf<'periodBackup'>

const BACKUP = statement((db, p: Given<{ month: Month; sealedAt: string }>) =>
  db
    .selectFrom('periodBackup')
    .selectAll()
    .where('month', '=', p.month)
    .where('verifiedAt', '=', p.sealedAt)
    .orderBy('id', 'desc')
    .limit(sql.lit(1)),
)

/** The copy that a closing made, at the moment of its seal. */
export const backupOfClosing = (database: Database, month: Month, sealedAt: string): PeriodBackupRow | undefined =>
  database.get(BACKUP, { month, sealedAt })

export const insertPeriodBackup = (database: Database, row: NewRowOf<'periodBackup'>): number =>
  database.insert('periodBackup', row)
