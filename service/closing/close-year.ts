import type { Database } from '../../db/database.ts'
import { draftsInMonth } from '../../db/queries/drafts.ts'
import { listJournals, readMasters } from '../../db/queries/masters.ts'
import { listPeriods, openFiscalYear } from '../../db/queries/periods.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listUsers, type UserRow } from '../../db/queries/users.ts'
import {
  beginYearEnd,
  carriedBalances,
  deleteYearEnd,
  earlierYearOpen,
  findYearEnd,
  finishYearEnd,
  insertYearEnd,
  lastCarriedYear,
  openingVouchers,
} from '../../db/queries/year-ends.ts'
import { type CarriedBalance, closingLines, isCleared, openingLines } from '../../domain/closing/year-end.ts'
import type { Posting, PostingLine, VoucherKind } from '../../domain/vouchers/posting.ts'
import { PERMISSIONS } from '../../shared/contract/permission.ts'
import type { Role } from '../../shared/contract/role.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { monthOf } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { PostingBatch } from '../vouchers/posting-batch.ts'
import { closingParameters } from './closing-parameters.ts'
import { writersOf } from './second-person.ts'

export interface ClosedYear {
  readonly closingNumber: string | null
  readonly openingNumber: string | null
  /** Surplus positive, XOF. */
  readonly resultXof: number
}

/**
 * What stands between a year and its end: months that are not closed, drafts, an earlier year that was not carried, a next year that took
 * its opening balances from elsewhere or whose January is closed, a journal or an account that is missing.
 */
export function yearEndChecks(database: Database, year: number): Fault[] {
  const months = listPeriods(database).filter(({ month }) => month.startsWith(`${year}-`))
  if (months.length === 0) return [fault('YEAR_UNKNOWN', undefined, { year: String(year) })]
  const carried = lastCarriedYear(database)
  if (carried !== null && year <= carried) return [fault('YEAR_CARRIED_ALREADY', undefined, { year: String(year) })]
  const faults: Fault[] = []
  const open = months.filter(({ state }) => state !== 'closed').map(({ month }) => month)
  if (open.length > 0) faults.push(fault('YEAR_MONTHS_OPEN', undefined, { year: String(year), months: open.join(', ') }))
  const drafts = sumMinor(months.map(({ month }) => draftsInMonth(database, month)))
  if (drafts > 0) faults.push(fault('YEAR_HAS_DRAFTS', undefined, { year: String(year), count: drafts }))
  const earlier = earlierYearOpen(database, year)
  if (earlier !== null) faults.push(fault('YEAR_EARLIER_OPEN', undefined, { year: String(year), earlier: String(earlier) }))
  const next = listPeriods(database).find(({ month }) => month === `${year + 1}-01`)
  if (next?.state === 'closed') faults.push(fault('YEAR_NEXT_CLOSED', undefined, { next: String(year + 1) }))
  const [opening] = openingVouchers(database, year + 1)
  if (opening !== undefined) faults.push(fault('YEAR_OPENED_ALREADY', undefined, { next: String(year + 1), number: opening }))
  return [...faults, ...missingRooms(database, year)]
}

function missingRooms(database: Database, year: number): Fault[] {
  const types = new Set(listJournals(database).map(({ type }) => type))
  const { accounts } = readMasters(database)
  const parameter = closingParameters(database, `${year}-12`)
  return [
    ...(['closing', 'opening'] as const)
      .filter((type) => !types.has(type))
      .map((type) => fault('YEAR_JOURNAL_MISSING', undefined, { type })),
    ...[parameter('surplus-account'), parameter('deficit-account')]
      .filter((code) => accounts.get(code)?.postable !== 1)
      .map((account) => fault('ACCOUNT_UNKNOWN', undefined, { account })),
  ]
}

/**
 * Asks for the end of a year; another person confirms it. Where one user alone writes, that user ends it at once. `confirmer` names the
 * second person where both are declared together. Refused by whatever `yearEndChecks` finds.
 */
export function askYearEnd(work: Work, year: number, confirmer?: string): Result<{ carried: ClosedYear | null }> {
  const faults = yearEndChecks(work.database, year)
  if (faults.length > 0) return failure(...faults)
  if (findYearEnd(work.database, year)?.state === 'asked') {
    deleteYearEnd(work.database, year)
  }
  insertYearEnd(work.database, year, work.actor.name, work.now)
  const alone = writersOf(work.database).length < 2
  if (!alone && confirmer === undefined) return success({ carried: null })
  const ended = confirmYearEnd(work, year, confirmer ?? work.actor.name)
  return ended.ok ? success({ carried: ended.value }) : ended
}

/**
 * Ends a year (spec 08 §5, 13 §4-§5): a closing voucher on 31 December brings classes 6 to 8 to nil, each fund's result on 131 or 139; an
 * opening voucher on 1 January carries every balance by account, currency, grant, partner and third party. From then on no voucher enters
 * the year or one before it. Both are the system's own: they enter closed December, and no one edits them as drafts. Refused: by whoever
 * asked for it while two can write, by whoever is neither approver nor administrator, and by whatever `yearEndChecks` finds.
 */
export function confirmYearEnd(work: Work, year: number, confirmer = work.actor.name): Result<ClosedYear> {
  const { database } = work
  const row = findYearEnd(database, year)
  if (row?.state !== 'asked') return failure(fault('YEAR_END_NOT_ASKED', undefined, { year: String(year) }))
  const users = listUsers(database)
  const asker = users.find(({ name }) => name === row.askedBy) ?? work.actor
  const second = users.find(({ name }) => name === confirmer)
  if (!second) return failure(fault('USER_UNKNOWN', undefined, { name: confirmer }))
  const allowed: readonly Role[] = PERMISSIONS['closing.confirmYear']
  const faults = yearEndChecks(database, year)
  if (!second.roles.some((role) => allowed.includes(role)))
    faults.push(fault('ROLE_MISSING', undefined, { name: confirmer, roles: allowed.join(', ') }))
  if (second.name === asker.name && writersOf(database).length > 1) faults.push(fault('SEPARATION_OF_DUTIES'))
  if (faults.length > 0) return failure(...faults)
  const ended = postYearEnd(work, year, asker, second)
  const { closingNumber, openingNumber, resultXof } = ended
  finishYearEnd(database, year, {
    confirmedBy: second.name,
    confirmedAt: work.now,
    closingNumber,
    openingNumber,
    resultXof,
  })
  return success(ended)
}

function postYearEnd(work: Work, year: number, preparedBy: UserRow, approvedBy: UserRow): ClosedYear {
  const { database } = work
  const ledger = readLedger(database)
  const words = printWords(ledger.language)
  const parameter = closingParameters(database, `${year}-12`)
  const end = `${year}-12-31`
  openFiscalYear(database, year + 1)
  beginYearEnd(database, year)
  const batch = new PostingBatch(work, readMasters(database), ledger.organisationCode)
  const post = (type: string, date: string, kind: VoucherKind, lines: readonly PostingLine[]): string | null =>
    lines.length < 2 ? null : batch.post(posting(database, type, date, kind, lines), { preparedBy, approvedBy }).number
  const before = carriedBalances(database, end)
  const closing = closingLines(before, {
    label: words('closing.yearLabel', { year: String(year) }),
    surplusAccount: parameter('surplus-account'),
    deficitAccount: parameter('deficit-account'),
  })
  const closingNumber = post('closing', end, 'normal', closing)
  batch.finish()
  const opening = openingLines(carriedBalances(database, end), {
    leaving: words('closing.leavingLabel', { year: String(year) }),
    entering: words('closing.enteringLabel', { year: String(year + 1) }),
  })
  const openingNumber = post('opening', `${year + 1}-01-01`, 'opening', opening)
  batch.finish()
  return { closingNumber, openingNumber, resultXof: resultOf(before) }
}

/** Surplus positive: income less charges. */
const resultOf = (balances: readonly CarriedBalance[]): number =>
  -sumMinor(balances.filter(({ account }) => isCleared(account)).map(({ xof }) => xof))

const posting = (database: Database, type: string, date: string, kind: VoucherKind, lines: readonly PostingLine[]): Posting => ({
  sourceId: null,
  journal: listJournals(database).find((journal) => journal.type === type)?.code ?? '',
  date,
  month: monthOf(date),
  kind,
  label: lines[0]?.label ?? '',
  correctsId: null,
  lines,
})
