import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type DisposalMethod = NonNullable<RowOf<'asset'>['disposalMethod']>

/** What a person writes of an asset. */
export type AssetFields = Omit<
  RowOf<'asset'>,
  'id' | 'tag' | 'category' | 'sequence' | 'disposedOn' | 'disposalMethod' | 'proceedsXof' | 'approvalReference' | 'approvalDate'
>

const ASSETS = statement((db) =>
  db
    .selectFrom('asset as a')
    .leftJoin('grantAgreement as g', 'g.id', 'a.grantId')
    .leftJoin('voucher as v', 'v.id', 'a.voucherId')
    .selectAll('a')
    .select(['g.code as grantCode', 'g.currency as grantCurrency', 'g.model as grantModel', 'v.number as voucherNumber'])
    .orderBy('a.tag'),
)

export type AssetRow = Answered<typeof ASSETS>

/** Every asset, by tag. */
export const listAssets = (database: Database): AssetRow[] => database.all(ASSETS)

const LAST_SEQUENCE = statement((db, p: Given<{ category: string }>) =>
  db.selectFrom('asset').select(sql<number>`coalesce(max(sequence), 0)`.as('last')).where('category', '=', p.category),
)

export const lastAssetSequence = (database: Database, category: string): number =>
  database.get(LAST_SEQUENCE, { category })?.last ?? 0

/** Writes an asset with its tag and answers its id. */
export const insertAsset = (
  database: Database,
  row: AssetFields,
  named: { tag: string; category: string; sequence: number },
): number => database.insert('asset', { ...row, ...named })

export const updateAsset = (database: Database, id: number, row: AssetFields): number => database.update('asset', { id }, row)

export const disposeAssetRow = (
  database: Database,
  id: number,
  disposal: Pick<AssetRow, 'disposedOn' | 'disposalMethod' | 'proceedsXof' | 'approvalReference' | 'approvalDate'>,
): number => database.update('asset', { id }, disposal)

const ASSET_LINES = statement((db) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(['l.voucherId', 'l.lineNumber', 'v.number', 'l.date', 'l.account', 'l.label', 't.name as supplier', 'l.grantId'])
    .select(['g.code as grantCode', 'l.amountXof as xof'])
    .where('l.side', '=', 1)
    .where('l.amountXof', '>', 0)
    .where(sql<boolean>`(l.account glob '2[1-4]*' or l.account glob '60*')`)
    .where('v.kind', '<>', 'opening')
    .where('v.correctsId', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'v.id').where('r.kind', '=', 'reversal')),
      ),
    )
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

export type AssetLineRow = Answered<typeof ASSET_LINES>

/** Posted debits that may be assets: fixed assets in use (21 to 24) and the expense accounts 60, neither opening nor taken back. */
export const assetLines = (database: Database): AssetLineRow[] => database.all(ASSET_LINES)

const RULE_ON = statement((db, p: Given<{ date: string }>) =>
  db.selectFrom('assetRule').selectAll().where('validFrom', '<=', p.date).orderBy('validFrom', 'desc').limit(sql.lit(1)),
)

/** The ledger's own rules in force on a day; undefined where it has none. */
export const assetRuleOn = (database: Database, date: string): RowOf<'assetRule'> | undefined => database.get(RULE_ON, { date })

const LIVES = statement((db, p: Given<{ validFrom: string }>) =>
  db.selectFrom('assetLife').select(['category', 'lifeMonths']).where('validFrom', '=', p.validFrom).orderBy('category'),
)

export type AssetLifeRow = Answered<typeof LIVES>

export const assetLives = (database: Database, validFrom: string): AssetLifeRow[] => database.all(LIVES, { validFrom })

export function writeAssetRule(database: Database, rule: RowOf<'assetRule'>, lives: readonly AssetLifeRow[]): void {
  const { validFrom } = rule
  database.delete('assetLife', { validFrom })
  database.upsert('assetRule', rule)
  for (const life of lives) database.insert('assetLife', { validFrom, ...life })
}
