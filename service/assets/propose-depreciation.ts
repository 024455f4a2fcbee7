import type { Database } from '../../db/database.ts'
import { insertRun, waitingRun } from '../../db/queries/assets-events.ts'
import { readMasters } from '../../db/queries/masters.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isMonth, lastDay, type Month } from '../../shared/time/period.ts'
import { firstPostable } from '../commitments/payable-account.ts'
import { voucherLine } from '../commitments/voucher-line.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { type AssetRecord, depreciationDue, readAssetBook } from './asset-book.ts'
import { ASSET_CATEGORIES } from './asset-rules.ts'

interface Due {
  readonly record: AssetRecord
  readonly xof: number
}

function duesOf(database: Database, through: Month): Due[] {
  return readAssetBook(database).flatMap((record) => {
    const xof = depreciationDue(record, through)
    return xof === 0 ? [] : [{ record, xof }]
  })
}

/** What a run through a month would write off, and the draft of an earlier one that waits. */
export function depreciationDueView(database: Database, through: Month) {
  const rows = duesOf(database, through).map(({ record: { asset }, xof }) => ({
    id: asset.id,
    tag: asset.tag,
    description: asset.description,
    grant: asset.grantCode,
    xof,
  }))
  const waiting = waitingRun(database)
  return { rows, totalXof: sumMinor(rows.map((row) => row.xof)), waiting: waiting ? draftKey(waiting.draftId) : null }
}

/**
 * Proposes the depreciation of every asset through a month, whole years or months alike: Dr 681 and Cr 28 by asset and grant. What earlier
 * posted runs wrote off is taken off, so that a missed month is caught up and nothing is booked twice. Refused: nothing due, an earlier
 * run whose draft still waits, a chart without the accounts.
 */
export function proposeDepreciation(work: Work, surroundings: Surroundings, through: Month): Result<{ key: string }> {
  if (!isMonth(through)) return failure(fault('PERIOD_UNKNOWN', undefined, { period: through }))
  if (waitingRun(work.database)) return failure(fault('DEPRECIATION_WAITING'))
  const dues = duesOf(work.database, through)
  if (dues.length === 0) return failure(fault('DEPRECIATION_NOTHING', undefined, { month: through }))
  const masters = readMasters(work.database)
  const journal = [...masters.journals.values()].find((each) => each.type === 'asset' || each.type === 'general')
  const lines = dues.flatMap((due) => depreciationLines(due, (code) => firstPostable(masters, code)) ?? [])
  if (!journal || lines.length !== dues.length * 2) return failure(fault('ASSET_ACCOUNTS_MISSING', undefined, { tag: through }))
  const run = insertRun(
    work.database,
    through,
    work.actor.id,
    dues.map(({ record, xof }) => ({ assetId: record.asset.id, xof })),
  )
  const voucher: VoucherInput = {
    sourceId: null,
    journal: journal.code,
    date: lastDay(through),
    kind: 'normal',
    corrects: null,
    lines,
  }
  const id = proposeVoucher(work, surroundings, voucher, { origin: `depreciation-run:${run}`, role: 'depreciation' })
  return success({ key: draftKey(id) })
}

function depreciationLines(
  { record: { asset }, xof }: Due,
  postable: (code: string) => string | undefined,
): VoucherLineInput[] | undefined {
  const category = ASSET_CATEGORIES.find(({ code }) => code === asset.category)
  const expense = category?.expense ? postable(category.expense) : undefined
  const depreciation = category?.depreciation ? postable(category.depreciation) : undefined
  if (expense === undefined || depreciation === undefined) return undefined
  const label = `${asset.tag} ${asset.description}`
  const more = { grant: asset.grantCode }
  return [voucherLine('debit', expense, xof, label, more), voucherLine('credit', depreciation, xof, label, more)]
}
