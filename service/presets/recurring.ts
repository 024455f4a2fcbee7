import type { Database } from '../../db/database.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import {
  deleteRecurringRow,
  findRecurringRow,
  listRecurringRows,
  type RecurringRow,
  saveRecurringRow,
} from '../../db/queries/recurring-vouchers.ts'
import { dueMonths, recurringDate } from '../../domain/presets/due-months.ts'
import { reversalDate } from '../../domain/vouchers/reversal-date.ts'
import { type DueVoucher, keptPresetValues, type PresetAsk, type RecurringVoucher } from '../../shared/contract/presets.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { contentOfSource, journalOf } from './make-voucher.ts'

/** The register whose rows the drafts of a recurring voucher come from; their role is the month. */
export const recurringOrigin = (id: number): string => `recurring-voucher:${id}`

/** Every recurring voucher, what is due of each by today, and what was proposed already. */
export function recurringOverview(database: Database, today: LocalDate) {
  const rows = listRecurringRows(database)
  const proposed = rows.flatMap(({ id }) =>
    vouchersOfOrigin(database, recurringOrigin(id)).map(({ role, draftId, voucherId, number, date }) => ({
      id,
      month: role,
      key: draftId === null ? `posted:${voucherId}` : `draft:${draftId}`,
      number,
      date,
    })),
  )
  return {
    rows: rows.map((row) => recurringVoucher(database, row)),
    due: rows.flatMap((row) => dueOf(database, row, today)),
    proposed: proposed.sort((a, b) => (a.month < b.month ? 1 : -1)),
  }
}

function recurringVoucher(database: Database, row: RecurringRow): RecurringVoucher {
  const { presetValues, ...voucher } = row
  const source = contentOfSource(database, row.from, 'fixed')
  return {
    ...voucher,
    sourceName: source.ok ? source.value.name : { fr: row.from, en: row.from },
    fixed: row.fixed === 1,
    values: keptPresetValues.read(presetValues),
  }
}

/** The months of a recurring voucher that have a draft or a voucher: a deleted draft frees its month. */
export const proposedMonths = (database: Database, id: number): Set<Month> =>
  new Set(vouchersOfOrigin(database, recurringOrigin(id)).map(({ role }) => role))

/** What is due of one recurring voucher, each with its date: the first open day when its month is closed, its own day kept as value date. */
export function dueOf(database: Database, row: RecurringRow, today: LocalDate): DueVoucher[] {
  const months = dueMonths(row, proposedMonths(database, row.id), today)
  const source = contentOfSource(database, row.from, row.fixed === 1 ? 'fixed' : 'asked')
  const content = source.ok ? source.value.content : null
  const currency = (content && journalOf(database, content, row.journal)?.currency) ?? FUNCTIONAL_CURRENCY
  const asks: PresetAsk[] = row.fixed === 1 ? [] : (content?.asks.filter(({ kind }) => kind === 'amount') ?? [])
  const periods = listPeriods(database)
  const values = keptPresetValues.read(row.presetValues)
  return months.map((month) => {
    const own = recurringDate(row.day, month)
    const date = reversalDate(own, periods)
    return {
      id: row.id,
      name: row.name,
      month,
      date,
      valueDate: date === own ? null : own,
      currency,
      asks,
      values,
    }
  })
}

/**
 * Keeps a recurring voucher, new (null) or changed. Refused: no name, a source that is not there or cannot be repeated, a journal that does
 * not exist, an end before the beginning, and, where the amounts are fixed, an amount that the preset needs.
 */
export function saveRecurring(
  work: Work,
  input: Omit<RecurringVoucher, 'id' | 'sourceName'> & { readonly id: number | null },
): Result<{ id: number }> {
  const faults: Fault[] = []
  const name = input.name.trim().normalize('NFC')
  if (name === '') faults.push(fault('VALUE_MISSING', { kind: 'field', path: 'name' }, { name: 'name' }))
  if (input.id !== null && !findRecurringRow(work.database, input.id)) faults.push(recurringUnknown(input.id))
  if (input.last !== null && input.last < input.first)
    faults.push(fault('RECURRING_MONTHS', { kind: 'field', path: 'last' }, { from: input.first, to: input.last }))
  const source = contentOfSource(work.database, input.from, input.fixed ? 'fixed' : 'asked')
  if (!source.ok) return failure(...faults, ...source.faults)
  const { content } = source.value
  if (!journalOf(work.database, content, input.journal))
    faults.push(fault('JOURNAL_UNKNOWN', { kind: 'field', path: 'journal' }, { journal: input.journal ?? content.journal ?? '' }))
  for (const ask of content.asks) {
    const given =
      ask.kind === 'amount' ? !input.fixed || (input.values.amounts[ask.key] ?? 0) !== 0 : Boolean(input.values.texts[ask.key])
    if (ask.required && !given)
      faults.push(fault('PRESET_VALUE_MISSING', { kind: 'field', path: ask.key }, { name: ask.label.fr }))
  }
  if (faults.length > 0) return failure(...faults)
  const { journal, day, first: firstMonth, last: lastMonth } = input
  const row = { name, source: input.from, journal, day, firstMonth, lastMonth, fixed: input.fixed ? 1 : 0 } as const
  const presetValues = keptPresetValues.write(input.values)
  const id = saveRecurringRow(work.database, input.id, { ...row, presetValues }, work.now)
  return success({ id })
}

/** Stops a recurring voucher for good; what it has proposed stays. */
export function deleteRecurring(work: Work, id: number): Result<Record<string, never>> {
  if (!findRecurringRow(work.database, id)) return failure(recurringUnknown(id))
  deleteRecurringRow(work.database, id)
  return success({})
}

export const recurringUnknown = (id: number): Fault => fault('RECURRING_UNKNOWN', undefined, { id })
