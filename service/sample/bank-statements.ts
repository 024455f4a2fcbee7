import type { Database } from '../../db/database.ts'
import { accountEntries, type EntryRow, openingBalance } from '../../db/queries/treasury-entries.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import { SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'
import { isWorkingDay, nextWorkingDay, workingDaysAfter } from './working-calendar.ts'

export interface BankStatement {
  readonly csv: string
  readonly openingMinor: number
  readonly closingMinor: number
}

/** A cheque is presented within so many working days; every eleventh lies longer in somebody's drawer. */
const CHEQUE_DAYS = { least: 2, most: 9, slow: 24 } as const
const SLOW_ONE_IN = 11

/**
 * What the bank (or the operator) would have sent for a month: every entry of the account on the day it was presented, so that cheques of the
 * month's last days are outstanding at its end. Entries taken back by a reversal never reached the bank. Undefined where nothing moved.
 */
export function bankStatement(database: Database, account: string, month: Month): BankStatement | undefined {
  const { before, within } = movements(database, account, month)
  const openings = openingBalance(database, account, FUNCTIONAL_CURRENCY, '0000-01-01', lastDay(month))
  const openingMinor = sumMinor([openings, ...before.map((entry) => entry.amountMinor)])
  if (within.length === 0) return undefined
  let balance = openingMinor
  const rows = within.map(({ on, entry }) => {
    balance += entry.amountMinor
    const [debit, credit] = entry.amountMinor < 0 ? [String(-entry.amountMinor), ''] : ['', String(entry.amountMinor)]
    return [bankDate(on), bankLabel(entry), entry.paymentMode ?? '', debit, credit, String(balance)].join(';')
  })
  return { csv: ['Date;Libellé;Référence;Débit;Crédit;Solde', ...rows, ''].join('\r\n'), openingMinor, closingMinor: balance }
}

interface Presented {
  readonly on: LocalDate
  readonly entry: EntryRow
}

function movements(database: Database, account: string, month: Month): { before: EntryRow[]; within: Presented[] } {
  const entries = accountEntries(database, account, FUNCTIONAL_CURRENCY, lastDay(month))
  const takenBack = new Set(entries.flatMap((entry) => (entry.kind === 'reversal' ? [entry.voucherId, entry.correctsId] : [])))
  const presented = entries
    .filter((entry) => !takenBack.has(entry.voucherId))
    .map((entry) => ({ entry, on: presentedOn(entry) }))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return {
    before: presented.filter(({ on }) => on < firstDay(month)).map(({ entry }) => entry),
    within: presented.filter(({ on }) => on >= firstDay(month) && on <= lastDay(month)),
  }
}

/** Drawn from the cheque's own number, so that every month's statement tells the same story. */
function presentedOn({ date, paymentMode: mode, number }: EntryRow): LocalDate {
  if (mode === null || !mode.startsWith('Chèque')) return date
  const drawn = new SeededSequence(`${SAMPLE_SEED} presented ${number}`)
  const days = drawn.below(SLOW_ONE_IN) === 0 ? CHEQUE_DAYS.slow : drawn.between(CHEQUE_DAYS.least, CHEQUE_DAYS.most)
  const day = workingDaysAfter(date, days)
  return isWorkingDay(day) ? day : nextWorkingDay(day)
}

const bankDate = (date: LocalDate): string => date.split('-').reverse().join('/')

/** As banks print it: capitals, no accents, no separators. */
const bankLabel = ({ label, thirdParty: party }: EntryRow): string =>
  [party, label]
    .filter((text) => text !== null && text !== '')
    .join(' ')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[;\s]+/g, ' ')
    .toUpperCase()
    .slice(0, 80)
