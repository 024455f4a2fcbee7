import { findReminder, listReminders } from '../../db/queries/advance-letters.ts'
import { findAdvance } from '../../db/queries/advances.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { isMonth, lastDay } from '../../shared/time/period.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { advanceBook, holderName } from './advance-book.ts'
import { advanceRuleOn } from './advance-rules.ts'
import { writeXof } from './advance-sheets.ts'

/** A reminder as it was sent, with those before it. `key` is the reminder's id. */
export const printAdvanceReminder: PrintBuilder = ({ database, key, language }) => {
  const letter = findReminder(database, Number(key))
  const record = letter && findAdvance(database, letter.advanceId)
  if (!letter || !record) return failure(fault('ADVANCE_REMINDER_UNKNOWN', undefined, { reminder: key }))
  const w = printWords(language)
  const before = listReminders(database).filter((known) => known.advanceId === record.id && known.level < letter.level)
  const isLast = letter.level >= advanceRuleOn(database, letter.sentOn).reminderDays.length
  const details = {
    number: record.number,
    amount: writeXof(record.amountXof, language),
    purpose: record.purpose,
    start: formatDate(record.startsOn),
    end: formatDate(record.endsOn),
    due: formatDate(record.dueOn ?? letter.sentOn),
    balance: writeXof(letter.balanceXof, language),
    days: letter.daysLate,
  }
  return success({
    title: w('advance.reminder.title'),
    reference: `${record.number}, ${w('advance.reminder.level', { level: letter.level })}`,
    fileName: `${record.number}-${letter.level}`,
    blocks: [
      { kind: 'paragraph', text: w('advance.reminder.to', { holder: holderName(record) }), strong: true },
      { kind: 'paragraph', text: w('advance.reminder.date', { date: formatDate(letter.sentOn) }) },
      { kind: 'paragraph', text: w('advance.reminder.text', details) },
      { kind: 'paragraph', text: w('advance.reminder.ask') },
      ...(isLast && record.holderKind === 'staff'
        ? [{ kind: 'paragraph', text: w('advance.reminder.last'), strong: true } as const]
        : []),
      ...(before.length === 0 ? [] : [{ kind: 'heading', text: w('advance.reminder.sent') } as const]),
      ...(before.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { label: w('advance.reminder.column') },
                { label: w('advance.column.date') },
                { label: w('advance.reminder.balance'), align: 'right' },
                { label: w('advance.reminder.days'), align: 'right' },
              ],
              rows: before.map((known) => [
                w('advance.reminder.level', { level: known.level }),
                formatDate(known.sentOn),
                writeXof(known.balanceXof, language),
                String(known.daysLate),
              ]),
            } as const,
          ]),
      {
        kind: 'signatures',
        people: [
          { role: w('advance.sign.finance'), name: letter.by },
          { role: w('advance.sign.holder'), name: holderName(record) },
        ],
      },
    ],
  })
}

/** The letter by which a partner confirms its balance at the end of a month. `key` is "ARGA:2020-03". */
export const printAdvanceConfirmation: PrintBuilder = ({ database, key, language }) => {
  const [code = '', month = ''] = key.split(':')
  const partner = listPartners(database).find((known) => known.code === code)
  if (!partner) return failure(fault('PARTNER_UNKNOWN', undefined, { partner: code }))
  if (!isMonth(month)) return failure(fault('PERIOD_UNKNOWN', undefined, { period: month }))
  const w = printWords(language)
  const on = lastDay(month)
  const rows = advanceBook(database, on).rows.filter(
    (row) => row.holderKind === 'partner' && row.holder === code && row.balanceXof !== 0,
  )
  const balance = sumMinor(rows.map((row) => row.balanceXof))
  const details = {
    date: formatDate(on),
    balance: writeXof(balance, language),
    words: amountInWords(balance, FUNCTIONAL_CURRENCY, language),
  }
  const right = (label: string) => ({ label, align: 'right', widthMm: 30 }) as const
  return success({
    title: w('advance.confirmation.title'),
    reference: `${code} ${month}`,
    fileName: `${code}-${month}`,
    blocks: [
      { kind: 'paragraph', text: w('advance.confirmation.to', { holder: `${partner.code}, ${partner.name}` }), strong: true },
      { kind: 'paragraph', text: w('advance.confirmation.text', details) },
      {
        kind: 'table',
        columns: [
          { label: w('advance.confirmation.advance') },
          { label: w('advance.column.date'), widthMm: 22 },
          right(w('advance.confirmation.paid')),
          right(w('advance.confirmation.accepted')),
          right(w('advance.confirmation.refunded')),
          right(w('advance.reminder.balance')),
        ],
        rows: rows.map((row) => [
          row.advance,
          formatDate(row.date),
          writeXof(row.amountXof, language),
          writeXof(row.acceptedXof, language),
          writeXof(row.refundedXof, language),
          writeXof(row.balanceXof, language),
        ]),
        totals: [[w('total'), '', '', '', '', writeXof(balance, language)]],
      },
      { kind: 'paragraph', text: w('advance.confirmation.yes') },
      { kind: 'paragraph', text: w('advance.confirmation.no') },
      { kind: 'signatures', people: [{ role: w('advance.sign.finance') }, { role: w('advance.sign.partner') }] },
    ],
  })
}
