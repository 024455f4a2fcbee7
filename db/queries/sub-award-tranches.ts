import { type NotNull, sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const tranches = (db: Builder) =>
  db
    .selectFrom('subAwardTranche as t')
    .innerJoin('subAward as s', 's.id', 't.subAwardId')
    .leftJoin('user as r', 'r.id', 't.requestedBy')
    .leftJoin('user as o', 'o.id', 't.overriddenBy')
    .leftJoin('user as d', 'd.id', 't.decidedBy')
    .selectAll('t')
    .select(['s.code as subAward', 'r.name as requestedByName', 'o.name as overriddenByName', 'd.name as decidedByName'])

const OF_AWARD = statement((db, p: Given<{ subAward: string }>) =>
  tranches(db).where('s.code', '=', p.subAward).orderBy('t.number'),
)

/** A tranche of a sub-award as people planned, asked for and decided it, with the gate of the day of the request as kept; what was paid is read from its vouchers. */
export type TrancheRow = Answered<typeof OF_AWARD>

export const listSubAwardTranches = (database: Database, subAward: string): TrancheRow[] => database.all(OF_AWARD, { subAward })

const ONE = statement((db, p: Given<{ id: number }>) => tranches(db).where('t.id', '=', p.id))

export const findSubAwardTranche = (database: Database, id: number): TrancheRow | undefined => database.get(ONE, { id })

const LAST_NUMBER = statement((db, p: Given<{ subAwardId: number }>) =>
  db
    .selectFrom('subAwardTranche')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('subAwardId', '=', p.subAwardId),
)

type Planned = Pick<RowOf<'subAwardTranche'>, 'subAwardId' | 'plannedOn' | 'condition' | 'needMinor'>

/** Plans a tranche under the next number of its sub-award and answers its id and number. */
export function insertTranche(database: Database, row: Planned): { id: number; number: number } {
  const number = (database.get(LAST_NUMBER, { subAwardId: row.subAwardId })?.last ?? 0) + 1
  const id = database.insert('subAwardTranche', { ...row, number, netMinor: row.needMinor, state: 'planned' })
  return { id, number }
}

type Decided = 'decidedBy' | 'decidedOn' | 'reason'
type Overridden = 'overrideReason' | 'overriddenBy' | 'overriddenOn'
type Tranche = Omit<RowOf<'subAwardTranche'>, 'id' | 'subAwardId' | 'number' | 'plannedOn' | 'condition'>

/** A request writes over an earlier one that was refused: the chain keeps both. */
export const requestTrancheRow = (database: Database, id: number, request: Omit<Tranche, Decided | Overridden>): number =>
  database.update('subAwardTranche', { id }, { ...request, ...UNDECIDED })

const UNDECIDED = {
  overrideReason: null,
  overriddenBy: null,
  overriddenOn: null,
  decidedBy: null,
  decidedOn: null,
  reason: null,
} as const satisfies Pick<Tranche, Decided | Overridden>

export const overrideTrancheRow = (database: Database, id: number, override: Pick<Tranche, Overridden>): number =>
  database.update('subAwardTranche', { id }, { ...override, state: 'requested' })

export const decideTrancheRow = (database: Database, id: number, decision: Pick<Tranche, Decided | 'state'>): number =>
  database.update('subAwardTranche', { id }, decision)

const REVIEW_VOUCHERS = statement((db) =>
  db
    .selectFrom('voucherOrigin as o')
    .select('o.voucherId as id')
    .$narrowType<{ id: NotNull }>()
    .where('o.origin', '>=', 'partner-report:')
    .where('o.origin', '<', 'partner-report;')
    .where('o.voucherId', 'is not', null)
    .union(
      db
        .selectFrom('voucher as v')
        .innerJoin('voucherOrigin as o', 'o.voucherId', 'v.correctsId')
        .select('v.id')
        .where('v.kind', '=', 'reversal')
        .where('o.origin', '>=', 'partner-report:')
        .where('o.origin', '<', 'partner-report;'),
    ),
)

/** Posted vouchers that a partner's report review gave rise to, and their reversals. */
export const reviewVoucherIds = (database: Database): number[] => database.all(REVIEW_VOUCHERS).map((row) => row.id)
