import { describe, expect, test } from 'vitest'
import { attendanceSheet } from '../../../service/activities/attendance-sheet.ts'
import { decideEvent } from '../../../service/activities/decide-event.ts'
import { activityEvent, activityEvents } from '../../../service/activities/event-views.ts'
import { importAttendanceFile } from '../../../service/activities/import-attendance.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { codesOf, faultsOf, withUser } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { activityBooks, bear, eventOf, keepEvent, numberOf, pay, someone } from './activity-books.ts'

const decide = (books: TemporaryLedger, id: number, decision: 'validate' | 'reopen', reason = '', user = 'owner') =>
  books.command('activities.decideEvent', (work) => decideEvent(work, { id, decision, reason }), { user })

const importing = (books: TemporaryLedger, text: string, dryRun = false, event = 'AT-01') =>
  importAttendanceFile(books.ledger, {
    file: { bytes: new TextEncoder().encode(text), name: 'liste.csv' },
    event,
    user: 'owner',
    commandId: newCommandId(books.ledger),
    dryRun,
  })

describe('the register', () => {
  test('a list of names is counted by sex and organisation, and the chain covers it', () => {
    const books = activityBooks()
    const id = eventOf(books, {
      participants: [
        someone('Awa Traoré'),
        someone('Moussa Koné', { sex: 'M', days: ['2020-03-11'], organisation: 'ARGA' }),
        someone('Kadia Sanogo', { sex: 'U', organisation: 'ARGA' }),
      ],
    })
    const event = expectSuccess(activityEvent(books.database, id))
    expect(event.people).toEqual({ organisation: '', women: 1, men: 1, unknown: 1, total: 3 })
    expect(event.table.map(({ organisation, total }) => [organisation, total])).toEqual([
      ['ARGA', 2],
      ['Commune de Koutiala', 1],
    ])
    expect(event.personDays).toBe(5)
    expect(faultsOf(books)).toEqual([])
    plainSql(books.database).run("UPDATE activity_event SET place = 'Sikasso' WHERE id = ?", id)
    expect(faultsOf(books)).toEqual([expect.stringContaining('activity-event:AT-01')])
  })

  test('head counts stand where there is no list: everyone counts for every day', () => {
    const books = activityBooks()
    eventOf(books, {
      headcounts: [
        { organisation: 'Village', sex: 'F', count: 31 },
        { organisation: 'Village', sex: 'M', count: 29 },
      ],
    })
    const [event] = expectSuccess(activityEvents(books.database, 'PECIC'))
    expect([event?.people.total, event?.personDays, event?.hasList]).toEqual([60, 120, false])
  })

  test('every fault of an event at once, and nothing is kept', () => {
    const books = activityBooks()
    const refused = keepEvent(books, {
      code: ' ',
      partner: 'NOPE',
      output: '9.9',
      budgetLines: ['B1', 'Z9'],
      to: '2020-03-09',
      participants: [someone('Awa', { days: ['2020-04-01'] }), someone('Awa'), someone('Bintou', { days: [], voucher: 'X-1' })],
      headcounts: [{ organisation: '', sex: 'F', count: 0 }],
    })
    expect(codesOf(refused).split(' ').sort()).toEqual(
      [
        'VALUE_MISSING',
        'EVENT_DATES',
        'PARTNER_UNKNOWN',
        'OUTPUT_UNKNOWN',
        'BUDGET_LINE_UNKNOWN',
        'ATTENDANCE_DAY',
        'ATTENDANCE_DAY',
        'PARTICIPANT_REPEATED',
        'PARTICIPANT_NEVER_THERE',
        'VOUCHER_UNKNOWN',
        'EVENT_COUNT',
        'EVENT_LIST_AND_COUNTS',
      ].sort(),
    )
    expect(expectSuccess(activityEvents(books.database, null))).toEqual([])
  })

  test('a code is one event’s; what is not over is not held; a grant is not changed', () => {
    const books = activityBooks()
    const id = eventOf(books)
    expect(codesOf(keepEvent(books))).toBe('EVENT_EXISTS')
    expect(codesOf(keepEvent(books, { code: 'AT-02', from: '2020-05-04', to: '2020-05-05' }))).toBe('EVENT_NOT_OVER')
    expect(codesOf(keepEvent(books, { code: 'AT-02', from: '2020-05-04', to: '2020-05-05', state: 'planned' }))).toBe('DONE')
    expect(codesOf(keepEvent(books, { id: 99 }))).toBe('EVENT_UNKNOWN')
    expect(expectSuccess(keepEvent(books, { id, place: 'Sikasso' })).id).toBe(id)
  })

  test('an approver validates a held event; it keeps its attendance until it is reopened with a reason', () => {
    const books = activityBooks()
    const id = eventOf(books, { participants: [someone('Awa'), someone('Bintou')] })
    const planned = eventOf(books, { code: 'AT-02', state: 'planned' })
    expect(codesOf(decide(books, planned, 'validate'))).toBe('EVENT_NOT_HELD')
    expect(codesOf(decide(books, id, 'validate'))).toBe('DONE')
    expect(codesOf(keepEvent(books, { id, participants: [] }))).toBe('EVENT_VALIDATED')
    expect(codesOf(importing(books, 'name,sex\nAwa,F\n'))).toBe('EVENT_VALIDATED')
    expect(() => plainSql(books.database).run('DELETE FROM activity_participant WHERE event_id = ?', id)).toThrow('IMMUTABLE')
    expect(codesOf(decide(books, id, 'reopen'))).toBe('REASON_MISSING')
    expect(codesOf(decide(books, id, 'reopen', 'Une personne oubliée'))).toBe('DONE')
    expect(expectSuccess(activityEvent(books.database, id)).reopenedReason).toBe('Une personne oubliée')
    expect(codesOf(decide(books, id, 'reopen', 'Encore'))).toBe('EVENT_NOT_VALIDATED')
    expect(codesOf(keepEvent(books, { id }))).toBe('DONE')
    expect(faultsOf(books)).toEqual([])
  })
})

describe('the second person of an event', () => {
  const validation = (books: TemporaryLedger, id: number) => {
    const { recordedBy, validatedBy, validatedAlone } = expectSuccess(activityEvent(books.database, id))
    return [recordedBy, validatedBy, validatedAlone]
  }

  test('a sole user validates alone, and the event says so; validated by another it does not', () => {
    const books = activityBooks()
    const id = eventOf(books, { participants: [someone('Awa')] })
    expect(codesOf(decide(books, id, 'validate'))).toBe('DONE')
    expect(validation(books, id)).toEqual(['owner', 'owner', true])
    const [row] = [...expectSuccess(machineReport(books.database, 'activities', { grant: 'PECIC' }, 'fr')).rows]
    expect(row?.slice(-2)).toEqual(['owner', 'alone'])
    withUser(books, 'Issa', ['preparer', 'approver'])
    expect(codesOf(decide(books, id, 'reopen', 'À revoir à deux'))).toBe('DONE')
    expect(validation(books, id)).toEqual(['owner', null, false])
    expect(codesOf(decide(books, id, 'validate'))).toBe('EVENT_OWN_VALIDATION')
    expect(codesOf(decide(books, id, 'validate', '', 'Issa'))).toBe('DONE')
    expect(validation(books, id)).toEqual(['owner', 'Issa', false])
    expect(faultsOf(books)).toEqual([])
  })

  test('whoever wrote the event or its list last does not validate it, whoever began it may', () => {
    const books = activityBooks()
    withUser(books, 'Issa', ['preparer', 'approver'])
    const id = eventOf(books, { participants: [someone('Awa')] })
    const list = {
      file: { bytes: new TextEncoder().encode('name,sex,10/03/2020\nAwa,F,x\nKadia,F,x\n'), name: 'liste.csv' },
      event: 'AT-01',
      user: 'Issa',
    }
    expectSuccess(importAttendanceFile(books.ledger, { ...list, commandId: newCommandId(books.ledger), dryRun: false }))
    expect(codesOf(decide(books, id, 'validate', '', 'Issa'))).toBe('EVENT_OWN_VALIDATION')
    expect(codesOf(keepEvent(books, { id, participants: [someone('Kadia')] }))).toBe('DONE')
    expect(codesOf(decide(books, id, 'validate'))).toBe('EVENT_OWN_VALIDATION')
    expect(codesOf(decide(books, id, 'validate', '', 'Issa'))).toBe('DONE')
    const update = `UPDATE activity_event SET validated_by = recorded_by, validated_alone = 0 WHERE id = ?`
    expect(() => plainSql(books.database).run(update, id)).toThrow('CHECK')
  })
})

describe('the attendance list as a file', () => {
  const LIST = `nom;sexe;organisation;fonction;téléphone;10/03/2020;11/03/2020;per diem
Awa Traoré;F;Mairie;Maire;76 11 22 33;x;x;10 000
Moussa Koné;H;ARGA;Comptable;+223 66 00 11 22;;oui;5000
Kadia;;;;;1;0;
`
  test('is shown before it is kept, replaces head counts, and its export reads back the same', () => {
    const books = activityBooks()
    const id = eventOf(books, { headcounts: [{ organisation: 'x', sex: 'F', count: 4 }] })
    const counts = { people: 3, women: 1, men: 1, personDays: 4, perDiemXof: 15_000 }
    expect(expectSuccess(importing(books, LIST, true))).toMatchObject(counts)
    expect(expectSuccess(activityEvent(books.database, id)).hasList).toBe(false)
    expect(expectSuccess(importing(books, LIST))).toMatchObject(counts)
    const first = expectSuccess(activityEvent(books.database, id))
    expect(first.participants.map(({ name, sex, days, perDiemXof }) => [name, sex, days.length, perDiemXof])).toEqual([
      ['Awa Traoré', 'F', 2, 10_000],
      ['Moussa Koné', 'M', 1, 5_000],
      ['Kadia', 'U', 1, null],
    ])
    expect(first.headcounts).toEqual([])
    const { text, fileName } = expectSuccess(attendanceSheet(books.database, id))
    expect(fileName).toBe('AT-01-attendance.csv')
    expectSuccess(importing(books, text))
    expect(expectSuccess(activityEvent(books.database, id)).participants).toEqual(first.participants)
    expect(faultsOf(books)).toEqual([])
  })

  test('days stand in one column too: so many from the first, or dates', () => {
    const books = activityBooks()
    const id = eventOf(books)
    expectSuccess(importing(books, 'name,sex,days\nAwa,F,1\nBintou,F,2020-03-11\nCoumba,F,10/03/2020; 11/03/2020\n'))
    expect(expectSuccess(activityEvent(books.database, id)).participants.map(({ days }) => days)).toEqual([
      ['2020-03-10'],
      ['2020-03-11'],
      ['2020-03-10', '2020-03-11'],
    ])
  })

  test('every fault with its cell, and nothing half', () => {
    const books = activityBooks()
    const id = eventOf(books)
    const refused = importing(
      books,
      'name,sex,days,per_diem,voucher,line\nAwa,Q,2,1000,,\n,F,1,,,\nBintou,F,9,,,\nBintou,F,2020-04-01,12.5,,\nCoumba,F,1,,NOPE-1,1\n',
    )
    expect(refused.ok ? [] : refused.faults.map(({ code, place }) => [code, place])).toEqual([
      ['ATTENDANCE_SEX', { kind: 'line', line: 2, column: 'sex' }],
      ['VALUE_MISSING', { kind: 'line', line: 3, column: 'name' }],
      ['ATTENDANCE_DAY', { kind: 'line', line: 4, column: 'days' }],
      ['ATTENDANCE_DAY', { kind: 'line', line: 5, column: 'days' }],
      ['AMOUNT_NOT_POSITIVE', { kind: 'line', line: 5, column: 'per_diem' }],
      ['PARTICIPANT_REPEATED', { kind: 'line', line: 5, column: 'name' }],
    ])
    const stray = importing(books, 'name,sex,days,voucher,line\nCoumba,F,1,NOPE-1,1\n')
    expect(stray.ok ? [] : stray.faults.map(({ code, place }) => [code, place])).toEqual([
      ['VOUCHER_UNKNOWN', { kind: 'line', line: 2, column: 'voucher' }],
    ])
    expect(expectSuccess(activityEvent(books.database, id)).participants).toEqual([])
    expect(codesOf(importing(books, 'name,sex\nAwa,F\n', false, 'AT-99'))).toBe('EVENT_UNKNOWN')
  })

  test('per diem names the line that paid it', () => {
    const books = activityBooks()
    const id = eventOf(books)
    const paid = pay(books, '2020-03-11', 15_000, { label: 'Per diem' })
    expectSuccess(importing(books, `name,sex,days,per_diem,voucher,line\nAwa,F,2,10000,${numberOf(books, paid)},1\n`))
    expect(expectSuccess(activityEvent(books.database, id)).participants[0]).toMatchObject({
      voucher: numberOf(books, paid),
      line: 1,
    })
    expectSuccess(bear(books, id, [[paid, 15_000]]))
    expect(faultsOf(books)).toEqual([])
  })
})
