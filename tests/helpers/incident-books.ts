import { askOfficer, decideOfficer } from '../../service/incidents/name-officer.ts'
import { saveIncident } from '../../service/incidents/save-incident.ts'
import { addUser } from '../../service/settings/add-user.ts'
import type { IncidentContent } from '../../shared/contract/incidents.ts'
import type { Role } from '../../shared/contract/role.ts'
import type { Result } from '../../shared/result/result.ts'
import { plainSql } from './plain-sql.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from './report-books.ts'
import { expectSuccess, type TemporaryLedger } from './temporary-ledger.ts'

/** Words that stand in an incident and nowhere else: what must come out of no other door. */
export const MARKERS = [
  'ZEBRUNARRATIVE7731',
  'ZEBRUREPORTER7732',
  'ZEBRUMEANS7733',
  'ZEBRUACTIONS7734',
  'ZEBRUOUTCOME7735',
] as const

export const PEOPLE: readonly (readonly [string, readonly Role[]])[] = [
  ['Awa', ['preparer']],
  ['Issa', ['approver']],
  ['Fanta', ['administrator']],
  ['Oumar', ['auditor']],
  ['Mariam', ['preparer', 'approver', 'administrator']],
]

/** Books with a grant, a posted expense of March 2020 and people of every role; the clock stands on 1 June 2020. */
export function incidentBooks(): TemporaryLedger {
  const grant = { code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }
  const books = reportBooks([grant], '2020-06-01T09:00:00.000Z')
  for (const [name, roles] of PEOPLE) expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles })))
  const spent = bookLine('6222', 350_000, null, { grant: 'PECIC', budgetLine: 'A1' })
  postVouchers(books, [
    bookVoucher('2020-03-10', [spent, bookLine('5211', null, 350_000)]),
    bookVoucher('2020-03-12', [bookLine('6222', 9_000, null), bookLine('5211', null, 9_000)]),
  ])
  return books
}

export const firstVoucher = (books: TemporaryLedger): string =>
  plainSql(books.database).get<{ number: string }>('SELECT number FROM voucher ORDER BY id')?.number ?? ''

/** Names an officer: one administrator asks, another agrees. */
export function nameOfficer(books: TemporaryLedger, user: string, deed: 'grant' | 'withdraw' = 'grant'): void {
  expectSuccess(books.command('incidents.askOfficer', (work) => askOfficer(work, { user, deed }), { user: 'owner' }))
  const id = plainSql(books.database).get<{ id: number }>('SELECT max(id) AS id FROM incident_officer')?.id ?? 0
  expectSuccess(
    books.command('incidents.decideOfficer', (work) => decideOfficer(work, { id, confirmed: true }), { user: 'Fanta' }),
  )
}

export const incidentOf = (books: TemporaryLedger, more: Partial<IncidentContent> = {}): IncidentContent => ({
  kind: 'fraud',
  state: 'suspected',
  detectedAt: '2020-05-30T10:00',
  means: MARKERS[2],
  anonymous: false,
  reporter: MARKERS[1],
  reportedAt: null,
  reportReference: '',
  narrative: `Double facture ${MARKERS[0]}`,
  exposedXof: 350_000,
  exposedGbp: 0,
  vouchers: [firstVoucher(books)],
  actions: MARKERS[3],
  recoveries: [],
  outcome: MARKERS[4],
  ...more,
})

export const save = (
  books: TemporaryLedger,
  content: IncidentContent,
  known: { readonly incident: string; readonly after: string } | null = null,
  user = 'Awa',
): Result<{ incident: string }> => {
  const input = { incident: known?.incident ?? null, after: known?.after ?? null, content }
  return books.command('incidents.save', (work) => saveIncident(work, books.surroundings.randomBytes, input), { user })
}
