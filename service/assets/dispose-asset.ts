import { type DisposalMethod, disposeAssetRow } from '../../db/queries/assets.ts'
import { readMasters } from '../../db/queries/masters.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { firstPostable } from '../commitments/payable-account.ts'
import { voucherLine } from '../commitments/voucher-line.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { type AssetRecord, depreciationDue, readAssetBook } from './asset-book.ts'
import { ASSET_CATEGORIES } from './asset-rules.ts'

export interface DisposalInput {
  readonly id: number
  readonly date: string
  readonly method: DisposalMethod
  readonly proceedsXof: number
  readonly reference: string | null
  readonly approvedOn: string | null
}

/**
 * Takes an asset out of use. What a donor paid for needs the reference and date of the donor's approval (spec 03 §1.6). Refused too: a date
 * before its acquisition, proceeds of anything but a sale, an asset that is gone.
 */
export function disposeAsset(work: Work, input: DisposalInput): Result<Record<string, never>> {
  const record = readAssetBook(work.database).find(({ asset }) => asset.id === input.id)
  if (!record) return failure(fault('ASSET_UNKNOWN'))
  const { asset } = record
  const faults: Fault[] = []
  if (asset.disposedOn !== null) faults.push(fault('ASSET_GONE', undefined, { tag: asset.tag }))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', undefined, { value: input.date }))
  else if (input.date < asset.acquiredOn) faults.push(fault('ASSET_DISPOSAL_DATE', undefined, { tag: asset.tag }))
  if (input.proceedsXof < 0 || (input.proceedsXof > 0 && input.method !== 'SALE')) faults.push(fault('ASSET_PROCEEDS'))
  if (asset.grantId !== null && (input.reference === null || input.approvedOn === null))
    faults.push(fault('ASSET_APPROVAL', undefined, { tag: asset.tag, grant: asset.grantCode ?? '' }))
  if (faults.length > 0) return failure(...faults)
  disposeAssetRow(work.database, asset.id, {
    disposedOn: input.date,
    disposalMethod: input.method,
    proceedsXof: input.proceedsXof,
    approvalReference: input.reference,
    approvalDate: input.approvedOn,
  })
  return success({})
}

/**
 * Proposes the voucher of a disposal: the cost leaves class 2, its depreciation 28, the book value goes to 811 or 812, the proceeds are
 * owed on 485 against 821 or 822; in the project model the cost goes to 162 whole (spec 13 §2). Refused: an asset still in use or
 * never capitalised, depreciation not booked up to the disposal, a voucher proposed already.
 */
export function proposeDisposal(work: Work, surroundings: Surroundings, id: number): Result<{ key: string }> {
  const record = readAssetBook(work.database).find(({ asset }) => asset.id === id)
  if (!record) return failure(fault('ASSET_UNKNOWN'))
  const { asset, capitalised } = record
  const { tag, disposedOn: date } = asset
  if (date === null) return failure(fault('ASSET_IN_USE', undefined, { tag }))
  if (!capitalised) return failure(fault('ASSET_NOT_CAPITALISED', undefined, { tag }))
  const due = depreciationDue(record, monthOf(date))
  if (due > 0) return failure(fault('ASSET_DEPRECIATION_DUE', undefined, { tag, xof: due, month: monthOf(date) }))
  const origin = `asset:${id}`
  if (vouchersOfOrigin(work.database, origin).some((voucher) => voucher.role === 'disposal' && voucher.reversed === 0))
    return failure(fault('ASSET_DISPOSAL_PROPOSED', undefined, { tag }))
  const masters = readMasters(work.database)
  const journal = [...masters.journals.values()].find((each) => each.type === 'asset' || each.type === 'general')
  const lines = disposalLines(record, (code) => firstPostable(masters, code))
  if (!journal || !lines) return failure(fault('ASSET_ACCOUNTS_MISSING', undefined, { tag }))
  const voucher: VoucherInput = { sourceId: null, journal: journal.code, date, kind: 'normal', corrects: null, lines }
  return success({ key: draftKey(proposeVoucher(work, surroundings, voucher, { origin, role: 'disposal' })) })
}

function disposalLines(
  { asset, depreciatedXof }: AssetRecord,
  postable: (code: string) => string | undefined,
): VoucherLineInput[] | undefined {
  const project = asset.grantModel === 'project'
  const intangible = asset.account.startsWith('21')
  const category = ASSET_CATEGORIES.find(({ code }) => code === asset.category)
  const accounts = {
    depreciation: category?.depreciation ? postable(category.depreciation) : undefined,
    value: project ? postable('162') : postable(intangible ? '811' : '812'),
    receivable: postable(intangible ? '4851' : '4852'),
    proceeds: project ? postable('162') : postable(intangible ? '821' : '822'),
  }
  const label = `${asset.tag} ${asset.description}`
  const more = { grant: asset.grantCode }
  const bookValue = asset.costXof - depreciatedXof
  const proceeds = asset.proceedsXof ?? 0
  const wanted: readonly (readonly ['debit' | 'credit', string | undefined, number])[] = [
    ['debit', accounts.depreciation, depreciatedXof],
    ['debit', accounts.value, bookValue],
    ['credit', asset.account, asset.costXof],
    ['debit', accounts.receivable, proceeds],
    ['credit', accounts.proceeds, proceeds],
  ]
  const lines: VoucherLineInput[] = []
  for (const [side, account, xof] of wanted) {
    if (xof === 0) continue
    if (account === undefined) return undefined
    lines.push(voucherLine(side, account, xof, label, more))
  }
  return lines.length >= 2 ? lines : undefined
}
