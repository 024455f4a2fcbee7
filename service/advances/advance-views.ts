import type { Database } from '../../db/database.ts'
import { listReminders, type ReminderRow } from '../../db/queries/advance-letters.ts'
import { voucherHead } from '../../db/queries/advance-lines.ts'
import { type AdvanceRecord, findAdvance, type LiquidationRow, receiptsOf } from '../../db/queries/advances.ts'
import { findDraft } from '../../db/queries/drafts.ts'
import { type OriginVoucher, vouchersOfOrigin } from '../../db/queries/origins.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { advanceState, isUnsettled } from '../../domain/advances/advance-state.ts'
import { flagReceipts } from '../../domain/advances/check-receipts.ts'
import { nextReminder } from '../../domain/advances/reminder-plan.ts'
import {
  type AdvanceDetail,
  type AdvanceLiquidation,
  type AdvanceSummary,
  type AdvanceVoucher,
  advanceVoucher,
} from '../../shared/contract/advances.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { type AdvanceBook, advanceBook, holderName } from './advance-book.ts'
import { advanceRuleOn } from './advance-rules.ts'
import { receiptFacts } from './receipt-facts.ts'

/** Every advance of the register as it stands on the day of the book, latest first. */
export function advanceSummaries(database: Database, book: AdvanceBook): AdvanceSummary[] {
  const reminders = listReminders(database)
  return book.records.map((record) => summaryOf(database, book, record, reminders))
}

/** The advances that are not settled on a day. */
export const unsettledAdvances = (database: Database, on: LocalDate): AdvanceSummary[] =>
  advanceSummaries(database, advanceBook(database, on)).filter((summary) => isUnsettled(summary.state))

function summaryOf(
  database: Database,
  book: AdvanceBook,
  record: AdvanceRecord,
  reminders: readonly ReminderRow[],
): AdvanceSummary {
  const row = book.rows.find((candidate) => candidate.advanceId === record.id)
  const payments = vouchersOfOrigin(database, `advance:${record.id}`).filter(({ role }) => role === 'payment')
  const state = advanceState(
    {
      decision: record.decision,
      paymentWaits: payments.some((voucher) => voucher.draftId !== null),
      paid: record.openingVoucherId !== null || payments.some((voucher) => voucher.voucherId !== null && voucher.reversed === 0),
      balanceXof: row?.balanceXof ?? 0,
      inReviewXof: row?.inReviewXof ?? 0,
      dueOn: record.dueOn,
    },
    book.on,
  )
  const late = record.dueOn === null || !isUnsettled(state) ? 0 : Math.max(0, daysBetween(record.dueOn, book.on))
  const { id, number, holderKind, purpose, grantCode: grant, budgetLine, startsOn, endsOn, dueOn, requestedOn } = record
  return {
    id,
    number,
    holderKind,
    holder: holderName(record),
    purpose,
    grant,
    budgetLine,
    startsOn,
    endsOn,
    dueOn,
    requestedXof: record.amountXof,
    amountXof: row?.amountXof ?? 0,
    acceptedXof: row?.acceptedXof ?? 0,
    inReviewXof: row?.inReviewXof ?? 0,
    refundedXof: row?.refundedXof ?? 0,
    balanceXof: row?.balanceXof ?? 0,
    state,
    daysLate: late,
    reminders: reminders.filter((reminder) => reminder.advanceId === record.id).length,
    requestedOn,
  }
}

/** One advance with its vouchers, liquidations and letters; refused when there is none. */
export function openAdvance(database: Database, id: number, on: LocalDate): Result<AdvanceDetail> {
  const record = findAdvance(database, id)
  if (!record) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: id }))
  const book = advanceBook(database, on)
  const letters = listReminders(database).filter((letter) => letter.advanceId === id)
  const summary = summaryOf(database, book, record, letters)
  const liquidations = book.liquidations
    .filter((row) => row.advanceId === id)
    .map((row) => liquidationView(database, record, row))
  const { account, activity, site, requestedByName: requestedBy, decidedByName: decidedBy, decidedOn, reason } = record
  return success({
    ...summary,
    account,
    activity,
    site,
    requestedBy,
    decidedBy,
    decidedOn,
    reason,
    vouchers: [...openingVoucher(database, record), ...originVouchers(database, `advance:${id}`)],
    liquidations,
    letters: letters.map(({ advanceId, ...letter }) => letter),
    nextLetter: nextReminder(record.dueOn, letters.length, advanceRuleOn(database, on).reminderDays),
    toJustifyXof: summary.balanceXof - summary.inReviewXof - waitingSettlements(liquidations),
  })
}

/** Refunds proposed and not posted yet (positive), less top-ups proposed. */
const waitingSettlements = (liquidations: readonly AdvanceLiquidation[]): number =>
  sumMinor(
    liquidations
      .filter(
        ({ withdrawnOn, vouchers }) =>
          withdrawnOn === null && vouchers.some(({ role, posted }) => role === 'settlement' && !posted),
      )
      .map(({ settlement, settlementXof }) => (settlement === 'refund' ? settlementXof : -settlementXof)),
  )

export function liquidationView(database: Database, record: AdvanceRecord, row: LiquidationRow): AdvanceLiquidation {
  const { advanceId, madeOn, ...liquidation } = row
  const receipts = receiptsOf(database, row.id)
  const vouchers = originVouchers(database, `advance-liquidation:${row.id}`)
  return {
    ...liquidation,
    receipts,
    receiptsXof: sumMinor(receipts.map((receipt) => receipt.amountXof)),
    vouchers,
    waits: row.withdrawnOn === null && vouchers.length > 0 && vouchers.every((voucher) => !voucher.posted),
    flags: flagReceipts(receipts, receiptFacts(database, record), Number.MAX_SAFE_INTEGER),
  }
}

/** The vouchers that come from a record of advances or of sub-awards, oldest first. */
export const originVouchers = (database: Database, origin: string): AdvanceVoucher[] =>
  vouchersOfOrigin(database, origin).map((voucher) => originVoucher(database, voucher))

function originVoucher(database: Database, origin: OriginVoucher): AdvanceVoucher {
  const draft = origin.draftId === null ? undefined : findDraft(database, origin.draftId)
  const lines = origin.voucherId === null ? [] : linesOfVoucher(database, origin.voucherId)
  const posted = sumMinor(lines.filter((line) => line.side === 1).map((line) => line.amountXof))
  return {
    role: advanceVoucher.shape.role.parse(origin.role),
    key: origin.voucherId === null ? `draft:${origin.draftId}` : `posted:${origin.voucherId}`,
    number: origin.number,
    date: origin.date,
    amountXof: draft?.totalXof ?? posted,
    posted: origin.voucherId !== null,
    reversed: origin.reversed === 1,
  }
}

function openingVoucher(database: Database, record: AdvanceRecord): AdvanceVoucher[] {
  const { openingVoucherId: voucherId, openingLine: lineNumber } = record
  if (voucherId === null) return []
  const line = linesOfVoucher(database, voucherId).find((candidate) => candidate.lineNumber === lineNumber)
  const head = voucherHead(database, voucherId)
  return [
    {
      role: 'opening',
      key: `posted:${voucherId}`,
      number: head?.number ?? null,
      date: head?.date ?? null,
      amountXof: line?.amountXof ?? 0,
      posted: true,
      reversed: false,
    },
  ]
}
