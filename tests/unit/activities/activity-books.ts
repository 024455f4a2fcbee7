import { allocateCosts } from '../../../service/activities/allocate-costs.ts'
import { saveEvent } from '../../../service/activities/save-event.ts'
import { saveIndicator } from '../../../service/activities/save-indicator.ts'
import { saveResult } from '../../../service/activities/save-result.ts'
import { findGrant } from '../../../service/conversion/find-grant.ts'
import { importSetup } from '../../../service/settings/import-setup.ts'
import type { ActivityEventInput, IndicatorInput, LogframeResultInput, Participant } from '../../../shared/contract/activities.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers, recordTranches } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const label = (code: string) => ({ grant: 'PECIC', code, head: 'B', labelFr: code, labelEn: code })
const unit = { unitFr: 'participant-jour', unitEn: 'participant-day', unitCost: '15000', quantity: '50', frequency: '10' }

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  partners: [{ code: 'ARGA', name: 'ARGA' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Projet',
      titleEn: 'Project',
      currency: 'GBP',
      ceiling: '100000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      model: 'association',
      conversion: { method: 'WA_CUM', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [
    { ...label('B1'), ...unit, currency: 'XOF' },
    { ...label('B2'), amount: '9000.00' },
  ],
}

/** Books of a grant PECIC in pounds, received at 750 XOF, in May 2020: line B1 of 500 participant-days at 15 000 XOF, and B2. */
export function activityBooks(): TemporaryLedger {
  const books = temporaryLedger({ now: '2020-05-04T09:00:00.000Z' })
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(SETUP))))
  recordTranches(books, [{ grant: 'PECIC', number: '1', date: '2020-01-06', minor: 2_000_000, xof: 15_000_000 }])
  return books
}

export const grantOf = (books: TemporaryLedger) => expectSuccess(findGrant(books.database, 'PECIC'))

/** A cost of an activity, paid by the bank; answers the voucher's id, whose line 1 it is. */
export function pay(
  books: TemporaryLedger,
  date: string,
  xof: number,
  { activity = 'P1' as string | null, budgetLine = 'B1', label = 'Salle, Koutiala', site = null as string | null } = {},
): number {
  const spent = bookLine('6277', xof, null, { grant: 'PECIC', budgetLine, activity, label, site })
  postVouchers(books, [bookVoucher(date, [spent, bookLine('5211', null, xof, { grant: 'PECIC' })])])
  return plainSql(books.database).get<{ id: number }>('SELECT max(id) AS id FROM voucher')?.id ?? 0
}

export const numberOf = (books: TemporaryLedger, id: number): string =>
  plainSql(books.database).get<{ number: string }>('SELECT number FROM voucher WHERE id = ?', id)?.number ?? ''

export const someone = (name: string, more: Partial<Participant> = {}): Participant => ({
  name,
  sex: 'F',
  organisation: 'Commune de Koutiala',
  role: '',
  phone: '',
  days: ['2020-03-10', '2020-03-11'],
  perDiemXof: null,
  voucher: null,
  line: null,
  ...more,
})

export const eventInput = (more: Partial<ActivityEventInput> = {}): ActivityEventInput => ({
  id: null,
  code: 'AT-01',
  kind: 'workshop',
  titleFr: 'Formation en gestion financière',
  titleEn: 'Training in financial management',
  grant: 'PECIC',
  activity: 'P1',
  output: null,
  budgetLines: ['B1'],
  partner: null,
  place: 'Koutiala',
  from: '2020-03-10',
  to: '2020-03-11',
  state: 'held',
  plannedParticipants: 30,
  perDiemXof: 5_000,
  note: '',
  participants: [],
  headcounts: [],
  ...more,
})

export const keepEvent = (books: TemporaryLedger, more: Partial<ActivityEventInput> = {}) =>
  books.command('activities.saveEvent', (work) => saveEvent(work, eventInput(more)))

export const eventOf = (books: TemporaryLedger, more: Partial<ActivityEventInput> = {}): number =>
  expectSuccess(keepEvent(books, more)).id

export const bear = (books: TemporaryLedger, id: number, lines: readonly (readonly [voucherId: number, amountXof: number])[]) =>
  books.command('activities.allocate', (work) =>
    allocateCosts(work, { id, lines: lines.map(([voucherId, amountXof]) => ({ voucherId, line: 1, amountXof })) }),
  )

export const resultInput = (more: Partial<LogframeResultInput> = {}): LogframeResultInput => ({
  id: null,
  grant: 'PECIC',
  code: '1',
  level: 'outcome',
  parent: null,
  titleFr: 'Les communes gèrent mieux',
  titleEn: '',
  assumption: '',
  activity: null,
  ...more,
})

export const keepResult = (books: TemporaryLedger, more: Partial<LogframeResultInput> = {}) =>
  books.command('activities.saveLogframe', (work) => saveResult(work, resultInput(more)))

export const indicatorInput = (more: Partial<IndicatorInput> = {}): IndicatorInput => ({
  id: null,
  grant: 'PECIC',
  code: '1.1.a',
  result: '1.1',
  titleFr: 'Agents formés',
  titleEn: 'Staff trained',
  unitFr: 'personnes',
  unitEn: 'people',
  baseline: '0',
  baselineOn: '2020-01-01',
  target: '300',
  targetOn: '2020-12-31',
  milestones: [{ date: '2020-03-31', value: '60' }],
  derived: null,
  derivedKind: null,
  verification: 'Listes de présence',
  ...more,
})

export const keepIndicator = (books: TemporaryLedger, more: Partial<IndicatorInput> = {}) =>
  books.command('activities.saveLogframe', (work) => saveIndicator(work, indicatorInput(more)))

/** An outcome 1 with its output 1.1, which takes the activity P1. */
export function withLogframe(books: TemporaryLedger): TemporaryLedger {
  expectSuccess(keepResult(books))
  expectSuccess(keepResult(books, { code: '1.1', level: 'output', parent: '1', activity: 'P1', titleFr: 'Agents formés' }))
  return books
}
