import type { Database } from '../../db/database.ts'
import { type AssetRow, listAssets } from '../../db/queries/assets.ts'
import { lastCounts, postedDepreciation } from '../../db/queries/assets-events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { cumulatedDepreciation, type Depreciable } from '../../domain/assets/depreciation.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { rateFromAmounts, rateToText } from '../../shared/money/rate.ts'
import type { Month } from '../../shared/time/period.ts'
import { rowsByLineOf } from '../budgets/conversion-index.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { assetRuleOf } from './asset-rules.ts'

/** An asset with what the books say of it. */
export interface AssetRecord {
  readonly asset: AssetRow
  /** Null is never. */
  readonly lifeMonths: number | null
  /** True when the ledger carries it in class 2; an item bought as an expense is only followed. */
  readonly capitalised: boolean
  /** Minor units of the grant's currency; null without a grant or while a rate is missing. */
  readonly donorMinor: number | null
  readonly rate: string | null
  readonly depreciatedXof: number
  readonly lastCount: { readonly date: string; readonly found: boolean } | null
}

/** Every asset with its life, donor cost, depreciation booked and last count, by tag. */
export function readAssetBook(database: Database): AssetRecord[] {
  const assets = listAssets(database)
  const posted = new Map(postedDepreciation(database).map((row) => [row.assetId, row.xof]))
  const counts = new Map(lastCounts(database).map((row) => [row.assetId, { date: row.date, found: row.found === 1 }]))
  const donor = donorCosts(database, assets)
  return assets.map((asset) => {
    const capitalised = asset.account.startsWith('2')
    const donorMinor = donor.get(asset.id) ?? null
    return {
      asset,
      capitalised,
      lifeMonths: capitalised ? lifeOf(database, asset) : null,
      donorMinor,
      rate:
        donorMinor === null || donorMinor === 0 || asset.grantCurrency === null
          ? null
          : rateToText(rateFromAmounts(asset.costXof, FUNCTIONAL_CURRENCY, donorMinor, asset.grantCurrency), 6),
      depreciatedXof: exactInteger(asset.openingDepreciationXof + (posted.get(asset.id) ?? 0)),
      lastCount: counts.get(asset.id) ?? null,
    }
  })
}

/** Land never, nor what the project model carries (SYCEBNL art. 7); else the asset's own life, or its category's on its day. */
function lifeOf(database: Database, asset: AssetRow): number | null {
  if (asset.category === 'TER' || asset.grantModel === 'project') return null
  if (asset.lifeMonths !== null) return asset.lifeMonths
  return assetRuleOf(database, asset.inServiceOn).lives.find((life) => life.category === asset.category)?.lifeMonths ?? null
}

/**
 * The donor's money of each asset, from the conversion of the line that bought it. A line shared by several assets is spread by cost, what
 * no asset has taken included, so that their parts sum to the line's to the penny.
 */
function donorCosts(database: Database, assets: readonly AssetRow[]): Map<number, number> {
  const costs = new Map<number, number>()
  for (const asset of assets) if (asset.costDonorMinor !== null) costs.set(asset.id, asset.costDonorMinor)
  const grants = new Map(listGrants(database).map((grant) => [grant.id, grant]))
  const byLine = new Map<string, AssetRow[]>()
  for (const asset of assets) {
    if (asset.voucherId === null || asset.grantId === null) continue
    const key = `${asset.voucherId}/${asset.lineNumber}`
    byLine.set(key, [...(byLine.get(key) ?? []), asset])
  }
  for (const [key, sharing] of byLine) {
    const grant = grants.get(sharing[0]?.grantId ?? 0)
    if (!grant) continue
    const conversion = convertGrant(database, grant)
    const line = conversion.lines.get(key)
    const rows = rowsByLineOf(conversion).of(key)
    if (!line || rows.length === 0 || rows.some((row) => row.donorMinor === null)) continue
    const taken = sumMinor(sharing.map((asset) => asset.costXof))
    const shares = [...sharing.map((asset) => asset.costXof), Math.max(0, line.amountXof - taken)]
    if (shares.every((share) => share === 0)) continue
    const parts = allocate(
      sumMinor(rows.map((row) => row.donorMinor ?? 0)),
      shares.map((share, index) => ({ code: String(index).padStart(5, '0'), weight: String(share) })),
    )
    for (const [index, asset] of sharing.entries()) costs.set(asset.id, parts[index] ?? 0)
  }
  return costs
}

/** What the rules of depreciation need to know of an asset. */
export const depreciable = ({ asset, lifeMonths }: AssetRecord): Depreciable => ({
  costXof: asset.costXof,
  inServiceOn: asset.inServiceOn,
  lifeMonths,
})

/** What an asset still has to write off through a month, after what the books hold; nothing after its disposal. */
export function depreciationDue(record: AssetRecord, through: Month): number {
  const { asset } = record
  const last = asset.disposedOn !== null && asset.disposedOn.slice(0, 7) < through ? asset.disposedOn.slice(0, 7) : through
  return Math.max(0, cumulatedDepreciation(depreciable(record), last) - record.depreciatedXof)
}
