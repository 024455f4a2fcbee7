import { type AssetFields, type AssetRow, updateAsset } from '../../db/queries/assets.ts'
import { insertMovement } from '../../db/queries/assets-events.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { readAssetBook } from './asset-book.ts'

export interface MoveInput {
  readonly id: number
  readonly date: string
  readonly custodian: string | null
  readonly location: string | null
  readonly note: string | null
}

/** Hands an asset over to another custodian or place; the history keeps who had it. Refused: no change, or an asset that is gone. */
export function moveAsset(work: Work, input: MoveInput): Result<Record<string, never>> {
  const record = readAssetBook(work.database).find(({ asset }) => asset.id === input.id)
  if (!record) return failure(fault('ASSET_UNKNOWN'))
  const { asset } = record
  if (asset.disposedOn !== null) return failure(fault('ASSET_GONE', undefined, { tag: asset.tag }))
  if (!isLocalDate(input.date)) return failure(fault('DATE_INVALID', undefined, { value: input.date }))
  if (asset.custodian === input.custodian && asset.location === input.location)
    return failure(fault('ASSET_NOT_MOVED', undefined, { tag: asset.tag }))
  writeMovement(work, asset, input)
  return success({})
}

/** The movement, and the asset as it stands after it. */
export function writeMovement(
  work: Work,
  asset: AssetRow,
  moved: Omit<MoveInput, 'id'> & { readonly condition?: AssetFields['condition'] },
): void {
  insertMovement(work.database, {
    assetId: asset.id,
    date: moved.date,
    fromCustodian: asset.custodian,
    toCustodian: moved.custodian,
    fromLocation: asset.location,
    toLocation: moved.location,
    note: moved.note,
    recordedBy: work.actor.id,
  })
  const { custodian, location, condition = asset.condition } = moved
  updateAsset(work.database, asset.id, { ...asset, custodian, location, condition })
}
