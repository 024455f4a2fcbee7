import {
  type AdvanceRecord,
  findAdvance,
  findLiquidation,
  insertLiquidation,
  listLiquidations,
  withdrawLiquidationRow,
} from '../../db/queries/advances.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { checkReceipts, flagReceipts } from '../../domain/advances/check-receipts.ts'
import type { AdvanceDetail, LiquidationInput } from '../../shared/contract/advances.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey, removeDraft } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { openAdvance } from './advance-views.ts'
import {
  advanceVoucherLine,
  advanceWords,
  generalJournal,
  holderLine,
  PAYMENT_MODES,
  treasuryOf,
  voucherOf,
} from './advance-voucher.ts'
import { groupedXof } from './grouped-xof.ts'
import { receiptFacts } from './receipt-facts.ts'

const LABELS = {
  fr: { liquidation: 'Justification', refund: 'Reversement du reliquat', 'top-up': 'Complément versé' },
  en: { liquidation: 'Liquidation', refund: 'Refund of the remainder', 'top-up': 'Top-up paid' },
} as const

/**
 * Takes receipts in and proposes their vouchers: debit each expense, credit the advance; and a refund (debit cash or bank) or a top-up
 * (credit) for what is left. Several liquidations may follow one another. Refused, all at once: an advance on which nothing is paid, what
 * `checkReceipts` names, neither receipts nor settlement, a settlement beyond what is left once the receipts count.
 */
export function liquidateAdvance(
  work: Work,
  surroundings: Surroundings,
  input: LiquidationInput,
): Result<{ liquidation: number; vouchers: string[]; flags: Fault[] }> {
  const record = findAdvance(work.database, input.id)
  const detail = openAdvance(work.database, input.id, '9999-12-31')
  if (!record || !detail.ok) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: input.id }))
  const faults = refusals(work, input, record, detail.value)
  const journal = generalJournal(work.database)
  if (!journal.ok) faults.push(...journal.faults)
  if (faults.length > 0 || !journal.ok) return failure(...faults)
  const receipts = input.receipts.map((receipt) => ({ ...receipt, documentReference: blankless(receipt.documentReference) }))
  const flags = flagReceipts(receipts, receiptFacts(work.database, record), detail.value.toJustifyXof).map(writtenOut)
  const earlier = listLiquidations(work.database).filter((row) => row.advanceId === input.id)
  const settles = input.settlement !== 'none'
  const id = insertLiquidation(
    work.database,
    {
      advanceId: input.id,
      number: earlier.length + 1,
      date: input.date,
      settlement: input.settlement,
      settlementAccount: settles ? input.settlementAccount : null,
      settlementXof: settles ? input.settlementXof : 0,
      madeBy: work.actor.id,
      madeOn: work.now.slice(0, 10),
    },
    receipts.map((receipt) => ({
      ...receipt,
      label: receipt.label.trim().normalize('NFC'),
      activity: blankless(receipt.activity),
      site: blankless(receipt.site),
    })),
  )
  const vouchers: string[] = []
  const origin = `advance-liquidation:${id}`
  if (receipts.length > 0) {
    const voucher = voucherOf(journal.value, input.date, liquidationLines(work, record, receipts))
    vouchers.push(proposeVoucher(work, surroundings, voucher, { origin, role: 'liquidation' }))
  }
  if (settles) vouchers.push(proposeSettlement(work, surroundings, input, record, origin))
  return success({ liquidation: id, vouchers: vouchers.map(draftKey), flags })
}

const blankless = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim().normalize('NFC')

/** Amounts of a flag with their thousands apart. */
const writtenOut = (flag: Fault): Fault => {
  if (flag.code !== 'ADVANCE_RECEIPTS_OVER') return flag
  const entries = Object.entries(flag.details ?? {}).map(([name, value]) => [name, groupedXof(Number(value))])
  return { ...flag, details: Object.fromEntries(entries) as Record<string, string> }
}

function refusals(work: Work, input: LiquidationInput, record: AdvanceRecord, detail: AdvanceDetail): Fault[] {
  const field = (path: string) => ({ kind: 'field', path }) as const
  const faults = checkReceipts(input.receipts, receiptFacts(work.database, record))
  if (!['open', 'overdue', 'review', 'owed'].includes(detail.state))
    faults.push(fault('ADVANCE_STATE', undefined, { number: record.number }))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', field('date'), { value: input.date }))
  if (input.receipts.length === 0 && input.settlement === 'none') faults.push(fault('ADVANCE_LIQUIDATION_EMPTY'))
  if (input.settlement === 'none') return faults
  const treasury = treasuryOf(work.database, input.settlementAccount ?? '')
  if (!treasury.ok) faults.push(...treasury.faults)
  const left = detail.toJustifyXof - sumMinor(input.receipts.map((receipt) => receipt.amountXof))
  const most = input.settlement === 'refund' ? left : -left
  if (!(Number.isInteger(input.settlementXof) && input.settlementXof > 0))
    faults.push(fault('ADVANCE_AMOUNT', field('settlementXof'), { value: input.settlementXof }))
  else if (input.settlementXof > most) {
    const details = { asked: groupedXof(input.settlementXof), left: groupedXof(Math.max(0, most)) }
    faults.push(fault('ADVANCE_SETTLEMENT_OVER', field('settlementXof'), details))
  }
  return faults
}

function liquidationLines(work: Work, record: AdvanceRecord, receipts: LiquidationInput['receipts']): VoucherLineInput[] {
  const words = LABELS[readLedger(work.database).language].liquidation
  const costs = receipts.map((receipt) =>
    advanceVoucherLine(record, receipt.account, receipt.amountXof, receipt.label.trim(), {
      budgetLine: receipt.budgetLine,
      activity: receipt.activity ?? record.activity,
      site: receipt.site ?? record.site,
      partner: record.partner,
      documentReference: receipt.documentReference,
      documentDate: receipt.date,
    }),
  )
  const total = sumMinor(receipts.map((receipt) => receipt.amountXof))
  return [...costs, holderLine(record, -total, `${words} ${advanceWords(record)}`)]
}

function proposeSettlement(
  work: Work,
  surroundings: Surroundings,
  input: LiquidationInput,
  record: AdvanceRecord,
  origin: string,
): string {
  const account = input.settlementAccount ?? ''
  const treasury = treasuryOf(work.database, account)
  if (!treasury.ok || input.settlement === 'none') throw new Error('a settlement is checked before it is proposed')
  const label = `${LABELS[readLedger(work.database).language][input.settlement]} ${advanceWords(record)}`
  const comesIn = input.settlement === 'refund' ? input.settlementXof : -input.settlementXof
  const money = advanceVoucherLine(record, account, comesIn, label, { paymentMode: PAYMENT_MODES[treasury.value.kind] })
  const advance = holderLine(record, -comesIn, label)
  const lines = comesIn > 0 ? [money, advance] : [advance, money]
  return proposeVoucher(work, surroundings, voucherOf(treasury.value.journal, input.date, lines), { origin, role: 'settlement' })
}

/** Takes a liquidation back while none of its vouchers is approved or posted: their drafts go, its receipts stay readable. */
export function withdrawLiquidation(work: Work, id: number): Result<Record<string, never>> {
  const liquidation = findLiquidation(work.database, id)
  if (!liquidation) return failure(fault('ADVANCE_LIQUIDATION_UNKNOWN', undefined, { liquidation: id }))
  const vouchers = vouchersOfOrigin(work.database, `advance-liquidation:${id}`)
  const posted = vouchers.some((voucher) => voucher.voucherId !== null)
  const refused = fault('ADVANCE_LIQUIDATION_POSTED', undefined, { number: liquidation.number })
  if (posted || liquidation.withdrawnOn !== null) return failure(refused)
  for (const { draftId } of vouchers) {
    const removed = draftId === null ? success({}) : removeDraft(work, { key: draftKey(draftId) })
    if (!removed.ok) return failure(refused)
  }
  withdrawLiquidationRow(work.database, id, work.now.slice(0, 10))
  return success({})
}
