import type { Asset, AssetCandidate, AssetInput } from '../../../../shared/contract/assets.ts'

/** An asset that nobody has written in yet. */
export const emptyAsset = (date: string, grant: string | null): AssetInput => ({
  category: 'INF',
  description: '',
  make: null,
  serial: null,
  quantity: 1,
  supplier: null,
  account: '2442',
  voucher: null,
  acquiredOn: date,
  inServiceOn: date,
  costXof: 0,
  costDonorMinor: null,
  lifeMonths: null,
  openingDepreciationXof: 0,
  donorPercent: grant === null ? '0' : '100',
  grant,
  owner: null,
  location: null,
  custodian: null,
  condition: 'N',
  attractive: false,
  insurance: null,
  remarks: null,
})

/** The asset that a posted line bought, as far as the line tells. */
export const assetOfCandidate = (candidate: AssetCandidate): AssetInput => ({
  ...emptyAsset(candidate.date, candidate.grant),
  category: candidate.category,
  description: candidate.label,
  supplier: candidate.supplier,
  account: candidate.account,
  voucher: { id: candidate.voucherId, lineNumber: candidate.lineNumber },
  costXof: candidate.leftXof,
  attractive: candidate.reason === 'attractive',
})

/** What a person wrote of an asset. */
export const inputOfAsset = (asset: Asset): AssetInput => ({
  category: asset.category,
  description: asset.description,
  make: asset.make,
  serial: asset.serial,
  quantity: asset.quantity,
  supplier: asset.supplier,
  account: asset.account,
  voucher: asset.voucher === null ? null : { id: asset.voucher.id, lineNumber: asset.voucher.lineNumber },
  acquiredOn: asset.acquiredOn,
  inServiceOn: asset.inServiceOn,
  costXof: asset.costXof,
  costDonorMinor: asset.voucher === null ? asset.costDonorMinor : null,
  lifeMonths: asset.ownLifeMonths,
  openingDepreciationXof: asset.openingDepreciationXof,
  donorPercent: asset.donorPercent,
  grant: asset.grant,
  owner: asset.owner,
  location: asset.location,
  custodian: asset.custodian,
  condition: asset.condition,
  attractive: asset.attractive,
  insurance: asset.insurance,
  remarks: asset.remarks,
})
