import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const records = (db: Builder) =>
  db
    .selectFrom('advance as a')
    .innerJoin('thirdParty as t', 't.id', 'a.thirdPartyId')
    .innerJoin('user as u', 'u.id', 'a.requestedBy')
    .leftJoin('partner as p', 'p.id', 'a.partnerId')
    .leftJoin('grantAgreement as g', 'g.id', 'a.grantId')
    .leftJoin('user as d', 'd.id', 'a.decidedBy')
    .selectAll('a')
    .select(['t.name as thirdParty', 'p.code as partner', 'g.code as grantCode'])
    .select(['u.name as requestedByName', 'd.name as decidedByName'])

const ADVANCES = statement((db) => records(db).orderBy('a.id', 'desc'))

export type AdvanceRecord = Answered<typeof ADVANCES>

export const listAdvanceRecords = (database: Database): AdvanceRecord[] => database.all(ADVANCES)

const ADVANCE = statement((db, p: Given<{ id: number }>) => records(db).where('a.id', '=', p.id))

export const findAdvance = (database: Database, id: number): AdvanceRecord | undefined => database.get(ADVANCE, { id })

const OF_YEAR = statement((db, p: Given<{ pattern: string }>) =>
  db
    .selectFrom('advance')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('number', 'like', p.pattern),
)

/** How many advances carry a number of this year: the next takes the one after. */
export const advancesOfYear = (database: Database, year: string): number =>
  database.get(OF_YEAR, { pattern: `ADV-${year}-%` })?.count ?? 0

/** Writes an advance; answers its id. */
export const insertAdvance = (database: Database, advance: Omit<NewRowOf<'advance'>, 'id'>): number =>
  database.insert('advance', advance)

export const decideAdvanceRow = (
  database: Database,
  id: number,
  decision: Pick<RowOf<'advance'>, 'decision' | 'decidedBy' | 'decidedOn' | 'reason'>,
): number => database.update('advance', { id }, decision)

const liquidations = (db: Builder) =>
  db
    .selectFrom('advanceLiquidation as l')
    .innerJoin('user as u', 'u.id', 'l.madeBy')
    .select(['l.id', 'l.advanceId', 'l.number', 'l.date', 'l.settlement', 'l.settlementAccount', 'l.settlementXof'])
    .select(['u.name as madeBy', 'l.madeOn', 'l.withdrawnOn'])

const LIQUIDATIONS = statement((db) => liquidations(db).orderBy('l.id'))

export type LiquidationRow = Answered<typeof LIQUIDATIONS>

export const listLiquidations = (database: Database): LiquidationRow[] => database.all(LIQUIDATIONS)

const LIQUIDATION = statement((db, p: Given<{ id: number }>) => liquidations(db).where('l.id', '=', p.id))

export const findLiquidation = (database: Database, id: number): LiquidationRow | undefined => database.get(LIQUIDATION, { id })

const RECEIPTS = statement((db, p: Given<{ liquidationId: number }>) =>
  db
    .selectFrom('advanceReceipt')
    .select(['date', 'documentReference', 'label', 'account', 'budgetLine', 'activity', 'site', 'amountXof'])
    .where('liquidationId', '=', p.liquidationId)
    .orderBy('position'),
)

export const receiptsOf = (database: Database, liquidationId: number): Answered<typeof RECEIPTS>[] =>
  database.all(RECEIPTS, { liquidationId })

const TOTALS = statement((db) =>
  db
    .selectFrom('advanceReceipt')
    .select('liquidationId')
    .select((eb) => eb.fn.sum<number>('amountXof').as('total'))
    .groupBy('liquidationId'),
)

/** What the receipts of each liquidation come to, XOF. */
export const receiptTotals = (database: Database): Answered<typeof TOTALS>[] => database.all(TOTALS)

/** Writes a liquidation with its receipts; answers its id. */
export function insertLiquidation(
  database: Database,
  liquidation: Omit<NewRowOf<'advanceLiquidation'>, 'id'>,
  receipts: readonly Omit<NewRowOf<'advanceReceipt'>, 'liquidationId' | 'position'>[],
): number {
  const liquidationId = database.insert('advanceLiquidation', liquidation)
  for (const [index, receipt] of receipts.entries())
    database.insert('advanceReceipt', { liquidationId, position: index + 1, ...receipt })
  return liquidationId
}

export const withdrawLiquidationRow = (database: Database, id: number, withdrawnOn: string): number =>
  database.update('advanceLiquidation', { id }, { withdrawnOn })
