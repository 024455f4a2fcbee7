import { expect, test } from 'vitest'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { capacityChange } from '../../../service/capacity/capacity-change.ts'
import { capacityOfPartner, capacityPartners } from '../../../service/capacity/capacity-of-partner.ts'
import { importAssessments } from '../../../service/capacity/import-assessments.ts'
import { recordAssessment } from '../../../service/capacity/record-assessment.ts'
import { recordTraining } from '../../../service/capacity/record-training.ts'
import { saveAction } from '../../../service/capacity/save-action.ts'
import { withdrawRow } from '../../../service/capacity/withdraw-row.ts'
import { changeAction } from '../../../service/compliance/change-action.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import { CHECKLIST_TEMPLATES } from '../../../service/compliance/templates.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { machineText } from '../../../service/reports/machine-text.ts'
import type { ActionInput, AssessmentInput, TrainingInput } from '../../../shared/contract/capacity.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const GRANT = { code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }
const T4_ITEMS = CHECKLIST_TEMPLATES.find(({ template }) => template === 'T4')?.sections.flatMap(({ items }) => items) ?? []
const TODAY = '2020-12-01'

function books(): TemporaryLedger {
  const made = reportBooks([GRANT], '2020-12-01T09:00:00.000Z')
  postVouchers(made, [bookVoucher('2020-03-02', [bookLine('6181', 350_000, null), bookLine('5211', null, 350_000)])])
  return made
}

function signed(made: TemporaryLedger, date: string, value: string, more: Record<number, string> = {}): number {
  const answers = T4_ITEMS.map(({ number, scale }) => ({
    item: number,
    answer: more[number] ?? (scale === 'YES_NO' ? 'oui' : value),
    evidence: '',
    comment: '',
  }))
  const run = { template: 'T4', subject: 'partner:CEAM', date, note: '', answers }
  const { id } = expectSuccess(made.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
  expectSuccess(made.command('compliance.signRun', (work) => signRun(work, id)))
  return id
}

const OUTSIDE: AssessmentInput = {
  partner: 'CEAM',
  date: '2018-11-15',
  template: 'NUPAS',
  version: '2012',
  assessedBy: 'Cabinet externe',
  source: 'Rapport du 15/11/2018',
  scaleFrom: '1',
  scaleTo: '4',
  scores: [
    { pillar: 'Gouvernance', score: '2.5' },
    { pillar: 'Achats', score: '1' },
  ],
}
const ACTION: ActionInput = {
  id: null,
  partner: 'CEAM',
  item: 'Un seul signataire',
  pillar: 'finance',
  action: 'Deux signatures à la banque',
  owner: 'RAF',
  dueOn: '2020-05-31',
  state: 'planned',
  evidence: '',
}
const TRAINING: TrainingInput = {
  partner: 'CEAM',
  date: '2020-03-02',
  kind: 'coaching',
  title: 'Rapprochement bancaire',
  pillars: ['Finance', 'finance', 'governance'],
  days: '1.5',
  women: 2,
  men: 3,
  costXof: null,
  lines: [],
  note: '',
}
const codes = (result: { ok: boolean; faults?: readonly { code: string }[] }): string[] =>
  result.ok ? [] : (result.faults ?? []).map(({ code }) => code)

function verificationFaults(made: TemporaryLedger): string[] {
  const steps = verifyLedger(made.database, made.ledger.surroundings.clock)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.faults.map(({ code, details }) => `${code} ${details?.subject ?? ''}`)
  }
}

test('runs and assessments made outside stand on one axis, oldest first, each with its own score beside', () => {
  const made = books()
  expectSuccess(made.command('capacity.recordAssessment', (work) => recordAssessment(work, OUTSIDE)))
  signed(made, '2020-02-03', '2')
  signed(made, '2020-06-15', '3', { 1: '4' })
  const { assessments, pillars } = expectSuccess(capacityOfPartner(made.database, 'CEAM', TODAY))
  expect(assessments.map(({ key, date, by, total }) => [key, date, by, total?.percent ?? null])).toEqual([
    ['outside:1', '2018-11-15', 'Cabinet externe', null],
    ['run:1', '2020-02-03', 'owner', '50.0'],
    ['run:2', '2020-06-15', 'owner', '76.0'],
  ])
  expect(assessments[0]?.scores).toEqual([
    { pillar: 'governance', score: '2.5', from: '1', to: '4', percent: '50.0' },
    { pillar: 'Achats', score: '1', from: '1', to: '4', percent: '0.0' },
  ])
  expect(pillars.map(({ key }) => key)).toEqual(['governance', 'delivery', 'finance', 'downstream', 'Achats'])
  expect(capacityPartners(made.database, TODAY)).toMatchObject([
    { code: 'ARGA', assessments: 0, lastOn: null },
    { code: 'CEAM', assessments: 3, lastOn: '2020-06-15' },
  ])
})

test('an assessment with every fault at once; the same day and instrument twice; a withdrawn one gives its place free', () => {
  const made = books()
  const wrong = {
    ...OUTSIDE,
    partner: 'NOBODY',
    date: '2021-01-01',
    assessedBy: ' ',
    scaleTo: '4',
    scores: [
      { pillar: 'Gouvernance', score: '4.5' },
      { pillar: 'governance', score: '0' },
    ],
  }
  expect(codes(made.command('capacity.recordAssessment', (work) => recordAssessment(work, wrong)))).toEqual([
    'CAPACITY_DATE_FUTURE',
    'VALUE_MISSING',
    'CAPACITY_SCORE',
    'CAPACITY_PILLAR_TWICE',
    'CAPACITY_SCORE',
    'PARTNER_UNKNOWN',
  ])
  const { id } = expectSuccess(made.command('capacity.recordAssessment', (work) => recordAssessment(work, OUTSIDE)))
  expect(codes(made.command('capacity.recordAssessment', (work) => recordAssessment(work, OUTSIDE)))).toEqual(['CAPACITY_TWICE'])
  const withdraw = (reason: string) =>
    made.command('capacity.withdrawAssessment', (work) => withdrawRow(work, 'capacityAssessment', { id, reason }))
  expect(codes(withdraw(' '))).toEqual(['VALUE_MISSING'])
  expectSuccess(withdraw('Mauvais partenaire'))
  expect(codes(withdraw('encore'))).toEqual(['CAPACITY_WITHDRAWN'])
  expect(expectSuccess(capacityOfPartner(made.database, 'CEAM', TODAY)).assessments).toEqual([])
  expectSuccess(made.command('capacity.recordAssessment', (work) => recordAssessment(work, OUTSIDE)))
})

test('a file of assessments is read whole or not at all, each fault with its place', () => {
  const made = books()
  const load = (text: string) =>
    importAssessments(made.ledger, {
      file: { bytes: new TextEncoder().encode(text), name: 'evaluations.csv' },
      user: 'owner',
      commandId: newCommandId(made.ledger),
    })
  const head = 'partenaire;date;instrument;evaluateur;pilier;note;echelle_de;echelle_a'
  const bad = [head, 'CEAM;2018-05-02;OCA;Pact;Gouvernance;5;1;4', 'NOBODY;2018-05-02;OCA;Pact;Finance;2;1;4'].join('\n')
  const refused = load(bad)
  expect(refused.ok ? [] : refused.faults.map(({ code, place }) => [code, place?.kind])).toEqual([
    ['CAPACITY_SCORE', 'line'],
    ['PARTNER_UNKNOWN', 'line'],
  ])
  const good = [head, 'CEAM;2018-05-02;OCA;Pact;Gouvernance;2,5;1;4', 'CEAM;2018-05-02;OCA;Pact;Finance;3;1;4'].join('\n')
  expect(expectSuccess(load(good))).toEqual({ assessments: 1, scores: 2 })
  expect(codes(load(good))).toEqual(['CAPACITY_TWICE'])
})

test('the plan shows its own actions beside those of signed checklists; done wants its evidence', () => {
  const made = books()
  signed(made, '2020-02-03', '2', { 9: '1' })
  const { id } = expectSuccess(made.command('capacity.saveAction', (work) => saveAction(work, ACTION)))
  const done = { ...ACTION, id, state: 'done' as const }
  expect(codes(made.command('capacity.saveAction', (work) => saveAction(work, done)))).toEqual(['VALUE_MISSING'])
  const plan = () => expectSuccess(capacityOfPartner(made.database, 'CEAM', TODAY)).actions
  expect(plan().map(({ key, state, late }) => [key, state, late])).toEqual([
    ['checklist:1', 'planned', true],
    ['action:1', 'planned', true],
  ])
  expectSuccess(made.command('capacity.saveAction', (work) => saveAction(work, { ...done, evidence: 'Lettre de la banque' })))
  expectSuccess(
    made.command('compliance.changeAction', (work) =>
      changeAction(work, { id: 1, owner: 'RAF', dueOn: '2020-04-01', done: true }),
    ),
  )
  expect(plan().map(({ state, doneOn, late }) => [state, doneOn, late])).toEqual([
    ['done', '2020-12-01', false],
    ['done', '2020-12-01', false],
  ])
  const elsewhere = { ...ACTION, id, partner: 'ARGA', action: '', pillar: '', dueOn: 'demain' }
  expect(codes(made.command('capacity.saveAction', (work) => saveAction(work, elsewhere)))).toEqual([
    'CAPACITY_UNKNOWN',
    'VALUE_MISSING',
    'VALUE_MISSING',
    'DATE_INVALID',
  ])
})

test('a training costs what its voucher lines cost, and refuses everything that is wrong at once', () => {
  const made = books()
  const number = plainSql(made.database).get<{ number: string }>('SELECT number FROM voucher')?.number ?? ''
  const linked = { ...TRAINING, lines: [{ voucher: number, line: 1 }] }
  expectSuccess(made.command('capacity.recordTraining', (work) => recordTraining(work, linked)))
  expectSuccess(made.command('capacity.recordTraining', (work) => recordTraining(work, { ...TRAINING, costXof: 40_000 })))
  expect(expectSuccess(capacityOfPartner(made.database, 'CEAM', TODAY)).trainings).toMatchObject([
    { costXof: 350_000, pillars: ['finance', 'governance'], days: '1.5', lines: [{ voucher: number, line: 1, xof: 350_000 }] },
    { costXof: 40_000, lines: [] },
  ])
  const wrong = {
    ...linked,
    title: '',
    pillars: [],
    days: '0',
    costXof: 1,
    lines: [{ voucher: number, line: 9 }, ...linked.lines, ...linked.lines],
  }
  expect(codes(made.command('capacity.recordTraining', (work) => recordTraining(work, wrong)))).toEqual([
    'VALUE_MISSING',
    'VALUE_MISSING',
    'CAPACITY_DAYS',
    'CAPACITY_COST_TWICE',
    'CAPACITY_LINE',
    'CAPACITY_LINE',
  ])
})

test('between two assessments: pillars and answers that moved, the actions done and the trainings given meanwhile', () => {
  const made = books()
  signed(made, '2020-02-03', '2', { 9: '1' })
  expectSuccess(made.command('capacity.recordTraining', (work) => recordTraining(work, TRAINING)))
  signed(made, '2020-06-15', '2', { 9: '3', 15: '1' })
  const change = expectSuccess(capacityChange(made.database, { partner: 'CEAM', before: 'run:1', after: 'run:2' }, TODAY))
  expect(change.items.map(({ item, before, after, direction }) => [item, before, after, direction])).toEqual([
    [9, '1', '3', 'rose'],
    [15, '2', '1', 'fell'],
  ])
  expect(change.pillars.map(({ pillar, direction }) => `${pillar} ${direction}`)).toEqual([
    'governance same',
    'delivery rose',
    'finance fell',
    'downstream same',
  ])
  expect(change.trainings).toHaveLength(1)
  expect(change.actions).toEqual([])
  const ask = (before: string, after: string) => codes(capacityChange(made.database, { partner: 'CEAM', before, after }, TODAY))
  expect(ask('run:2', 'run:1')).toEqual(['CAPACITY_ORDER'])
  expect(ask('run:1', 'run:1')).toEqual(['CAPACITY_ORDER'])
  expect(ask('run:7', 'outside:1')).toEqual(['CAPACITY_UNKNOWN', 'CAPACITY_UNKNOWN'])
})

test('what is recorded never changes behind the screens: triggers refuse, and the verification names what went past them', () => {
  const made = books()
  expectSuccess(made.command('capacity.recordAssessment', (work) => recordAssessment(work, OUTSIDE)))
  expectSuccess(made.command('capacity.recordTraining', (work) => recordTraining(work, TRAINING)))
  expectSuccess(made.command('capacity.saveAction', (work) => saveAction(work, ACTION)))
  const before = verificationFaults(made)
  for (const sql of [
    `UPDATE capacity_score SET score = '4'`,
    `UPDATE capacity_assessment SET date = '2019-01-01'`,
    'DELETE FROM capacity_training_pillar',
    'UPDATE capacity_training SET women = 9',
    'DELETE FROM capacity_action',
  ])
    expect(() => plainSql(made.database).run(sql)).toThrow('IMMUTABLE')
  plainSql(made.database).run(`UPDATE capacity_action SET state = 'dropped'`)
  made.database.exec('DROP TRIGGER capacity_score_fixed')
  plainSql(made.database).run(`UPDATE capacity_score SET score = '4' WHERE position = 1`)
  expect(verificationFaults(made).filter((each) => !before.includes(each))).toEqual([
    'VERIFY_SCHEMA ',
    'VERIFY_ROW_CHANGED capacity-assessment:1',
    'VERIFY_ROW_CHANGED capacity-action:1',
  ])
})

test('the reports hold the curve and the plan for machines, and come as workbook, paper and sheet with the curve', async () => {
  const made = books()
  expectSuccess(made.command('capacity.recordAssessment', (work) => recordAssessment(work, OUTSIDE)))
  signed(made, '2020-02-03', '3', { 9: '1' })
  const text = (report: 'capacity' | 'capacity-plan', partner: string): string[] =>
    expectSuccess(machineText(made.ledger, { report, parameters: { partner }, language: 'en', user: 'owner' }, 'csv'))
      .text.trim()
      .split(/\r?\n/)
  const rows = text('capacity', 'CEAM')
  expect(rows[0]).toBe('partner,date,template,template_version,assessed_by,source,pillar,score,scale,score_percent,score_change')
  expect(rows[1]).toContain(',2.5,1–4,50.0,')
  expect(rows.find((row) => row.includes('T4') && row.includes('Governance'))).toMatch(/,3\.00,0–4,75\.0,25\.0$/)
  expect(text('capacity', 'ARGA')).toHaveLength(1)
  expect(text('capacity-plan', 'CEAM')).toHaveLength(2)
  for (const report of ['capacity', 'capacity-plan'] as const)
    for (const format of ['xlsx', 'pdf'] as const) {
      const request = { report, parameters: {}, language: 'fr', format, user: 'owner' } as const
      expect(expectSuccess(await exportReport(made.ledger, request, () => undefined)).bytes.length).toBeGreaterThan(2_000)
    }
  const sheet = { print: 'capacity-sheet', key: 'CEAM', language: 'fr', user: 'owner' } as const
  expect(expectSuccess(makePrint(made.ledger, sheet)).bytes.length).toBeGreaterThan(3_000)
  expect(codes(makePrint(made.ledger, { ...sheet, key: 'NOBODY' }))).toEqual(['PARTNER_UNKNOWN'])
})
