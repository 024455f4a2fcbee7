import type { Database } from '../../db/database.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { listPartnerCards } from '../../db/queries/partner-cards.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { openObligations } from '../../db/queries/statutory-obligations.ts'
import { voucherCheckCounts } from '../../db/queries/voucher-checks.ts'
import { isSubmitted } from '../../domain/claims/claim-state.ts'
import { REMINDER_DAYS } from '../../domain/compliance/obligation-state.ts'
import type { CalendarEntry, Reminder } from '../../shared/contract/compliance-overview.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay } from '../../shared/time/period.ts'
import { claimDeadlines } from './claim-deadlines.ts'
import { checklistRuns } from './list-runs.ts'
import { claimCheckFaults } from './signed-claim-check.ts'
import { CLAIM_TEXT, keptEntry, payrollEntries, yearOf } from './statutory-calendar.ts'

const CHECK_TEXT = { fr: 'Contrôle T3 à signer avant la demande', en: 'T3 checklist to be signed before the claim' } as const
const DILIGENCE_TEXT = { fr: 'Diligence du partenaire à renouveler', en: 'Due diligence of the partner to be renewed' } as const

export interface Reminders {
  readonly today: LocalDate
  readonly late: number
  readonly soon: number
  /** Vouchers of months that are not closed and have no signed T1. They have no date: they count beside, not among what is late. */
  readonly uncheckedVouchers: number
  readonly items: Reminder[]
}

/**
 * What is late on a day, and what falls due in the thirty days after it, by date: obligations of the years that were opened, returns of the
 * payroll (this year's and the last's), claims and their T3, actions of checklists, due diligences that run out a year after they were made.
 */
export function complianceReminders(database: Database, today: LocalDate): Reminders {
  const until = addDays(today, REMINDER_DAYS)
  const items = [
    ...openObligations(database).map((row) => ofEntry(keptEntry(database, row, today), String(row.year))),
    ...[yearOf(today) - 1, yearOf(today)].flatMap((year) =>
      payrollEntries(database, year, today)
        .filter(({ state }) => state === 'overdue' || state === 'soon')
        .map((entry) => ofEntry(entry, entry.detail)),
    ),
    ...ofClaims(database),
    ...ofActions(database, today),
    ...ofPartners(database),
  ]
    .filter(({ dueOn }) => dueOn <= until)
    .map((item) => ({ ...item, late: item.dueOn < today }))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
  const late = items.filter((item) => item.late).length
  return { today, late, soon: items.length - late, uncheckedVouchers: uncheckedVouchers(database), items }
}

type Dated = Omit<Reminder, 'late'>

const ofEntry = ({ kind, text, detail, owner, dueOn }: CalendarEntry, target: string): Dated => ({
  kind,
  target,
  text,
  detail,
  owner,
  dueOn,
})

/** A claim that is not submitted, and its checklist once it is being prepared. */
const ofClaims = (database: Database): Dated[] =>
  claimDeadlines(database)
    .filter(({ claim }) => !claim || !isSubmitted(claim.state))
    .flatMap(({ grant, period, dueOn, claim }): Dated[] => {
      const part = { target: `${grant}/${period}`, detail: `${grant} ${period}`, owner: claim?.preparedByName ?? '', dueOn }
      const isUnchecked = claim !== undefined && claimCheckFaults(database, grant, period).length > 0
      const check: Dated = { kind: 'check', text: CHECK_TEXT, ...part }
      return [{ kind: 'claim', text: CLAIM_TEXT, ...part }, ...(isUnchecked ? [check] : [])]
    })

const ofActions = (database: Database, today: LocalDate): Dated[] =>
  checklistRuns(database, today)
    .actions.filter(({ doneOn }) => doneOn === null)
    .map(({ runId, text, template, subject, item, owner, dueOn }) => ({
      kind: 'action' as const,
      target: String(runId),
      text,
      detail: `${template} ${subject.split(':').slice(1).join(':')} · ${item}`,
      owner,
      dueOn,
    }))

function ofPartners(database: Database): Dated[] {
  const names = new Map(listPartners(database).map(({ code, name }) => [code, name]))
  return listPartnerCards(database).flatMap(({ code, assessmentValidUntil: until }) =>
    until === null
      ? []
      : [{ kind: 'diligence', target: code, text: DILIGENCE_TEXT, detail: names.get(code) ?? code, owner: '', dueOn: until }],
  )
}

function uncheckedVouchers(database: Database): number {
  const open = new Set(listPeriods(database).flatMap(({ month, state }) => (state === 'closed' ? [] : [month])))
  const [first] = open
  if (first === undefined) return 0
  return voucherCheckCounts(database, firstDay(first))
    .filter(({ month }) => open.has(month))
    .reduce((sum, { asked, signed }) => sum + asked - signed, 0)
}
