import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const conditions = (db: Builder) =>
  db
    .selectFrom('trancheCondition as c')
    .innerJoin('user as u', 'u.id', 'c.madeBy')
    .select(['c.id', 'c.grantId', 'c.tranche', 'c.position', 'c.label', 'c.dueOn', 'c.metOn', 'c.evidence', 'u.name as author'])

const OF_GRANT = statement((db, p: Given<{ grantId: number }>) =>
  conditions(db).where('c.grantId', '=', p.grantId).orderBy('c.tranche').orderBy('c.position'),
)

/** A condition that the agreement sets on a tranche; met once it has a day and its evidence. */
export type TrancheConditionRow = Answered<typeof OF_GRANT>

export const listConditions = (database: Database, grantId: number): TrancheConditionRow[] => database.all(OF_GRANT, { grantId })

const ONE = statement((db, p: Given<{ id: number }>) => conditions(db).where('c.id', '=', p.id))

export const findCondition = (database: Database, id: number): TrancheConditionRow | undefined => database.get(ONE, { id })

type Condition = RowOf<'trancheCondition'>
export type ConditionText = Readonly<Pick<Condition, 'label' | 'dueOn' | 'metOn' | 'evidence'>>

const LAST_POSITION = statement((db, p: Given<{ grantId: number; tranche: string }>) =>
  db
    .selectFrom('trancheCondition')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('grantId', '=', p.grantId)
    .where('tranche', '=', p.tranche),
)

/** Writes a condition after the others of its tranche and answers its id. */
export function insertCondition(database: Database, condition: Omit<Condition, 'id' | 'position'>): number {
  const { grantId, tranche } = condition
  const position = (database.get(LAST_POSITION, { grantId, tranche })?.last ?? 0) + 1
  return database.insert('trancheCondition', { ...condition, position })
}

export const updateCondition = (database: Database, id: number, changes: ConditionText & Pick<Condition, 'madeBy'>): number =>
  database.update('trancheCondition', { id }, changes)

export const deleteCondition = (database: Database, id: number): number => database.delete('trancheCondition', { id })
