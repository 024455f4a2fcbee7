import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** What a person writes of a procurement file. */
export type NewProcurementFile = Omit<RowOf<'procurementFile'>, 'id' | 'number' | 'year' | 'sequence'>

const FILES = statement((db) =>
  db
    .selectFrom('procurementFile as f')
    .leftJoin('grantAgreement as g', 'g.id', 'f.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'f.budgetLineId')
    .leftJoin('purchaseRequisition as r', 'r.id', 'f.requisitionId')
    .leftJoin('purchaseOrder as o', 'o.id', 'f.orderId')
    .leftJoin('thirdParty as t', 't.id', 'f.winnerId')
    .selectAll('f')
    .select(['g.code as grantCode', 'g.currency as grantCurrency', 'b.code as budgetLine', 'r.number as requisition'])
    .select(['o.number as orderNumber', 't.name as winner'])
    .orderBy('f.date', 'desc')
    .orderBy('f.id', 'desc'),
)

export type ProcurementFileRow = Answered<typeof FILES>

/** Every file, the latest first. */
export const listProcurementFiles = (database: Database): ProcurementFileRow[] => database.all(FILES)

const LAST_SEQUENCE = statement((db, p: Given<{ year: number }>) =>
  db.selectFrom('procurementFile').select(sql<number>`coalesce(max(sequence), 0)`.as('last')).where('year', '=', p.year),
)

export const lastProcurementSequence = (database: Database, year: number): number =>
  database.get(LAST_SEQUENCE, { year })?.last ?? 0

/** Writes a file with its number and answers its id. */
export const insertProcurementFile = (
  database: Database,
  row: NewProcurementFile,
  named: { number: string; year: number; sequence: number },
): number => database.insert('procurementFile', { ...row, ...named })

export const updateProcurementFile = (database: Database, id: number, row: NewProcurementFile): number =>
  database.update('procurementFile', { id }, row)

export type RuleRow = RowOf<'procurementRule'>
export type BandRow = Omit<RowOf<'procurementBand'>, 'validFrom' | 'position'>

const RULE_ON = statement((db, p: Given<{ date: string }>) =>
  db.selectFrom('procurementRule').selectAll().where('validFrom', '<=', p.date).orderBy('validFrom', 'desc').limit(sql.lit(1)),
)

/** The ledger's own thresholds in force on a day; undefined where it has none. */
export const procurementRuleOn = (database: Database, date: string): RuleRow | undefined => database.get(RULE_ON, { date })

const BANDS = statement((db, p: Given<{ validFrom: string }>) =>
  db
    .selectFrom('procurementBand')
    .select(['upToXof', 'method', 'bidders'])
    .where('validFrom', '=', p.validFrom)
    .orderBy('position'),
)

export const procurementBands = (database: Database, validFrom: string): BandRow[] => database.all(BANDS, { validFrom })

export function writeProcurementRule(database: Database, rule: RuleRow, bands: readonly BandRow[]): void {
  const { validFrom } = rule
  database.delete('procurementBand', { validFrom })
  database.upsert('procurementRule', rule)
  for (const [position, band] of bands.entries()) database.insert('procurementBand', { validFrom, position, ...band })
}

const VOUCHER_PURCHASES = statement((db) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('voucher as w', (join) => join.on('w.id', '=', sql<number>`coalesce(v.corrects_id, v.id)`))
    .innerJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['w.id as voucherId', 'w.number', 'w.date', 'w.label', 't.name as supplier'])
    .select([sql<string>`max(l.account)`.as('account'), sql<number>`sum(l.side * l.amount_xof)`.as('xof')])
    .where(sql<boolean>`(l.account glob '6[0-3]*' or l.account glob '2[0-4]*')`)
    .where('v.kind', '<>', 'opening')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('voucherOrigin as o')
            .select('o.id')
            .whereRef('o.voucherId', '=', 'w.id')
            .where('o.role', '=', 'invoice')
            .where('o.origin', '>=', 'purchase-order:')
            .where('o.origin', '<', 'purchase-order;'),
        ),
      ),
    )
    .groupBy(['w.id', 't.id'])
    .having(sql<boolean>`sum(l.side * l.amount_xof) > 0`)
    .orderBy('w.date')
    .orderBy('w.id'),
)

export type VoucherPurchaseRow = Answered<typeof VOUCHER_PURCHASES>

/**
 * What posted vouchers bought from third parties without an order: purchases, transport and services (60 to 63) and fixed assets (20 to 24), by
 * voucher and supplier, reversals taken off. The account is that of the largest line.
 */
export const voucherPurchases = (database: Database): VoucherPurchaseRow[] => database.all(VOUCHER_PURCHASES)
