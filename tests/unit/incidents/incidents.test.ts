import { expect, test } from 'vitest'
import { standingHolds } from '../../../db/queries/voucher-holds.ts'
import { checkIncident } from '../../../domain/incidents/check-incident.ts'
import { isReportLate, minutesOf } from '../../../domain/incidents/late-report.ts'
import { heldInClaim } from '../../../service/incidents/held-in-claim.ts'
import { incidentBook, incidentRow } from '../../../service/incidents/incident-book.ts'
import { exportIncidents } from '../../../service/incidents/incident-files.ts'
import { incidentOfficers } from '../../../service/incidents/incident-officers.ts'
import { askOfficer, decideOfficer } from '../../../service/incidents/name-officer.ts'
import { firstVoucher, incidentBooks, incidentOf, nameOfficer, save } from '../../helpers/incident-books.ts'
import { bookGrant } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const NOW = '2020-06-01T09:00:00.000Z'
const codes = (result: { ok: boolean; faults?: readonly { code: string }[] }): string[] =>
  result.ok ? [] : (result.faults ?? []).map(({ code }) => code)

test('a report is late when the donor was told more than a day after the detection, or is not told a day after it', () => {
  expect(isReportLate('2020-05-30T10:00', '2020-05-31T10:00', NOW)).toBe(false)
  expect(isReportLate('2020-05-30T10:00', '2020-05-31T10:01', NOW)).toBe(true)
  expect(isReportLate('2020-05-31T09:00', null, NOW)).toBe(false)
  expect(isReportLate('2020-05-31T08:59', null, NOW)).toBe(true)
  expect(minutesOf('2020-04-31T10:00')).toBeUndefined()
  expect(minutesOf('2020-04-30T24:01')).toBeUndefined()
  expect(minutesOf('2020-04-30')).toBeUndefined()
})

test('every fault of an incident comes at once, and states lead only forward, or from closed back to investigated', () => {
  const books = incidentBooks()
  const wrong = incidentOf(books, {
    detectedAt: '2020-06-02T10:00',
    reportedAt: '2020-06-01T08:00',
    narrative: ' ',
    anonymous: true,
    state: 'closed',
    outcome: '',
    recoveries: [{ date: '2020-07-01', amountXof: 0, voucher: '' }],
  })
  expect(checkIncident(wrong, null, NOW).map(({ code }) => code)).toEqual([
    'INCIDENT_FUTURE',
    'INCIDENT_REPORT_BEFORE',
    'VALUE_MISSING',
    'INCIDENT_ANONYMOUS',
    'VALUE_MISSING',
    'DATE_INVALID',
    'INCIDENT_RECOVERY',
  ])
  const told = { reportedAt: '2020-05-30T12:00' }
  const from = (before: Parameters<typeof checkIncident>[1], state: 'suspected' | 'reported' | 'investigated' | 'closed') =>
    checkIncident(incidentOf(books, { ...told, state }), before, NOW).map(({ code }) => code)
  expect(from('suspected', 'investigated')).toEqual([])
  expect(from('reported', 'suspected')).toEqual(['INCIDENT_STATE'])
  expect(from('closed', 'reported')).toEqual(['INCIDENT_STATE'])
  expect(from('closed', 'investigated')).toEqual([])
  expect(checkIncident(incidentOf(books, { state: 'reported' }), null, NOW).map(({ code }) => code)).toEqual([
    'INCIDENT_UNREPORTED',
  ])
})

test('two administrators name an officer; alone, one is enough; whoever asked does not confirm', () => {
  const alone = temporaryLedger({ now: NOW })
  expect(
    expectSuccess(alone.command('incidents.askOfficer', (work) => askOfficer(work, { user: 'owner', deed: 'grant' }))),
  ).toEqual({
    waits: false,
  })
  expect(incidentOfficers(alone.database)).toEqual(['owner'])
  const books = incidentBooks()
  const ask = (user: string, deed: 'grant' | 'withdraw', by = 'owner') =>
    books.command('incidents.askOfficer', (work) => askOfficer(work, { user, deed }), { user: by })
  const decide = (confirmed: boolean, by: string) =>
    books.command('incidents.decideOfficer', (work) => decideOfficer(work, { id: 1, confirmed }), { user: by })
  expect(expectSuccess(ask('Awa', 'grant'))).toEqual({ waits: true })
  expect(incidentOfficers(books.database)).toEqual([])
  expect(codes(ask('Awa', 'grant', 'Fanta'))).toEqual(['INCIDENT_OFFICER_ASKED'])
  expect(codes(decide(true, 'owner'))).toEqual(['INCIDENT_SECOND_PERSON'])
  expect(codes(decide(true, 'Awa'))).toEqual(['ROLE_MISSING'])
  expectSuccess(decide(true, 'Fanta'))
  expect(codes(decide(false, 'Fanta'))).toEqual(['INCIDENT_OFFICER_DECIDED'])
  expect(incidentOfficers(books.database)).toEqual(['Awa'])
  expect(codes(ask('Awa', 'grant'))).toEqual(['INCIDENT_OFFICER_STANDS'])
  expect(codes(ask('Nobody', 'grant'))).toEqual(['USER_UNKNOWN'])
  nameOfficer(books, 'Awa', 'withdraw')
  expect(incidentOfficers(books.database)).toEqual([])
})

function oneIncident(): { books: TemporaryLedger; known: { incident: string; after: string } } {
  const books = incidentBooks()
  nameOfficer(books, 'Awa')
  const { incident } = expectSuccess(save(books, incidentOf(books)))
  return { books, known: { incident, after: incident } }
}

test('what was said stays beside what is said now; a change on a state that has changed is refused', () => {
  const { books, known } = oneIncident()
  const reported = incidentOf(books, { state: 'reported', reportedAt: '2020-05-30T15:00', reportReference: 'CFWU-1' })
  expectSuccess(save(books, reported, known))
  expect(codes(save(books, reported, known))).toEqual(['INCIDENT_CHANGED'])
  expect(codes(save(books, reported, { ...known, incident: 'nothing' }))).toEqual(['INCIDENT_UNKNOWN'])
  const [kept] = expectSuccess(incidentBook(books.database))
  expect(kept?.number).toBe('INC-2020-001')
  expect(kept?.entries.map(({ by, content }) => [by, content.state])).toEqual([
    ['Awa', 'suspected'],
    ['Awa', 'reported'],
  ])
  if (kept) expect(incidentRow(kept, NOW)).toMatchObject({ late: false, exposedXof: 350_000, vouchers: 1 })
  const second = expectSuccess(save(books, incidentOf(books, { vouchers: [] })))
  expect(second.incident).not.toBe(known.incident)
  expect(expectSuccess(incidentBook(books.database)).map(({ number }) => number)).toEqual(['INC-2020-001', 'INC-2020-002'])
  expect(codes(save(books, incidentOf(books, { vouchers: ['AMSS-OD-2020-000099'] })))).toEqual(['VOUCHER_UNKNOWN'])
})

test('a ring-fenced voucher is held out of the claim that would book it, and released when the incident is closed', () => {
  const { books, known } = oneIncident()
  const grant = bookGrant(books.database, 'PECIC')
  const held = (from: string, to: string) => heldInClaim(books.database, grant, from, to)
  expect(held('2020-01-01', '2020-03-31')).toEqual([firstVoucher(books)])
  expect(held('2020-04-01', '2020-06-30')).toEqual([])
  const closed = incidentOf(books, { state: 'closed', reportedAt: '2020-05-30T15:00', outcome: 'Sans suite' })
  expectSuccess(save(books, closed, known))
  expect(standingHolds(books.database)).toEqual([])
  expect(held('2020-01-01', '2020-03-31')).toEqual([])
})

test('an officer takes the register as a workbook and an incident as paper; nobody else does', async () => {
  const { books, known } = oneIncident()
  const workbook = await exportIncidents(books.ledger, 'Awa', { format: 'xlsx', language: 'fr' })
  expect(expectSuccess(workbook).bytes.length).toBeGreaterThan(3_000)
  const paper = await exportIncidents(books.ledger, 'Awa', { format: 'pdf', incident: known.incident, language: 'en' })
  expect(expectSuccess(paper)).toMatchObject({ fileName: 'INC-2020-001.pdf' })
  expect(codes(await exportIncidents(books.ledger, 'owner', { format: 'xlsx', language: 'fr' }))).toEqual(['INCIDENT_RESTRICTED'])
})
