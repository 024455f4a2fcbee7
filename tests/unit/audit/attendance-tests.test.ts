import { describe, expect, test } from 'vitest'
import {
  attendanceOverlaps,
  attendanceReused,
  eventsWithoutList,
  perDiemUnattended,
} from '../../../domain/audit/tests/attendance-tests.ts'
import type { AttendedEvent, Attendee } from '../../../domain/audit/tests/attended-event.ts'
import { runAuditTests } from '../../../service/audit/run-audit-tests.ts'
import { attachDocument } from '../../../service/documents/attach-document.ts'
import type { AuditHit, AuditTestCode } from '../../../shared/contract/audit.ts'
import { pdfFile } from '../../helpers/document-files.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { activityBooks, bear, eventOf, pay, someone } from '../activities/activity-books.ts'

let last = 0
const held = (more: Partial<AttendedEvent> = {}): AttendedEvent => {
  last++
  return {
    id: last,
    code: `AT-${last}`,
    kind: 'workshop',
    place: 'Koutiala',
    to: '2020-03-11',
    isHeld: true,
    rateXof: 5_000,
    people: [],
    costs: [],
    ...more,
  }
}
const person = (name: string, more: Partial<Attendee> = {}): Attendee => ({
  name,
  phone: '',
  days: ['2020-03-10', '2020-03-11'],
  perDiemXof: null,
  ...more,
})
const cost = (xof: number, isPerDiem = false, voucherId = 7) => ({ voucherId, number: `V${voucherId}`, xof, isPerDiem })
const codes = (hits: readonly AuditHit[]): string[] => hits.map(({ reason }) => reason.code)

describe('attendance used again', () => {
  test('one sheet under two events; one event, or an event and its own voucher, is none', () => {
    const [one, other] = [held(), held()]
    const sheet = { name: 'presence.pdf', eventIds: [one.id, other.id], vouchers: [] }
    expect(codes(attendanceReused([one, other], [sheet]))).toEqual(['AUDIT_ATTENDANCE_REUSED'])
    expect(attendanceReused([one, other], [{ ...sheet, eventIds: [one.id], vouchers: [{ id: 7, number: 'V7' }] }])).toEqual([])
  })
  test('one sheet under two vouchers; two vouchers that one event bears is none', () => {
    const vouchers = [
      { id: 7, number: 'V7' },
      { id: 8, number: 'V8' },
    ]
    const sheet = { name: 'presence.pdf', eventIds: [], vouchers }
    expect(attendanceReused([held({ costs: [cost(10)] })], [sheet])).toMatchObject([{ voucher: 'V8', voucherKey: 'posted:8' }])
    expect(attendanceReused([held({ costs: [cost(10), cost(10, false, 8)] })], [sheet])).toEqual([])
  })
  test('the same people on the same days; another day for one of them, or a list of one, is none', () => {
    const people = [person('Awa Traoré'), person('Moussa Koné')]
    const again = held({ people: [person('moussa kone'), person('AWA TRAORE')] })
    expect(attendanceReused([held({ people }), again], [])).toMatchObject([
      { reason: { code: 'AUDIT_ATTENDANCE_SAME_LIST', details: { event: again.code } } },
    ])
    const shorter = held({ people: [person('Moussa Koné', { days: ['2020-03-10'] }), person('Awa Traoré')] })
    expect(attendanceReused([held({ people }), shorter], [])).toEqual([])
    expect(attendanceReused([held({ people: [person('Awa')] }), held({ people: [person('Awa')] })], [])).toEqual([])
  })
})

describe('present in two places', () => {
  const awa = person('Awa Traoré', { phone: '76 11 22 33' })
  test('by name or by telephone, once for each person; one place, another day or another telephone is none', () => {
    const there = held({ place: 'Sikasso', people: [person('AWA TRAORE')] })
    expect(codes(attendanceOverlaps([held({ people: [awa] }), there]))).toEqual(['AUDIT_ATTENDANCE_OVERLAP'])
    const byPhone = held({ place: 'Sikasso', people: [person('A. Traoré', { phone: '+223 76112233' })] })
    expect(attendanceOverlaps([held({ people: [awa] }), byPhone])).toHaveLength(1)
    expect(attendanceOverlaps([held({ people: [awa] }), held({ people: [awa] })])).toEqual([])
    expect(
      attendanceOverlaps([held({ people: [awa] }), held({ place: 'Sikasso', people: [{ ...awa, days: ['2020-03-12'] }] })]),
    ).toEqual([])
    const namesake = held({ place: 'Sikasso', people: [person('Awa Traoré', { phone: '66 99 88 77' })] })
    expect(attendanceOverlaps([held({ people: [awa] }), namesake])).toEqual([])
  })
})

describe('per diem against attendance', () => {
  test('a person paid for more days than attended; the days exactly are none', () => {
    const over = held({ people: [person('Awa', { days: ['2020-03-10'], perDiemXof: 10_000 })] })
    expect(codes(perDiemUnattended([over]))).toEqual(['AUDIT_PER_DIEM_PERSON', 'AUDIT_PER_DIEM_UNATTENDED'])
    expect(perDiemUnattended([held({ people: [person('Awa', { perDiemXof: 10_000 })] })])).toEqual([])
  })
  test('per diem lines that are not attendance × rate; other lines, no rate or no list say nothing', () => {
    const people = [person('Awa'), person('Moussa')]
    expect(perDiemUnattended([held({ people, costs: [cost(25_000, true), cost(90_000)] })])).toMatchObject([
      { amountXof: 5_000, reason: { details: { paid: 25_000, due: 20_000, days: 4 } } },
    ])
    expect(perDiemUnattended([held({ people, costs: [cost(20_000, true), cost(90_000)] })])).toEqual([])
    expect(perDiemUnattended([held({ people, costs: [cost(25_000, true)], rateXof: null })])).toEqual([])
    expect(perDiemUnattended([held({ costs: [cost(25_000, true)] })])).toEqual([])
  })
})

test('a workshop held and paid for without names or sheet; with one of them, not paid, planned or no workshop, it is none', () => {
  const bare = held({ costs: [cost(300_000)] })
  expect(eventsWithoutList([bare], [])).toMatchObject([{ voucher: 'V7', amountXof: 300_000 }])
  const sheet = { name: 'presence.pdf', eventIds: [bare.id], vouchers: [] }
  expect(eventsWithoutList([bare], [sheet])).toEqual([])
  expect(eventsWithoutList([bare], [{ ...sheet, eventIds: [], vouchers: [{ id: 7, number: 'V7' }] }])).toEqual([])
  for (const more of [{ people: [person('Awa')] }, { costs: [] }, { isHeld: false }, { kind: 'peer' }])
    expect(eventsWithoutList([{ ...bare, ...more }], [])).toEqual([])
})

describe('in the books', () => {
  const run = (books: TemporaryLedger, ...tests: AuditTestCode[]) =>
    runAuditTests(books.database, '2020-05-04', { grant: null, tests }).map(({ test: found, reason }) => [
      found,
      String(reason.details?.event),
    ])
  const FOUR = ['PER_DIEM_UNATTENDED', 'ATTENDANCE_OVERLAP', 'ATTENDANCE_REUSED', 'EVENT_WITHOUT_LIST'] as const

  test('each planted fault is found by its own test, and the near misses by none', () => {
    const books = activityBooks()
    const sound = eventOf(books, {
      participants: [someone('Awa', { perDiemXof: 10_000 }), someone('Bintou', { perDiemXof: 10_000 })],
    })
    expectSuccess(bear(books, sound, [[pay(books, '2020-03-11', 20_000, { label: 'Per diem de 2 participants' }), 20_000]]))
    const peer = eventOf(books, { code: 'PA-01', kind: 'peer' })
    expectSuccess(bear(books, peer, [[pay(books, '2020-03-11', 10_000), 10_000]]))
    eventOf(books, { code: 'AT-09', place: 'Sikasso', state: 'cancelled', participants: [someone('Awa'), someone('Bintou')] })
    expect(run(books, ...FOUR)).toEqual([])

    const bare = eventOf(books, { code: 'AT-02' })
    expectSuccess(bear(books, bare, [[pay(books, '2020-03-11', 90_000), 90_000]]))
    eventOf(books, {
      code: 'AT-03',
      place: 'Sikasso',
      participants: [someone('AWA'), someone('Bintou', { phone: '70 00 00 00' })],
    })
    const short = eventOf(books, {
      code: 'AT-04',
      from: '2020-04-01',
      to: '2020-04-02',
      participants: [someone('Oumou', { days: ['2020-04-01'] })],
    })
    expectSuccess(bear(books, short, [[pay(books, '2020-04-02', 10_000, { label: 'Per diem, 2 jours' }), 10_000]]))
    expect(run(books, ...FOUR)).toEqual([
      ['PER_DIEM_UNATTENDED', 'AT-04'],
      ['ATTENDANCE_OVERLAP', 'AT-03'],
      ['ATTENDANCE_OVERLAP', 'AT-03'],
      ['ATTENDANCE_REUSED', 'AT-03'],
      ['EVENT_WITHOUT_LIST', 'AT-02'],
    ])
  })

  test('a sheet kept as the attendance of an event settles it; on a second event it is used again', () => {
    const books = activityBooks()
    const events = ['AT-01', 'AT-02'].map((code) => eventOf(books, { code }))
    for (const [index, id] of events.entries())
      expectSuccess(bear(books, id, [[pay(books, '2020-03-11', 90_000 + index), 90_000]]))
    const attach = (id: number) => {
      const bytes = pdfFile()
      const place = { subject: `activity-event:${id}`, lineNumber: null, kind: 'ATTENDANCE', note: null }
      return expectSuccess(
        books.command('documents.attach', (work) => attachDocument(work, books.ledger, { name: 'presence.pdf', bytes }, place)),
      )
    }
    expect(run(books, 'EVENT_WITHOUT_LIST')).toHaveLength(2)
    attach(events[0] ?? 0)
    expect(run(books, 'EVENT_WITHOUT_LIST', 'ATTENDANCE_REUSED')).toEqual([['EVENT_WITHOUT_LIST', 'AT-02']])
    attach(events[1] ?? 0)
    expect(run(books, 'EVENT_WITHOUT_LIST', 'ATTENDANCE_REUSED')).toEqual([['ATTENDANCE_REUSED', 'AT-02']])
  })
})
