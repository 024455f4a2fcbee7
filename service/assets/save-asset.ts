import { type AssetFields, assetLines, insertAsset, lastAssetSequence, updateAsset } from '../../db/queries/assets.ts'
import { readMasters } from '../../db/queries/masters.ts'
import type { AssetInput } from '../../shared/contract/assets.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { type AssetRecord, readAssetBook } from './asset-book.ts'
import { ASSET_CATEGORIES } from './asset-rules.ts'

/**
 * Enters an asset in the register, or so many alike that share the cost to the franc, each with its own tag (INF-0001, gapless by category);
 * or changes what may change of one. Cost, account, voucher and dates are fixed once something was depreciated. Refused, all at once: unknown
 * codes, no description, more than its voucher line holds, a share that is no percentage, depreciation taken over beyond the cost.
 */
export function saveAsset(
  work: Work,
  input: { id: number | null; asset: AssetInput; copies: number },
): Result<{ tags: string[]; id: number }> {
  const { asset } = input
  const book = readAssetBook(work.database)
  const known = book.find((record) => record.asset.id === input.id)
  if (input.id !== null && !known) return failure(fault('ASSET_UNKNOWN'))
  const masters = readMasters(work.database)
  const grant = asset.grant === null ? undefined : masters.grants.get(asset.grant)
  const faults = [...fieldFaults(asset, masters.accounts.has(asset.account)), ...lineFaults(work, asset, book, input.id)]
  if (asset.grant !== null && !grant) faults.push(fault('GRANT_UNKNOWN', undefined, { grant: asset.grant }))
  if (known && known.depreciatedXof > known.asset.openingDepreciationXof && changesCost(known, asset))
    faults.push(fault('ASSET_DEPRECIATED', undefined, { tag: known.asset.tag }))
  if (known && known.asset.category !== asset.category)
    faults.push(fault('ASSET_CATEGORY_FIXED', undefined, { tag: known.asset.tag }))
  if (faults.length > 0) return failure(...faults)
  const grantId = grant?.id ?? null
  if (known) {
    updateAsset(work.database, known.asset.id, fieldsOf(asset, grantId, asset))
    return success({ tags: [known.asset.tag], id: known.asset.id })
  }
  const shares = Array.from({ length: input.copies }, (_, index) => ({ code: String(index).padStart(4, '0'), weight: '1' }))
  const costs = allocate(asset.costXof, shares)
  const donors = asset.costDonorMinor === null ? undefined : allocate(asset.costDonorMinor, shares)
  const openings = allocate(asset.openingDepreciationXof, shares)
  const ids: number[] = []
  const tags = costs.map((costXof, index) => {
    const sequence = lastAssetSequence(work.database, asset.category) + 1
    const tag = `${asset.category}-${String(sequence).padStart(4, '0')}`
    const own = { costXof, costDonorMinor: donors?.[index] ?? null, openingDepreciationXof: openings[index] ?? 0 }
    const id = insertAsset(work.database, fieldsOf(asset, grantId, own), { tag, category: asset.category, sequence })
    ids.push(id)
    return tag
  })
  return success({ tags, id: ids[0] ?? 0 })
}

function fieldFaults(asset: AssetInput, accountKnown: boolean): Fault[] {
  const faults: Fault[] = []
  if (!ASSET_CATEGORIES.some(({ code }) => code === asset.category))
    faults.push(fault('ASSET_CATEGORY', undefined, { code: asset.category }))
  if (asset.description.trim() === '') faults.push(fault('ASSET_DESCRIPTION_MISSING'))
  if (!accountKnown) faults.push(fault('ACCOUNT_UNKNOWN', undefined, { account: asset.account }))
  else if (!/^(2[0-4]|6)/.test(asset.account)) faults.push(fault('ASSET_ACCOUNT', undefined, { account: asset.account }))
  if (asset.costXof < 0) faults.push(fault('ASSET_COST'))
  if (asset.openingDepreciationXof < 0 || asset.openingDepreciationXof > asset.costXof) faults.push(fault('ASSET_OPENING'))
  const percent = decimalFromText(asset.donorPercent)
  if (!percent || percent.numerator > 100n * percent.denominator)
    faults.push(fault('ASSET_PERCENT', undefined, { value: asset.donorPercent }))
  for (const date of [asset.acquiredOn, asset.inServiceOn])
    if (!isLocalDate(date)) faults.push(fault('DATE_INVALID', undefined, { value: date }))
  if (asset.inServiceOn < asset.acquiredOn) faults.push(fault('ASSET_SERVICE_DATE'))
  return faults
}

/** The assets of a voucher line never cost more than the line. */
function lineFaults(work: Work, asset: AssetInput, book: readonly AssetRecord[], id: number | null): Fault[] {
  const { voucher } = asset
  if (voucher === null) return []
  const line = assetLines(work.database).find((each) => each.voucherId === voucher.id && each.lineNumber === voucher.lineNumber)
  if (!line) return [fault('ASSET_LINE')]
  const taken = book
    .filter(({ asset: other }) => other.id !== id && other.voucherId === voucher.id && other.lineNumber === voucher.lineNumber)
    .reduce((sum, { asset: other }) => sum + other.costXof, 0)
  return taken + asset.costXof > line.xof
    ? [fault('ASSET_LINE_EXCEEDED', undefined, { voucher: line.number, left: line.xof - taken })]
    : []
}

const changesCost = ({ asset: known }: AssetRecord, asset: AssetInput): boolean =>
  known.costXof !== asset.costXof ||
  known.inServiceOn !== asset.inServiceOn ||
  known.account !== asset.account ||
  known.lifeMonths !== asset.lifeMonths ||
  known.openingDepreciationXof !== asset.openingDepreciationXof

const fieldsOf = (
  asset: AssetInput,
  grantId: number | null,
  own: Pick<AssetInput, 'costXof' | 'costDonorMinor' | 'openingDepreciationXof'>,
): AssetFields => ({
  description: asset.description.trim(),
  make: asset.make,
  serial: asset.serial,
  quantity: asset.quantity,
  supplier: asset.supplier,
  account: asset.account,
  voucherId: asset.voucher?.id ?? null,
  lineNumber: asset.voucher?.lineNumber ?? null,
  acquiredOn: asset.acquiredOn,
  inServiceOn: asset.inServiceOn,
  costXof: own.costXof,
  // The conversion of the line gives the donor's cost; only what no voucher bought has one of its own.
  costDonorMinor: asset.voucher === null ? own.costDonorMinor : null,
  lifeMonths: asset.lifeMonths,
  openingDepreciationXof: own.openingDepreciationXof,
  donorPercent: asset.donorPercent,
  grantId,
  owner: asset.owner,
  location: asset.location,
  custodian: asset.custodian,
  condition: asset.condition,
  attractive: asset.attractive ? 1 : 0,
  insurance: asset.insurance,
  remarks: asset.remarks,
})
