import type { Database } from '../../db/database.ts'
import { listConfirmations, listReminders } from '../../db/queries/advance-letters.ts'
import type { AdvanceRow } from '../../domain/advances/advance-ageing.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import type { ClosingFact, ClosingFacts } from '../closing/closing-fact.ts'
import { type AdvanceBook, advanceBook } from './advance-book.ts'
import { advanceRuleOn } from './advance-rules.ts'
import { groupedXof } from './grouped-xof.ts'

/** What this area answers to the monthly close: item 9, staff advances aged and chased; item 10, partner advances confirmed in writing. */
export const advancesClosingFacts: ClosingFacts = (database, month, today) => {
  const on = lastDay(month)
  const book = advanceBook(database, on)
  const open = book.rows.filter((row) => row.balanceXof !== 0)
  const facts = [
    staffFact(
      database,
      book,
      open.filter((row) => row.holderKind === 'staff'),
      today,
    ),
    partnerFact(
      database,
      month,
      on,
      open.filter((row) => row.holderKind === 'partner'),
    ),
  ]
  // Before the month is over its last day cannot be answered for.
  return facts.map((fact) => (today < on && fact.state === 'no' ? { ...fact, state: 'waiting' as const } : fact))
}

const nothingDue = (item: number, on: LocalDate): ClosingFact => ({
  item,
  state: 'notApplicable',
  evidence: [fault('ADVANCE_FACT_NONE', undefined, { date: formatDate(on) })],
})

/** Every overdue advance had a letter after its due date; what is not in the register is overdue once the rule's longest delay has passed. */
function staffFact(database: Database, book: AdvanceBook, rows: readonly AdvanceRow[], today: LocalDate): ClosingFact {
  const { on } = book
  if (rows.length === 0) return nothingDue(9, on)
  const letters = listReminders(database).filter((letter) => letter.sentOn <= today)
  const longest = advanceRuleOn(database, on).mostDays
  const late = rows.filter((row) => row.balanceXof > 0 && (row.dueOn === null ? row.ageDays > longest : row.dueOn < on))
  const chased: Fault[] = []
  const open: Fault[] = []
  for (const row of late) {
    const letter = letters.findLast((sent) => sent.advanceId === row.advanceId)
    const details = {
      number: row.advance,
      holder: row.holder,
      balance: groupedXof(row.balanceXof),
      due: formatDate(row.dueOn ?? row.date),
    }
    if (row.advanceId === null) open.push(unregistered(row))
    else if (letter)
      chased.push(fault('ADVANCE_FACT_REMINDED', undefined, { ...details, level: letter.level, sent: formatDate(letter.sentOn) }))
    else open.push(fault('ADVANCE_FACT_OVERDUE', undefined, details))
  }
  const staffAccounts = new Set(rows.map((row) => row.account))
  const difference = sumMinor(book.ties.filter((tie) => staffAccounts.has(tie.account)).map((tie) => tie.differenceXof))
  const summary = fault('ADVANCE_FACT_AGED', undefined, {
    count: rows.length,
    date: formatDate(on),
    total: groupedXof(sumMinor(rows.map((row) => row.balanceXof))),
    late: groupedXof(sumMinor(late.map((row) => row.balanceXof))),
    difference: groupedXof(difference),
  })
  const state = open.length === 0 && difference === 0 ? 'yes' : 'no'
  return { item: 9, state, evidence: [summary, ...open, ...chased] }
}

const unregistered = (row: AdvanceRow): Fault =>
  fault('ADVANCE_FACT_UNREGISTERED', undefined, {
    holder: row.holder === '' ? row.account : row.holder,
    balance: groupedXof(row.balanceXof),
    date: formatDate(row.date),
    voucher: row.advance,
    days: row.ageDays,
  })

/** Each partner confirmed, for this month, the very balance of the ledger. */
function partnerFact(database: Database, month: Month, on: LocalDate, rows: readonly AdvanceRow[]): ClosingFact {
  const holders = [...new Set(rows.map((row) => row.holder))]
  if (holders.length === 0) return nothingDue(10, on)
  const confirmations = listConfirmations(database).filter((row) => row.month === month)
  const evidence = holders.map((holder) => {
    const balance = sumMinor(rows.filter((row) => row.holder === holder).map((row) => row.balanceXof))
    const confirmed = confirmations.find((row) => row.holder === holder)
    const ledger = { holder, balance: groupedXof(balance), date: formatDate(on) }
    if (!confirmed) return fault('ADVANCE_FACT_UNCONFIRMED', undefined, ledger)
    const words = { amount: groupedXof(confirmed.amountXof), reference: confirmed.reference }
    return confirmed.amountXof === balance
      ? fault('ADVANCE_FACT_CONFIRMED', undefined, { holder, ...words, month: `${month.slice(5)}/${month.slice(0, 4)}` })
      : fault('ADVANCE_FACT_DIFFERS', undefined, { ...ledger, ...words })
  })
  const sound = evidence.every((found) => found.code === 'ADVANCE_FACT_CONFIRMED')
  return { item: 10, state: sound ? 'yes' : 'no', evidence }
}
