import type { Database } from '../../db/database.ts'
import { assetMovements } from '../../db/queries/assets-events.ts'
import { depreciationSchedule } from '../../domain/assets/depreciation.ts'
import type { Asset } from '../../shared/contract/assets.ts'
import { picked } from '../../shared/fields/picked.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type AssetRecord, depreciable, readAssetBook } from './asset-book.ts'
import { assetCandidates } from './asset-candidates.ts'
import { ASSET_CATEGORIES, assetRuleOf } from './asset-rules.ts'

/** The register, what should be in it and is not, and the rules of the day. */
export function listAssetsView(database: Database, today: LocalDate) {
  const rule = assetRuleOf(database, today)
  const lives = new Map(rule.lives.map((life) => [life.category, life.lifeMonths]))
  return {
    assets: readAssetBook(database).map(assetView),
    candidates: assetCandidates(database),
    categories: ASSET_CATEGORIES.map(({ code, nameFr, nameEn }) => ({
      code,
      name: { fr: nameFr, en: nameEn },
      lifeMonths: lives.get(code) ?? null,
    })),
    rule,
  }
}

export function assetView(record: AssetRecord): Asset {
  const { asset } = record
  const category = ASSET_CATEGORIES.find(({ code }) => code === asset.category)
  return {
    id: asset.id,
    tag: asset.tag,
    category: asset.category,
    categoryName: { fr: category?.nameFr ?? asset.category, en: category?.nameEn ?? asset.category },
    ...picked(asset, 'description', 'make', 'serial', 'quantity', 'supplier', 'account'),
    voucher:
      asset.voucherId === null || asset.lineNumber === null
        ? null
        : {
            key: `posted:${asset.voucherId}`,
            number: asset.voucherNumber ?? '',
            lineNumber: asset.lineNumber,
            id: asset.voucherId,
          },
    acquiredOn: asset.acquiredOn,
    inServiceOn: asset.inServiceOn,
    costXof: asset.costXof,
    costDonorMinor: record.donorMinor,
    openingDepreciationXof: asset.openingDepreciationXof,
    donorPercent: asset.donorPercent,
    grant: asset.grantCode,
    grantCurrency: asset.grantCurrency,
    rate: record.rate,
    owner: asset.owner,
    location: asset.location,
    custodian: asset.custodian,
    condition: asset.condition,
    attractive: asset.attractive === 1,
    insurance: asset.insurance,
    remarks: asset.remarks,
    lifeMonths: record.lifeMonths,
    ownLifeMonths: asset.lifeMonths,
    capitalised: record.capitalised,
    depreciatedXof: record.depreciatedXof,
    netXof: asset.costXof - record.depreciatedXof,
    lastCount: record.lastCount?.date ?? null,
    found: record.lastCount?.found ?? null,
    disposal:
      asset.disposedOn === null || asset.disposalMethod === null
        ? null
        : {
            date: asset.disposedOn,
            method: asset.disposalMethod,
            proceedsXof: asset.proceedsXof ?? 0,
            reference: asset.approvalReference,
            approvedOn: asset.approvalDate,
          },
  }
}

/** Who had an asset, and how it is written off year by year. */
export function assetHistory(database: Database, record: AssetRecord) {
  return {
    movements: assetMovements(database, record.asset.id).map((row) => ({
      ...picked(row, 'date', 'fromCustodian', 'toCustodian', 'fromLocation', 'toLocation', 'note'),
    })),
    schedule: depreciationSchedule(depreciable(record), record.asset.disposedOn),
  }
}
