import { expect, test } from 'vitest'
import { checklistAnswers, findChecklistRun } from '../../../db/queries/checklists.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { carryRun } from '../../../service/compliance/carry-run.ts'
import { checklistRun, checklistRuns } from '../../../service/compliance/list-runs.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import {
  anyTemplate,
  copyTemplate,
  discardTemplate,
  publishTemplate,
  retireTemplate,
  saveTemplateDraft,
} from '../../../service/compliance/template-life-cycle.ts'
import { templateRows, templateViews } from '../../../service/compliance/template-views.ts'
import { findTemplate } from '../../../service/compliance/templates.ts'
import type { ChecklistTemplateContent } from '../../../shared/contract/checklist-template-content.ts'
import type { Result } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const GRANT = { code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }
const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.faults.map(({ code }) => code))

const content = (more: Partial<ChecklistTemplateContent> = {}): ChecklistTemplateContent => ({
  template: 'VISITE',
  version: 1,
  source: '',
  name: { fr: 'Visite de terrain', en: 'Field visit' },
  subject: 'partner',
  scale: 'YES_NO',
  scoring: 'mean',
  blockingCap: '50',
  sections: [
    {
      code: 'a',
      fr: 'Visite',
      en: 'Visit',
      items: [
        {
          number: 1,
          code: 'c1',
          blocking: true,
          fr: 'Caisse comptée',
          en: 'Cash counted',
          evidence: true,
          role: 'RAF',
          due: { days: 10 },
        },
        { number: 2, code: 'c2', blocking: false, fr: 'Stock vu', en: 'Stock seen' },
        { number: 3, code: 'c3', blocking: false, fr: 'Écart expliqué', en: 'Variance explained', appliesIf: 'item c1 = no' },
        { number: 4, code: 'c4', blocking: false, fr: 'Solde de caisse', en: 'Cash balance', scale: 'AMOUNT' },
      ],
    },
  ],
  ...more,
})
const published = (books: TemporaryLedger, template = content()) => {
  expectSuccess(
    books.command('checklistTemplates.save', (work) => saveTemplateDraft(work, { content: template, revision: null })),
  )
  return expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: template.template })))
}
const answered = (books: TemporaryLedger, answers: Readonly<Record<number, string>>, evidence = 'PV 12') =>
  books.command('compliance.saveRun', (work) =>
    saveChecklistRun(work, {
      template: 'VISITE',
      subject: 'partner:CEAM',
      date: '2020-02-03',
      note: '',
      answers: Object.entries(answers).map(([item, answer]) => ({ item: Number(item), answer, evidence, comment: '' })),
    }),
  )

function faultsOfVerification(books: TemporaryLedger): string[] {
  const steps = verifyLedger(books.database, books.ledger.surroundings.clock)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.faults.map(({ code }) => code)
  }
}

test('a copy of T4 is a draft of its own, then a version that new runs are made of; T2 is copied with months for its subject', () => {
  const books = reportBooks([GRANT])
  const before = faultsOfVerification(books)
  const copied = books.command('checklistTemplates.copy', (work) =>
    copyTemplate(work, { from: { code: 'T4', version: 1 }, code: 'amss-t4' }),
  )
  expect(expectSuccess(copied)).toEqual({ code: 'AMSS-T4', version: 1 })
  expect(findTemplate(books.database, 'AMSS-T4')).toBeUndefined()
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: 'AMSS-T4' })))
  expect(findTemplate(books.database, 'amss-t4')).toMatchObject({ template: 'AMSS-T4', version: 1, scoring: 'pillar-mean' })
  expectSuccess(
    books.command('checklistTemplates.copy', (work) => copyTemplate(work, { from: { code: 'T2', version: 1 }, code: 'AMSS-T2' })),
  )
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: 'AMSS-T2' })))
  expect(findTemplate(books.database, 'AMSS-T2')?.subject).toBe('month')
  expect(templateViews(books.database).map(({ template }) => template)).toEqual(['T1', 'T3', 'T4', 'T5', 'AMSS-T2', 'AMSS-T4'])
  expect(templateRows(books.database).map(({ code, state, basedOn }) => `${code} ${state} ${basedOn}`)).toEqual([
    'T1 bundled ',
    'T2 bundled ',
    'T3 bundled ',
    'T4 bundled ',
    'T5 bundled ',
    'AMSS-T2 published T2 v1',
    'AMSS-T4 published T4 v1',
  ])
  expect(faultsOfVerification(books)).toEqual(before)
})

test('an answered run keeps the version that it was answered under; a draft may be carried over, answers by the code of their item', () => {
  const books = reportBooks([GRANT])
  published(books)
  const { id: signed } = expectSuccess(answered(books, { 1: 'yes', 2: 'no', 4: '125 000' }))
  expect(expectSuccess(books.command('compliance.signRun', (work) => signRun(work, signed)))).toMatchObject({ actions: 1 })
  const { id: draft } = expectSuccess(answered(books, { 1: 'no', 2: 'yes' }))
  const asItWas = expectSuccess(checklistRun(books.database, signed))
  const { sections } = content()
  const items = [
    { number: 1, code: 'c9', blocking: false, fr: 'Véhicule vu', en: 'Vehicle seen' },
    ...(sections[0]?.items ?? []).filter(({ code }) => code === 'c1'),
  ]
  const next = content({ sections: [{ code: 'b', fr: 'Terrain', en: 'Field', items }] })
  expect(published(books, next)).toEqual({ code: 'VISITE', version: 2 })
  expect(expectSuccess(checklistRun(books.database, signed))).toEqual(asItWas)
  expect(asItWas.asked.sections[0]?.items.map(({ code }) => code)).toEqual(['c1', 'c2', 'c3', 'c4'])
  const rows = new Map(checklistRuns(books.database, '2020-04-01').runs.map((row) => [row.id, row]))
  expect(rows.get(signed)).toMatchObject({ version: 1, newerVersion: null, score: '50.00' })
  expect(rows.get(draft)).toMatchObject({ version: 1, newerVersion: 2 })
  // Saved again before it is carried over, the draft stays with its own version.
  expectSuccess(answered(books, { 1: 'no', 2: 'yes', 3: 'yes' }))
  expect(findChecklistRun(books.database, draft)?.templateVersion).toBe(1)
  const carried = expectSuccess(books.command('compliance.carryRun', (work) => carryRun(work, draft)))
  expect(carried).toEqual({ version: 2, dropped: ['c2', 'c3'] })
  expect(checklistAnswers(books.database, draft)).toMatchObject([{ item: 2, answer: 'no' }])
  expect(codesOf(books.command('compliance.carryRun', (work) => carryRun(work, draft)))).toEqual(['CHECKLIST_CURRENT'])
  expect(codesOf(books.command('compliance.carryRun', (work) => carryRun(work, signed)))).toEqual(['CHECKLIST_SIGNED'])
})

test('a run is signed only with its evidence; what does not apply by itself asks for nothing; actions take the role and the days of their item', () => {
  const books = reportBooks([GRANT])
  published(books)
  const { id } = expectSuccess(answered(books, { 1: 'yes', 2: 'yes' }, ''))
  expect(codesOf(books.command('compliance.signRun', (work) => signRun(work, id)))).toEqual([
    'CHECKLIST_UNANSWERED',
    'CHECKLIST_EVIDENCE',
  ])
  expectSuccess(answered(books, { 1: 'no', 2: 'yes', 3: 'yes', 4: '0' }, ''))
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  expect(checklistRuns(books.database, '2020-02-20').actions).toMatchObject([
    { item: 1, code: 'c1', owner: 'RAF', dueOn: '2020-02-13', late: true },
  ])
  const missing = `document:${'a'.repeat(64)}`
  expect(codesOf(answered(books, { 1: 'yes' }, missing))).toEqual(['CHECKLIST_DOCUMENT'])
  expect(codesOf(answered(books, { 4: 'beaucoup' }))).toEqual(['CHECKLIST_ANSWER'])
})

test('what is published never changes, neither by a trigger nor in the chain; retired, it makes no new run and keeps its old ones', () => {
  const books = reportBooks([GRANT])
  published(books)
  const { id } = expectSuccess(answered(books, { 1: 'yes', 2: 'yes', 4: '1' }))
  const row = anyTemplate(books.database, 'VISITE', 1)
  const key = row.ok ? (row.value.row?.id ?? 0) : 0
  expect(() => plainSql(books.database).run(`UPDATE checklist_template SET content = '{}' WHERE id = ?`, key)).toThrow(
    'IMMUTABLE',
  )
  expect(() => plainSql(books.database).run('DELETE FROM checklist_template WHERE id = ?', key)).toThrow('IMMUTABLE')
  expect(() => plainSql(books.database).run(`UPDATE checklist_template SET state = 'draft' WHERE id = ?`, key)).toThrow()
  expectSuccess(books.command('checklistTemplates.retire', (work) => retireTemplate(work, 'VISITE')))
  expect(findTemplate(books.database, 'VISITE')).toBeUndefined()
  expect(findTemplate(books.database, 'VISITE', 1)).toBeDefined()
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  expect(codesOf(answered(books, { 1: 'yes' }))).toEqual(['CHECKLIST_TEMPLATE'])
  expect(codesOf(books.command('checklistTemplates.retire', (work) => retireTemplate(work, 'VISITE')))).toEqual([
    'TEMPLATE_NOT_PUBLISHED',
  ])
  const before = faultsOfVerification(books)
  books.database.exec('DROP TRIGGER checklist_template_published')
  plainSql(books.database).run(`UPDATE checklist_template SET content = replace(content, 'Stock vu', 'Stock') WHERE id = ?`, key)
  expect(faultsOfVerification(books)).toEqual([...before, 'VERIFY_SCHEMA', 'VERIFY_ROW_CHANGED'])
})

test('codes of the product, codes in use, open drafts and older savings are refused; a draft may be unfinished and be dropped', () => {
  const books = reportBooks([GRANT])
  const save = (template: ChecklistTemplateContent, revision: number | null = null) =>
    books.command('checklistTemplates.save', (work) => saveTemplateDraft(work, { content: template, revision }))
  const copy = (code: string, from = 'T4') =>
    books.command('checklistTemplates.copy', (work) => copyTemplate(work, { from: { code: from, version: 1 }, code }))
  expect(codesOf(save(content({ template: 'T4' })))).toEqual(['TEMPLATE_CODE_RESERVED'])
  expect(codesOf(copy('T4'))).toEqual(['TEMPLATE_CODE_RESERVED'])
  expect(codesOf(save(content({ template: 'é' })))).toEqual(['TEMPLATE_CODE'])
  const blank = content({ name: { fr: '', en: '' }, sections: [{ code: 'a', fr: '', en: 'A', items: [] }] })
  expect(expectSuccess(save(blank)).revision).toBe(1)
  expect(codesOf(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: 'VISITE' })))).toEqual([
    'TEMPLATE_BLANK',
    'TEMPLATE_BLANK',
    'TEMPLATE_BLANK',
    'TEMPLATE_SECTION_EMPTY',
  ])
  expect(expectSuccess(save(content(), 1)).revision).toBe(2)
  expect(codesOf(save(content(), 1))).toEqual(['TEMPLATE_CHANGED'])
  expect(codesOf(copy('VISITE'))).toEqual(['TEMPLATE_DRAFT_OPEN'])
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: 'VISITE' })))
  expect(codesOf(copy('VISITE'))).toEqual(['TEMPLATE_CODE_TAKEN'])
  expect(expectSuccess(copy('VISITE', 'VISITE'))).toEqual({ code: 'VISITE', version: 2 })
  expectSuccess(books.command('checklistTemplates.discard', (work) => discardTemplate(work, 'VISITE')))
  expect(codesOf(books.command('checklistTemplates.discard', (work) => discardTemplate(work, 'VISITE')))).toEqual([
    'TEMPLATE_NO_DRAFT',
  ])
  expect(findTemplate(books.database, 'VISITE')?.version).toBe(1)
})
