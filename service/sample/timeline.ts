import type { Instant } from '../../shared/time/instant.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf, parsePeriod } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import type { FindingMoment } from './keep-findings.ts'
import { closingDay } from './month-end.ts'
import { numberDocuments, type ReadyVoucher } from './number-documents.ts'
import type { PlannedReversal } from './planned-voucher.ts'
import { CLAIMS, CLOSED_MONTHS } from './programme.ts'
import { nextWorkingDay } from './working-calendar.ts'

/** Money that came in, as a row of a tranches file (spec 10), and the day it was credited. */
export interface ReceiptRow {
  readonly date: LocalDate
  readonly csv: string
}

type Deed =
  | { readonly kind: 'tranche'; readonly csv: string }
  | { readonly kind: 'reverse'; readonly reversal: PlannedReversal }
  | { readonly kind: 'post'; readonly vouchers: readonly ReadyVoucher[] }
  | { readonly kind: 'close'; readonly month: Month }
  | { readonly kind: 'claim'; readonly period: string }
  | { readonly kind: 'statements'; readonly month: Month; readonly reconciled: boolean }
  | { readonly kind: 'count'; readonly month: Month }
  | { readonly kind: 'cards'; readonly organisation: string }
  | { readonly kind: 'purchases' }
  | { readonly kind: 'agreements' }
  | { readonly kind: 'findings'; readonly moment: FindingMoment }
  | { readonly kind: 'checks' }
  | { readonly kind: 'activities' }
  | { readonly kind: 'capacity' }
  | { readonly kind: 'keys'; readonly organisation: string }
  | { readonly kind: 'package'; readonly period: string }
  | { readonly kind: 'keep-claim'; readonly period: string; readonly submitted: boolean }

/** Something that the organisation does in its ledger, at one moment of the story. */
export type Step = Deed & { readonly at: Instant }

/** The day's hours: receipts are entered in the morning, vouchers in the afternoon, and a month is closed after them. */
const HOURS: Readonly<Record<Deed['kind'], string>> = {
  tranche: '09:10',
  claim: '11:30',
  reverse: '14:20',
  post: '15:40',
  statements: '16:10',
  count: '16:40',
  cards: '10:20',
  purchases: '10:50',
  agreements: '10:05',
  findings: '11:50',
  checks: '15:55',
  activities: '11:40',
  capacity: '10:55',
  'keep-claim': '11:05',
  close: '17:05',
  keys: '10:40',
  package: '17:25',
}

/**
 * Everything that happens in an organisation's ledger, in its order: what is dated one day is posted the next working day, reports and
 * the month's last entries some two weeks later, then the month is closed. Only the lead makes claims and keeps registers of what it buys.
 */
export function timelineOf(plan: BookPlan, receipts: readonly ReceiptRow[], isLead: boolean): Step[] {
  const steps: Step[] = [
    ...receipts.map(({ date, csv }) => step(nextWorkingDay(date), { kind: 'tranche', csv })),
    ...plan.reversals.map((reversal) => step(nextWorkingDay(reversal.date), { kind: 'reverse', reversal })),
    ...[...byPostingDay(plan)].map(([day, vouchers]) => step(day, { kind: 'post', vouchers })),
    ...CLOSED_MONTHS.map((month) => step(closingDay(plan.profile, month), { kind: 'close', month })),
    ...plan.months.flatMap((month) => treasurySteps(plan, month)),
    step(SIGNED_ON, { kind: 'keys', organisation: plan.profile.code }),
    ...(isLead ? [] : packageSteps(plan)),
    ...(isLead ? CLAIMS.map(({ date }) => date) : [YEAR_END]).map((day) =>
      step(day, { kind: 'cards', organisation: plan.profile.code }),
    ),
    ...(isLead
      ? [
          step(YEAR_END, { kind: 'purchases' }),
          step(YEAR_END, { kind: 'activities' }),
          step(YEAR_END, { kind: 'capacity' }),
          step(SIGNED_ON, { kind: 'agreements' }),
          step(YEAR_END, { kind: 'checks' }),
        ]
      : []),
    ...(isLead ? REVIEWED_ON.map(([day, moment]) => step(day, { kind: 'findings', moment })) : []),
    ...(isLead ? CLAIMS.map(({ period, date }) => step(date, { kind: 'keep-claim', period, submitted: isClosed(period) })) : []),
    ...(isLead ? CLAIMS.map(({ period, date }) => step(date, { kind: 'claim', period })) : []),
  ]
  return steps.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** When the technical assistance reviews the books, and when its findings are answered and followed up. */
const REVIEWED_ON: readonly (readonly [LocalDate, FindingMoment])[] = [
  ['2020-07-27', 'midyear'],
  ['2020-08-10', 'answers'],
  ['2020-10-12', 'follow-up'],
  ['2021-01-22', 'year-end'],
]

/** When the agreements with the partners are signed. */
const SIGNED_ON: LocalDate = '2020-01-06'

/** A claim is submitted once the last month of its quarter is closed. */
const isClosed = (period: string): boolean => CLOSED_MONTHS.includes(monthOf(parsePeriod(period)?.to ?? ''))

/** When the registers of the year are brought up to date. */
const YEAR_END: LocalDate = '2021-01-26'

/** A closed month's statements are reconciled before it is closed; the last month's have only come in, and its cash box is counted. */
function treasurySteps({ profile }: BookPlan, month: Month): Step[] {
  const reconciled = CLOSED_MONTHS.includes(month)
  const day = closingDay(profile, month)
  return [step(day, { kind: 'statements', month, reconciled }), step(day, { kind: 'count', month })]
}

/** A partner sends a quarter's package on the day it closes the last month. */
const packageSteps = ({ profile }: BookPlan): Step[] =>
  CLAIMS.filter(({ period }) => isClosed(period)).map(({ period }) =>
    step(closingDay(profile, monthOf(parsePeriod(period)?.to ?? '')), { kind: 'package', period }),
  )

function step(day: LocalDate, deed: Deed): Step {
  // A few seconds that differ from day to day; the minute tells what was done.
  const seconds = String(Number(day.slice(8, 10)) + 11).padStart(2, '0')
  return { ...deed, at: `${day}T${HOURS[deed.kind]}:${seconds}.000Z` }
}

function byPostingDay(plan: BookPlan): Map<LocalDate, ReadyVoucher[]> {
  const days = new Map<LocalDate, ReadyVoucher[]>()
  for (const ready of numberDocuments(plan)) {
    const day = ready.planned.postedOn ?? nextWorkingDay(ready.planned.date)
    const known = days.get(day)
    if (known) known.push(ready)
    else days.set(day, [ready])
  }
  return days
}
