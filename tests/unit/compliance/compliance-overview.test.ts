import { expect, test } from 'vitest'
import { listObligations } from '../../../db/queries/statutory-obligations.ts'
import { trancheGate } from '../../../domain/sub-awards/tranche-gate.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { blockingItems, templateProgress } from '../../../service/compliance/compliance-overview-progress.ts'
import { complianceReminders } from '../../../service/compliance/compliance-overview-reminders.ts'
import { partnerScores } from '../../../service/compliance/compliance-overview-scores.ts'
import { changeObligation, drawYear, openYear } from '../../../service/compliance/keep-obligations.ts'
import { checklistRun } from '../../../service/compliance/list-runs.ts'
import { ratingTerms } from '../../../service/compliance/rating-terms.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import { statutoryCalendar } from '../../../service/compliance/statutory-calendar.ts'
import { CHECKLIST_TEMPLATES } from '../../../service/compliance/templates.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { codesOf } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const GRANT = { code: 'PECIC', end: '2020-12-31', lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }
const TODAY = '2020-04-01'
const T4 = CHECKLIST_TEMPLATES.find(({ template }) => template === 'T4')

function assess(books: TemporaryLedger, date: string, grade: string, others: Readonly<Record<number, string>> = {}): number {
  const items = T4?.sections.flatMap((section) => section.items) ?? []
  const answers = items.map(({ number: item, scale }) => ({
    item,
    answer: others[item] ?? (scale === 'YES_NO' ? 'yes' : grade),
    evidence: '',
    comment: '',
  }))
  const run = { template: 'T4', subject: 'partner:CEAM', date, note: '', answers }
  const { id } = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  return id
}

const open2020 = (books: TemporaryLedger) => books.command('complianceOverview.openYear', (work) => openYear(work, 2020))
const change = (books: TemporaryLedger, input: Parameters<typeof changeObligation>[1]) =>
  books.command('complianceOverview.changeObligation', (work) => changeObligation(work, input, TODAY))

function faultCount(books: TemporaryLedger): number {
  const steps = verifyLedger(books.database, books.ledger.surroundings.clock)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.faults.length
  }
}

test('a year is opened once; a date is moved, done with evidence, set aside with a reason; the chain holds each change', () => {
  const books = reportBooks([GRANT])
  const before = faultCount(books)
  expect(statutoryCalendar(books.database, 2020, TODAY).opened).toBe(false)
  expect(expectSuccess(open2020(books))).toEqual({ dates: 67 })
  expect(codesOf(open2020(books))).toBe('T5_OPENED')
  const row = listObligations(books.database, 2020).find(({ item }) => item === 12)
  const input = {
    id: row?.id ?? 0,
    dueOn: '2020-01-31',
    owner: 'RAF',
    state: 'done',
    doneOn: '2020-01-30',
    evidence: '',
  } as const
  expect(codesOf(change(books, { ...input, dueOn: '2020-02-30', doneOn: '2020-04-02' }))).toBe(
    'DATE_INVALID T5_FUTURE T5_EVIDENCE',
  )
  expect(codesOf(change(books, { ...input, state: 'notApplicable' }))).toBe('REASON_MISSING')
  expect(codesOf(change(books, { ...input, id: 999 }))).toBe('T5_UNKNOWN')
  expectSuccess(change(books, { ...input, evidence: 'Quittance 118' }))
  const entry = statutoryCalendar(books.database, 2020, TODAY).entries.find(({ id }) => id === input.id)
  expect(entry).toMatchObject({ state: 'done', doneOn: '2020-01-30', evidence: 'Quittance 118', owner: 'RAF' })
  expect(faultCount(books)).toBe(before)
  plainSql(books.database).run("UPDATE statutory_obligation SET evidence = 'autre' WHERE id = ?", input.id)
  expect(faultCount(books)).toBe(before + 1)
  expect(() => plainSql(books.database).run('DELETE FROM statutory_obligation WHERE id = ?', input.id)).toThrow('IMMUTABLE')
})

test('the T5 of the year is drawn from its calendar: late is no, not yet due stays open', () => {
  const books = reportBooks([GRANT])
  const draw = () => books.command('complianceOverview.drawYear', (work) => drawYear(work, 2020, TODAY))
  expect(codesOf(draw())).toBe('T5_CLOSED')
  expectSuccess(open2020(books))
  const { id } = expectSuccess(draw())
  const run = expectSuccess(checklistRun(books.database, id))
  expect(run.answers.map(({ item, answer }) => [item, answer])).toEqual([4, 6, 10, 11, 12, 13, 20].map((item) => [item, 'no']))
  expect(run.unanswered).toBe(16)
})

test('a reminder comes thirty days before, is in time on the day, and is late the day after', () => {
  const books = reportBooks([GRANT])
  expectSuccess(open2020(books))
  const seen = (today: string) => {
    const found = complianceReminders(books.database, today).items.find(
      (item) => item.kind === 'obligation' && item.dueOn === '2020-06-30',
    )
    return found ? found.late : null
  }
  expect(['2020-05-30', '2020-05-31', '2020-06-29', '2020-06-30', '2020-07-01'].map(seen)).toEqual([
    null,
    false,
    false,
    false,
    true,
  ])
  const { items, late, soon } = complianceReminders(books.database, TODAY)
  expect([late, soon]).toEqual([items.filter((item) => item.late).length, items.filter((item) => !item.late).length])
  // The claim of the first quarter is due thirty days after it.
  expect(items.filter(({ kind }) => kind === 'claim').map(({ target }) => target)).toEqual(['PECIC/2020-Q1'])
})

test('a diligence is announced before its year is over, and its actions are reminded until they are done', () => {
  const books = reportBooks([GRANT])
  assess(books, '2020-01-06', '3', { 9: '1' })
  const kinds = (today: string) =>
    complianceReminders(books.database, today)
      .items.filter(({ kind }) => kind === 'action' || kind === 'diligence')
      .map(({ kind, late }) => `${kind} ${late}`)
  expect(kinds('2020-01-20')).toEqual(['action false'])
  expect(kinds('2020-12-05')).toEqual(['action true'])
  expect(kinds('2020-12-06')).toEqual(['action true', 'diligence false'])
  expect(kinds('2021-01-06')).toEqual(['action true', 'diligence true'])
})

test('the score of each pillar keeps that of the run before; progress, blocking items and the report tie to the runs', () => {
  const books = reportBooks([GRANT])
  assess(books, '2019-01-14', '2')
  const last = assess(books, '2020-01-06', '3', { 5: '1', 9: '4' })
  const { pillars, runs, terms, blocking } = expectSuccess(partnerScores(books.database, 'CEAM', TODAY))
  expect(pillars.map(({ code }) => code)).toEqual(['governance', 'delivery', 'finance', 'downstream'])
  expect(runs.map(({ scores }) => scores['delivery'])).toEqual(['2.00', '3.25'])
  expect(terms).toEqual({ rating: 'HIGH', samplePercent: '100', basis: 'ADVANCE' })
  expect(blocking.map(({ runId, item }) => [runId, item])).toEqual([[last, 5]])
  expect(blockingItems(books.database)).toEqual(blocking)
  const t4 = templateProgress(books.database, TODAY).find(({ template }) => template === 'T4')
  expect(t4).toMatchObject({ asked: 2, done: 0, failing: 1, drafts: 0, openActions: 1, lateActions: 1 })
  const report = expectSuccess(machineReport(books.database, 'compliance-scores', {}, 'fr'))
  expect([...report.rows].filter((row) => row[2] === 'Capacité à réaliser')).toEqual([
    ['CEAM', '2019-01-14', 'Capacité à réaliser', '2.00', null, null, null],
    ['CEAM', '2020-01-06', 'Capacité à réaliser', '3.25', '2.00', null, null],
  ])
  const status = expectSuccess(machineReport(books.database, 'compliance-status', { to: TODAY }, 'fr'))
  expect([...status.rows].map((row) => `${row[0]} ${row[7]}`)).toEqual(['run failing', 'run passed', 'action overdue'])
  expect(codesOf(partnerScores(books.database, 'XX', TODAY))).toBe('T4_PARTNER')
})

test('the rating sets how the sub-award is paid: in arrears only what was accepted beyond the advances goes out', () => {
  const books = reportBooks([GRANT])
  const termsOf = (rating: string | null) => ratingTerms(books.database, rating)
  expect(termsOf('LOW')).toEqual({ samplePercent: '25', basis: 'ADVANCE' })
  expect(termsOf('SEVERE')).toEqual({ samplePercent: '100', basis: 'ARREARS' })
  expect(termsOf(null)).toEqual({ samplePercent: '100', basis: 'ADVANCE' })
  const terms = {
    ceiling: 1_000_000,
    start: '2020-01-01',
    end: '2020-12-31',
    advanceLimitPercent: '100',
    minimumLiquidationPercent: '80',
  }
  const position = (outstanding: number) => ({
    advanced: 0,
    accepted: -outstanding,
    refunded: 0,
    outstanding,
    liquidationPercent: null,
    advances: [],
  })
  const partner = { rating: 'SEVERE', basis: 'ARREARS', assessmentValidUntil: '2020-12-31', screenedOn: TODAY } as const
  const codes = (net: number, outstanding: number, basis: 'ARREARS' | 'ADVANCE' = 'ARREARS') =>
    trancheGate(terms, position(outstanding), { ...partner, basis }, TODAY, net).reasons.map(({ code }) => code)
  expect(codes(100_000, 0)).toEqual(['GATE_ARREARS'])
  expect(codes(100_000, -100_000)).toEqual([])
  expect(codes(100_001, -100_000)).toEqual(['GATE_ARREARS'])
  expect(codes(100_000, 0, 'ADVANCE')).toEqual([])
})
