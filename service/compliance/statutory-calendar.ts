import type { Database } from '../../db/database.ts'
import { listObligations, openedYears, type StatutoryObligationRow } from '../../db/queries/statutory-obligations.ts'
import { isSubmitted } from '../../domain/claims/claim-state.ts'
import type { ChecklistItem } from '../../domain/compliance/checklist-template.ts'
import { obligationDates } from '../../domain/compliance/obligation-dates.ts'
import { obligationState, workingDayBefore } from '../../domain/compliance/obligation-state.ts'
import type { CalendarEntry } from '../../shared/contract/compliance-overview.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, monthOf } from '../../shared/time/period.ts'
import { statutoryReturns } from '../payroll/statutory-returns.ts'
import { holidayDates } from '../settings/public-holidays.ts'
import { claimDeadlines } from './claim-deadlines.ts'
import { findTemplate } from './templates.ts'

export const T5 = 'T5'

export interface StatutoryCalendar {
  readonly year: number
  readonly today: LocalDate
  readonly opened: boolean
  readonly years: number[]
  readonly entries: CalendarEntry[]
}

/**
 * What falls due in a calendar year, by date (spec 05 §3.6): the obligations of T5 as the ledger keeps them, or as the template proposes them
 * while the year is not opened; the payroll's own returns; the claims to the donors.
 */
export function statutoryCalendar(database: Database, year: number, today: LocalDate): StatutoryCalendar {
  const kept = listObligations(database, year)
  const obligations =
    kept.length > 0 ? kept.map((row) => keptEntry(database, row, today)) : proposedEntries(database, year, today)
  const entries = [...obligations, ...payrollEntries(database, year, today), ...claimEntries(database, year, today)]
  return {
    year,
    today,
    opened: kept.length > 0,
    years: openedYears(database),
    entries: entries.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0)),
  }
}

type DatedPart = Pick<CalendarEntry, 'key' | 'kind' | 'text' | 'dueOn' | 'detail'> & Partial<CalendarEntry>

/** An entry with what most kinds leave blank, and the working day by which it should be done. */
const entryOf = (database: Database, part: DatedPart, state: CalendarEntry['state']): CalendarEntry => ({
  id: null,
  item: null,
  blocking: false,
  owner: '',
  doneOn: null,
  evidence: '',
  ...part,
  state,
  workingDay: workingDayBefore(part.dueOn, holidayDates(database)),
})

const itemsOf = (database: Database): ReadonlyMap<number, ChecklistItem> =>
  new Map((findTemplate(database, T5)?.sections ?? []).flatMap(({ items }) => items.map((item) => [item.number, item] as const)))

/** An obligation of an opened year, as it stands on a day. */
export function keptEntry(database: Database, row: StatutoryObligationRow, today: LocalDate): CalendarEntry {
  const item = itemsOf(database).get(row.item)
  return entryOf(
    database,
    {
      key: `obligation:${row.item}/${row.month}`,
      kind: 'obligation',
      id: row.id,
      item: row.item,
      text: { fr: item?.fr ?? '', en: item?.en ?? '' },
      blocking: item?.blocking ?? false,
      detail: detailOf(row.year, row.month),
      dueOn: row.dueOn,
      owner: row.owner,
      doneOn: row.doneOn,
      evidence: row.evidence,
    },
    obligationState({ kept: row.state, dueOn: row.dueOn }, today),
  )
}

/** A monthly obligation is for the month before the one in which it falls due. */
const detailOf = (year: number, month: number): string =>
  month === 0 ? '' : addMonths(`${year}-${String(month).padStart(2, '0')}`, -1)

function proposedEntries(database: Database, year: number, today: LocalDate): CalendarEntry[] {
  const template = findTemplate(database, T5)
  const items = itemsOf(database)
  return (template ? obligationDates(template, year) : []).map(({ item, month, dueOn }) => {
    const known = items.get(item)
    const text = { fr: known?.fr ?? '', en: known?.en ?? '' }
    const part = {
      key: `obligation:${item}/${month}`,
      kind: 'obligation',
      item,
      text,
      blocking: known?.blocking ?? false,
    } as const
    return entryOf(database, { ...part, detail: detailOf(year, month), dueOn }, obligationState({ kept: 'open', dueOn }, today))
  })
}

/** The returns that the payroll keeps; one that owes nothing asks for no payment. */
export function payrollEntries(database: Database, year: number, today: LocalDate): CalendarEntry[] {
  const returns = statutoryReturns(database, addMonths(`${year}-01`, -3), `${year}-12`, today)
  return returns
    .filter(({ dueDate }) => dueDate.startsWith(String(year)))
    .map((each) => {
      const { dueDate: dueOn } = each
      const isDone = each.state === 'paid' || each.state === 'paid-late'
      const kept = each.state === 'nil' ? 'notApplicable' : isDone ? 'done' : 'open'
      return entryOf(
        database,
        {
          key: `payroll:${each.code}`,
          kind: 'payroll',
          text: { ...each.label },
          detail: each.month,
          dueOn,
          owner: '',
          doneOn: each.paidOn,
          evidence: each.receiptReference ?? '',
        },
        obligationState({ kept, dueOn }, today),
      )
    })
}

/** The claims that the agreements ask for, by the day on which the donor wants them. */
export const claimEntries = (database: Database, year: number, today: LocalDate): CalendarEntry[] =>
  claimDeadlines(database)
    .filter(({ dueOn }) => dueOn.startsWith(String(year)))
    .map(({ grant, period, dueOn, claim }) => {
      const kept = claim && isSubmitted(claim.state) ? 'done' : 'open'
      return entryOf(
        database,
        {
          key: `claim:${grant}/${period}`,
          kind: 'claim',
          text: CLAIM_TEXT,
          blocking: true,
          detail: `${grant} ${period}`,
          dueOn,
          doneOn: claim?.submittedOn ?? null,
          evidence: claim?.number ?? '',
        },
        obligationState({ kept, dueOn }, today),
      )
    })

export const CLAIM_TEXT = { fr: 'Demande de paiement et rapport au bailleur', en: 'Claim and report to the donor' } as const

/** The year of a day's calendar. */
export const yearOf = (day: LocalDate): number => Number(monthOf(day).slice(0, 4))
