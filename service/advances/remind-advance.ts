import { insertConfirmation, insertReminder } from '../../db/queries/advance-letters.ts'
import { findAdvance } from '../../db/queries/advances.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { isMonth } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { advanceRuleOn } from './advance-rules.ts'
import { openAdvance } from './advance-views.ts'
import { advanceVoucherLine, advanceWords, generalJournal, holderLine, voucherOf } from './advance-voucher.ts'

/**
 * Records the next reminder of an advance as sent today: its level, its balance, how late it is. Refused without a due date, before the
 * day of the level (the rule's days after the due date), when nothing is owed, and once the last one is sent.
 */
export function remindAdvance(work: Work, id: number): Result<{ reminder: number; level: number }> {
  const today = work.now.slice(0, 10)
  const opened = openAdvance(work.database, id, today)
  if (!opened.ok) return opened
  const { number, nextLetter, dueOn, balanceXof, daysLate, state } = opened.value
  const { level, from, levels } = nextLetter
  if (!['overdue', 'review'].includes(state) && !(state === 'open' && dueOn !== null && dueOn <= today)) {
    if (dueOn === null && state === 'open') return failure(fault('ADVANCE_NO_DUE_DATE', undefined, { number }))
    if (state !== 'open') return failure(fault('ADVANCE_STATE', undefined, { number }))
  }
  if (level === null) return failure(fault('ADVANCE_REMINDERS_SENT', undefined, { number, levels }))
  if (from === null) return failure(fault('ADVANCE_NO_DUE_DATE', undefined, { number }))
  if (today < from) return failure(fault('ADVANCE_REMINDER_EARLY', undefined, { number, level, date: from }))
  const reminder = insertReminder(work.database, {
    advanceId: id,
    level,
    sentOn: today,
    balanceXof,
    daysLate,
    madeBy: work.actor.id,
  })
  return success({ reminder, level })
}

const LABELS = { fr: 'Retenue sur salaire', en: 'Deduction from pay' } as const

/**
 * Proposes the deduction of what a member of staff still owes: debit the account of pay due, credit the advance. Refused before the last
 * reminder, while receipts or another deduction wait, and for anyone who is not staff.
 */
export function deductAdvance(
  work: Work,
  surroundings: Surroundings,
  input: { id: number; date: string },
): Result<{ voucher: string }> {
  const record = findAdvance(work.database, input.id)
  const opened = openAdvance(work.database, input.id, work.now.slice(0, 10))
  if (!record || !opened.ok) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: input.id }))
  const { number, nextLetter, letters, balanceXof, state } = opened.value
  const waits = vouchersOfOrigin(work.database, `advance:${input.id}`).some(
    ({ role, draftId }) => role === 'deduction' && draftId !== null,
  )
  const faults: Fault[] = []
  if (record.holderKind !== 'staff') faults.push(fault('ADVANCE_DEDUCTION_STAFF', undefined, { number }))
  if (nextLetter.level !== null)
    faults.push(fault('ADVANCE_DEDUCTION_EARLY', undefined, { number, sent: letters.length, levels: nextLetter.levels }))
  if (state !== 'overdue' || waits) faults.push(fault('ADVANCE_STATE', undefined, { number }))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: input.date }))
  const journal = generalJournal(work.database)
  if (!journal.ok) faults.push(...journal.faults)
  if (faults.length > 0 || !journal.ok) return failure(...faults)
  const label = `${LABELS[readLedger(work.database).language]} ${advanceWords(record)}`
  const account = advanceRuleOn(work.database, input.date).deductionAccount
  const lines = [advanceVoucherLine(record, account, balanceXof, label), holderLine(record, -balanceXof, label)]
  const voucher = voucherOf(journal.value, input.date, lines)
  const draft = proposeVoucher(work, surroundings, voucher, { origin: `advance:${input.id}`, role: 'deduction' })
  return success({ voucher: `draft:${draft}` })
}

/** Keeps what a partner confirmed in writing of its advance at the end of a month (T2 item 10). */
export function confirmAdvance(
  work: Work,
  input: { holder: string; month: string; confirmedOn: string; reference: string; amountXof: number },
): Result<Record<string, never>> {
  const field = (path: string) => ({ kind: 'field', path }) as const
  const faults: Fault[] = []
  if (!listPartners(work.database).some((partner) => partner.code === input.holder))
    faults.push(fault('PARTNER_UNKNOWN', field('holder'), { partner: input.holder }))
  if (!isMonth(input.month)) faults.push(fault('PERIOD_UNKNOWN', field('month'), { period: input.month }))
  if (!isLocalDate(input.confirmedOn)) faults.push(fault('DATE_INVALID', field('confirmedOn'), { value: input.confirmedOn }))
  if (input.reference.trim() === '') faults.push(fault('ADVANCE_REFERENCE', field('reference')))
  if (!Number.isInteger(input.amountXof) || input.amountXof < 0)
    faults.push(fault('ADVANCE_AMOUNT', field('amountXof'), { value: input.amountXof }))
  if (faults.length > 0) return failure(...faults)
  insertConfirmation(work.database, {
    holder: input.holder,
    month: input.month,
    confirmedOn: input.confirmedOn,
    reference: input.reference.trim().normalize('NFC'),
    amountXof: input.amountXof,
    madeBy: work.actor.id,
  })
  return success({})
}
