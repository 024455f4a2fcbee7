import type { Database } from '../../db/database.ts'
import type { AdvanceRecord } from '../../db/queries/advances.ts'
import { listJournals } from '../../db/queries/masters.ts'
import { listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { BLANK_LINE } from '../../domain/vouchers/blank-line.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { holderName } from './advance-book.ts'

/** A line of a voucher of an advance: a positive amount is a debit, XOF. It carries the advance's fund and holder. */
export const advanceVoucherLine = (
  record: AdvanceRecord,
  account: string,
  amountXof: number,
  label: string,
  more: Partial<VoucherLineInput> = {},
): VoucherLineInput => ({
  ...BLANK_LINE,
  account,
  debitMinor: amountXof > 0 ? amountXof : null,
  creditMinor: amountXof > 0 ? null : -amountXof,
  label,
  grant: record.grantCode,
  thirdParty: record.thirdParty,
  documentReference: record.number,
  ...more,
})

/** The line on the advance's own account: a partner's names the partner, which is how the ageing knows whose it is. */
export const holderLine = (record: AdvanceRecord, amountXof: number, label: string): VoucherLineInput =>
  advanceVoucherLine(record, record.account, amountXof, label, {
    partner: record.partner,
    activity: record.activity,
    site: record.site,
  })

export const voucherOf = (journal: string, date: string, lines: VoucherLineInput[]): VoucherInput => ({
  sourceId: null,
  journal,
  date,
  kind: 'normal',
  corrects: null,
  lines,
})

/** The bank, cash or wallet account of this code, when it is held in XOF. */
export function treasuryOf(database: Database, account: string): Result<TreasuryAccountRow> {
  const found = listTreasuryAccounts(database).find((known) => known.account === account)
  return found && found.currency === FUNCTIONAL_CURRENCY
    ? success(found)
    : failure(fault('ADVANCE_TREASURY', { kind: 'field', path: 'account' }, { account }))
}

export const PAYMENT_MODES = { bank: 'transfer', cash: 'cash', wallet: 'mobile-money' } as const

/** The first general journal: liquidations and deductions move no money. */
export function generalJournal(database: Database): Result<string> {
  const journal = listJournals(database).find((known) => known.type === 'general')
  return journal ? success(journal.code) : failure(fault('ADVANCE_JOURNAL'))
}

/** "ADV-2026-0003 Aminata Diarra, mission de suivi à Ségou": how its vouchers name an advance. */
export const advanceWords = (record: AdvanceRecord): string => `${record.number} ${holderName(record)}, ${record.purpose}`
