import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const requisitions = (db: Builder) =>
  db
    .selectFrom('purchaseRequisition as r')
    .leftJoin('grantAgreement as g', 'g.id', 'r.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'r.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'r.partnerId')
    .innerJoin('user as u', 'u.id', 'r.requestedBy')
    .leftJoin('user as d', 'd.id', 'r.decidedBy')
    .selectAll('r')
    .select(['g.code as grantCode', 'b.code as budgetLine', 'p.code as partner'])
    .select(['u.name as requestedByName', 'd.name as decidedByName'])

const ALL = statement((db) => requisitions(db).orderBy('r.date', 'desc').orderBy('r.id', 'desc'))

/** `availableXof` is what the budget line had left when the visa was given. */
export type RequisitionRow = Answered<typeof ALL>

/** Every requisition, the latest first. */
export const listRequisitions = (database: Database): RequisitionRow[] => database.all(ALL)

const BY_ID = statement((db, p: Given<{ id: number }>) => requisitions(db).where('r.id', '=', p.id))

export const findRequisition = (database: Database, id: number): RequisitionRow | undefined => database.get(BY_ID, { id })

const LAST_SEQUENCE = statement((db, p: Given<{ year: number }>) =>
  db.selectFrom('purchaseRequisition').select(sql<number>`coalesce(max(sequence), 0)`.as('last')).where('year', '=', p.year),
)

export const lastRequisitionSequence = (database: Database, year: number): number =>
  database.get(LAST_SEQUENCE, { year })?.last ?? 0

/** Writes a requisition and answers its id. */
export const insertRequisition = (database: Database, row: Omit<NewRowOf<'purchaseRequisition'>, 'id' | 'state'>): number =>
  database.insert('purchaseRequisition', { ...row, state: 'requested' })

type Decision = Pick<RowOf<'purchaseRequisition'>, 'state' | 'decidedBy' | 'decidedOn' | 'availableXof' | 'reason'>

export const decideRequisitionRow = (database: Database, id: number, decision: Decision): number =>
  database.update('purchaseRequisition', { id }, decision)
