import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { findRecurringRow, type RecurringRow } from '../../db/queries/recurring-vouchers.ts'
import { keptPresetValues } from '../../shared/contract/presets.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { contentOfSource, makeVoucher } from './make-voucher.ts'
import { dueOf, recurringOrigin, recurringUnknown } from './recurring.ts'

export interface RecurringItem {
  readonly id: number
  readonly month: Month
  /** The amounts asked this month, minor units by key; nothing where they are fixed. */
  readonly amounts: Readonly<Record<string, number>>
}

/**
 * Makes the drafts of what is due, all of them or none; they then go the usual way, and nothing is posted. A month that has its draft
 * or its voucher already is refused (RECURRING_ALREADY), as is one whose day has not come (RECURRING_NOT_DUE).
 */
export function proposeRecurring(
  work: Work,
  surroundings: Surroundings,
  input: { readonly items: readonly RecurringItem[]; readonly language: Language },
): Result<{ proposed: { id: number; month: Month; key: string }[] }> {
  const faults: Fault[] = []
  const proposed: { id: number; month: Month; key: string }[] = []
  for (const item of input.items) {
    const row = findRecurringRow(work.database, item.id)
    const voucher = row
      ? dueVoucher(work, row, item, input.language, surroundings.clock.today())
      : failure(recurringUnknown(item.id))
    if (!voucher.ok) {
      faults.push(...voucher.faults)
      continue
    }
    const id = proposeVoucher(work, surroundings, voucher.value, { origin: recurringOrigin(item.id), role: item.month })
    proposed.push({ id: item.id, month: item.month, key: draftKey(id) })
  }
  return faults.length > 0 ? failure(...faults) : success({ proposed })
}

function dueVoucher(
  { database }: Work,
  row: RecurringRow,
  item: RecurringItem,
  language: Language,
  today: LocalDate,
): Result<VoucherInput> {
  const details = { name: row.name, month: formatMonth(item.month, language) }
  const already = vouchersOfOrigin(database, recurringOrigin(row.id)).some(({ role }) => role === item.month)
  if (already) return failure(fault('RECURRING_ALREADY', undefined, details))
  const due = dueOf(database, row, today).find(({ month }) => month === item.month)
  if (!due) return failure(fault('RECURRING_NOT_DUE', undefined, details))
  const source = contentOfSource(database, row.from, row.fixed === 1 ? 'fixed' : 'asked')
  if (!source.ok) return source
  const kept = keptPresetValues.read(row.presetValues)
  const values = { texts: kept.texts, amounts: row.fixed === 1 ? kept.amounts : { ...item.amounts } }
  // What the labels and the withholding table go by is the day it falls on; a closed month only moves the accounting date.
  const made = makeVoucher(database, source.value.content, {
    journal: row.journal,
    date: due.valueDate ?? due.date,
    language,
    values,
  })
  if (!made.ok) return made
  return success({ ...made.value.voucher, date: due.date, valueDate: due.valueDate })
}
