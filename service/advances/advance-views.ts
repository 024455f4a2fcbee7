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
import type {
  AdvanceDetail,
  AdvanceLiquidation,
  AdvanceReceipt,
  AdvanceSummary,
  AdvanceVoucher,
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
      paymentWaits: payments.some((voucher) => voucher.draft_id !== null),
      paid:
        record.opening_voucher_id !== null || payments.some((voucher) => voucher.voucher_id !== null && voucher.reversed === 0),
      balanceXof: row?.balanceXof ?? 0,
      inReviewXof: row?.inReviewXof ?? 0,
      dueOn: record.due_on,
    },
    book.on,
  )
  const late = record.due_on === null || !isUnsettled(state) ? 0 : Math.max(0, daysBetween(record.due_on, book.on))
  return {
    id: record.id,
    number: record.number,
    holderKind: record.holder_kind,
    holder: holderName(record),
    purpose: record.purpose,
    grant: record.grant_code,
    budgetLine: record.budget_line,
    startsOn: record.starts_on,
    endsOn: record.ends_on,
    dueOn: record.due_on,
    requestedXof: record.amount_xof,
    amountXof: row?.amountXof ?? 0,
    acceptedXof: row?.acceptedXof ?? 0,
    inReviewXof: row?.inReviewXof ?? 0,
    refundedXof: row?.refundedXof ?? 0,
    balanceXof: row?.balanceXof ?? 0,
    state,
    daysLate: late,
    reminders: reminders.filter((reminder) => reminder.advance_id === record.id).length,
    requestedOn: record.requested_on,
  }
}

/** One advance with its vouchers, liquidations and letters; refused when there is none. */
export function openAdvance(database: Database, id: number, on: LocalDate): Result<AdvanceDetail> {
  const record = findAdvance(database, id)
  if (!record) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: id }))
  const book = advanceBook(database, on)
  const letters = listReminders(database).filter((letter) => letter.advance_id === id)
  const summary = summaryOf(database, book, record, letters)
  const liquidations = book.liquidations
    .filter((row) => row.advance_id === id)
    .map((row) => liquidationView(database, record, row))
  return success({
    ...summary,
    account: record.account,
    activity: record.activity,
    site: record.site,
    requestedBy: record.requested_by_name,
    decidedBy: record.decided_by_name,
    decidedOn: record.decided_on,
    reason: record.reason,
    vouchers: [...openingVoucher(database, record), ...originVouchers(database, `advance:${id}`)],
    liquidations,
    letters: letters.map((letter) => ({
      id: letter.id,
      level: letter.level,
      sentOn: letter.sent_on,
      balanceXof: letter.balance_xof,
      daysLate: letter.days_late,
      by: letter.made_by_name,
    })),
    nextLetter: nextReminder(record.due_on, letters.length, advanceRuleOn(database, on).reminderDays),
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
  const receipts = receiptsOf(database, row.id).map(
    (receipt): AdvanceReceipt => ({
      date: receipt.date,
      documentReference: receipt.document_reference,
      label: receipt.label,
      account: receipt.account,
      budgetLine: receipt.budget_line,
      activity: receipt.activity,
      site: receipt.site,
      amountXof: receipt.amount_xof,
    }),
  )
  const vouchers = originVouchers(database, `advance-liquidation:${row.id}`)
  return {
    id: row.id,
    number: row.number,
    date: row.date,
    madeBy: row.made_by_name,
    receipts,
    receiptsXof: sumMinor(receipts.map((receipt) => receipt.amountXof)),
    settlement: row.settlement,
    settlementAccount: row.settlement_account,
    settlementXof: row.settlement_xof,
    vouchers,
    waits: row.withdrawn_on === null && vouchers.length > 0 && vouchers.every((voucher) => !voucher.posted),
    withdrawnOn: row.withdrawn_on,
    flags: flagReceipts(receipts, receiptFacts(database, record), Number.MAX_SAFE_INTEGER),
  }
}

/** The vouchers that come from a record of advances or of sub-awards, oldest first. */
export const originVouchers = (database: Database, origin: string): AdvanceVoucher[] =>
  vouchersOfOrigin(database, origin).map((voucher) => originVoucher(database, voucher))

function originVoucher(database: Database, origin: OriginVoucher): AdvanceVoucher {
  const draft = origin.draft_id === null ? undefined : findDraft(database, origin.draft_id)
  const lines = origin.voucher_id === null ? [] : linesOfVoucher(database, origin.voucher_id)
  const posted = sumMinor(lines.filter((line) => line.side === 1).map((line) => line.amount_xof))
  return {
    // Only this area gives these origins their roles.
    role: origin.role as AdvanceVoucher['role'],
    key: origin.voucher_id === null ? `draft:${origin.draft_id}` : `posted:${origin.voucher_id}`,
    number: origin.number,
    date: origin.date,
    amountXof: draft?.total_xof ?? posted,
    posted: origin.voucher_id !== null,
    reversed: origin.reversed === 1,
  }
}

function openingVoucher(database: Database, record: AdvanceRecord): AdvanceVoucher[] {
  const { opening_voucher_id: voucherId, opening_line: lineNumber } = record
  if (voucherId === null) return []
  const line = linesOfVoucher(database, voucherId).find((candidate) => candidate.line_number === lineNumber)
  const head = voucherHead(database, voucherId)
  return [
    {
      role: 'opening',
      key: `posted:${voucherId}`,
      number: head?.number ?? null,
      date: head?.date ?? null,
      amountXof: line?.amount_xof ?? 0,
      posted: true,
      reversed: false,
    },
  ]
}
