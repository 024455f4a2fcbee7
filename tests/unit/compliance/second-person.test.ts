import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { carryRun } from '../../../service/compliance/carry-run.ts'
import { confirmAnswers, confirmByCode } from '../../../service/compliance/confirm-answers.ts'
import { importRun, signKeptRun } from '../../../service/compliance/import-run.ts'
import { checklistRun } from '../../../service/compliance/list-runs.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import { publishTemplate, saveTemplateDraft } from '../../../service/compliance/template-life-cycle.ts'
import type { ChecklistItemContent, ChecklistTemplateContent } from '../../../shared/contract/checklist-template-content.ts'
import { codesOf, withUser } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, newFolder, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const item = (number: number, more: Partial<ChecklistItemContent> = {}): ChecklistItemContent => ({
  ...{ number, code: `i${number}`, blocking: false, fr: `Point ${number}`, en: `Item ${number}` },
  ...more,
})
/** Ten items: 1 is never N/A, 2 always may be, 3 where item 1 is yes. */
const content = (more: Partial<ChecklistTemplateContent> = {}): ChecklistTemplateContent => ({
  ...{ template: 'VISITE', version: 1, source: '', name: { fr: 'Visite', en: 'Visit' }, subject: 'partner' },
  ...{ scale: 'YES_NO', scoring: 'mean', blockingCap: '50', mostNotApplicable: '30' },
  sections: [
    {
      ...{ code: 'a', fr: 'A', en: 'A' },
      items: [
        item(1, { blocking: true }),
        item(2, { blocking: true, mayBeNotApplicable: 'always' }),
        item(3, { blocking: true, mayBeNotApplicable: 'item i1 = yes' }),
        ...[4, 5, 6, 7, 8, 9, 10].map((number) => item(number)),
      ],
    },
  ],
  ...more,
})

let books: TemporaryLedger
type Answers = Readonly<Record<number, string>>

const published = (template = content()): void => {
  expectSuccess(
    books.command('checklistTemplates.save', (work) => saveTemplateDraft(work, { content: template, revision: null })),
  )
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: template.template })))
}
const save = (answers: Answers, user = 'owner', comment = 'aucun stock') =>
  books.command(
    'compliance.saveRun',
    (work) =>
      saveChecklistRun(work, {
        ...{ template: 'VISITE', subject: 'partner:CEAM', date: '2020-02-03', note: '' },
        answers: Array.from({ length: 10 }, (_, index) => ({
          ...{ item: index + 1, answer: answers[index + 1] ?? 'yes', evidence: '' },
          comment: answers[index + 1] === 'NA' ? comment : '',
        })),
      }),
    { user },
  )
const confirm = (user: string, items: readonly number[], confirmed = true, reasons: readonly string[] | null = null) =>
  books.command('compliance.confirmAnswers', (work) => confirmAnswers(work, { id: 1, items, confirmed, reasons }), { user })
const sign = (user: string) => books.command('compliance.signRun', (work) => signRun(work, 1), { user })
const run = () => expectSuccess(checklistRun(books.database, 1))
const seenBy = (number: number) => run().answers.find((answer) => answer.item === number)?.confirmedBy

beforeEach(() => {
  books = reportBooks([])
  published()
})

describe('an N/A on a blocking item', () => {
  test('is refused where the template does not allow it, or not for this run; other items may always be N/A', () => {
    expect(codesOf(save({ 1: 'NA' }))).toBe('CHECKLIST_NOT_APPLICABLE')
    expect(codesOf(save({ 1: 'no', 3: 'NA' }))).toBe('CHECKLIST_NOT_APPLICABLE')
    expect(codesOf(save({ 1: 'n/a', 3: 'NA' }))).toBe('CHECKLIST_NOT_APPLICABLE CHECKLIST_NOT_APPLICABLE')
    expect(codesOf(save({ 2: 'NA', 3: 's/o', 4: 'NA' }))).toBe('DONE')
  })

  test('wants its reason and a second person, who neither prepared the run nor answered in it', () => {
    withUser(books, 'Awa', ['preparer', 'approver'])
    expectSuccess(save({ 2: 'NA' }, 'owner', ''))
    expect(codesOf(confirm('Awa', [2]))).toBe('CHECKLIST_REASON')
    expect(codesOf(sign('Awa'))).toBe('CHECKLIST_REASON CHECKLIST_UNCONFIRMED')
    expectSuccess(save({ 2: 'NA' }))
    expect(codesOf(sign('Awa'))).toBe('CHECKLIST_UNCONFIRMED')
    expect(codesOf(sign('owner'))).toBe('CHECKLIST_UNCONFIRMED CHECKLIST_OWN_SIGNATURE')
    expect(codesOf(confirm('owner', [2]))).toBe('CHECKLIST_OWN_CONFIRMATION')
    expect(codesOf(confirm('Awa', [1, 4]))).toBe('CHECKLIST_NOTHING_TO_CONFIRM CHECKLIST_NOTHING_TO_CONFIRM')
    expect(codesOf(confirm('Awa', [2], true, ['une autre raison']))).toBe('CHECKLIST_REASON_CHANGED')
    expectSuccess(confirm('Awa', [2], true, ['aucun stock']))
    expect(codesOf(sign('owner'))).toBe('CHECKLIST_OWN_SIGNATURE')
    expect(expectSuccess(sign('Awa'))).toEqual({ actions: 0, passed: true, alone: false })
    expect(run()).toMatchObject({ signedBy: 'Awa', signedAlone: false, passed: true, notApplicable: 1, applicable: 10 })
    expect(codesOf(confirm('Awa', [2], false))).toBe('CHECKLIST_SIGNED')
  })

  test('loses the word of the second person when answer, evidence or reason change, and when they take it back', () => {
    withUser(books, 'Awa', ['preparer', 'approver'])
    withUser(books, 'Issa', ['preparer', 'approver'])
    const seen = () => {
      expectSuccess(confirm('Awa', [2]))
      expect(seenBy(2)).toBe('Awa')
    }
    expectSuccess(save({ 2: 'NA' }))
    seen()
    // Keeping the same answers, or others beside, leaves it.
    expectSuccess(save({ 2: 'NA', 5: 'no' }))
    expect(seenBy(2)).toBe('Awa')
    expectSuccess(save({ 2: 'NA' }, 'owner', 'stock épuisé'))
    expect(seenBy(2)).toBeNull()
    seen()
    expectSuccess(save({ 2: 'yes' }))
    expectSuccess(save({ 2: 'NA' }, 'owner', 'stock épuisé'))
    expect(seenBy(2)).toBeNull()
    seen()
    expect(codesOf(confirm('Issa', [2], false))).toBe('CHECKLIST_OTHER_CONFIRMATION')
    expectSuccess(confirm('Awa', [2], false))
    expect(seenBy(2)).toBeNull()
    // Whoever confirmed and then answers has prepared the run.
    seen()
    expectSuccess(save({ 2: 'NA', 6: 'no' }, 'Awa', 'stock épuisé'))
    expect(seenBy(2)).toBeNull()
    expect(run().preparers.sort()).toEqual(['Awa', 'owner'])
  })

  test('is confirmed anew by the version that the run is carried over to, and dropped where that one does not allow it', () => {
    withUser(books, 'Awa', ['preparer', 'approver'])
    expectSuccess(save({ 2: 'NA', 3: 'NA' }))
    expectSuccess(confirm('Awa', [2, 3]))
    const [section] = content().sections
    const items = (section?.items ?? []).map((each) => (each.number === 2 ? item(2, { blocking: true }) : each))
    published(content({ sections: [{ ...{ code: 'a', fr: 'A', en: 'A' }, items }] }))
    const carried = books.command('compliance.carryRun', (work) => carryRun(work, 1))
    expect(expectSuccess(carried)).toEqual({ version: 2, dropped: ['i2'] })
    expect(run().answers.map((answer) => answer.item)).not.toContain(2)
    expect([seenBy(3), run().secondPerson]).toEqual([null, [3]])
  })

  test('N of T1’s scale is not carried over as the no of another', () => {
    const scaled = (scale: 'VAN' | 'YES_NO') =>
      content({ template: 'ECHELLE', scale, sections: [{ ...{ code: 'a', fr: 'A', en: 'A' }, items: [item(1), item(2)] }] })
    published(scaled('VAN'))
    const answers = [
      { item: 1, answer: 'N', evidence: '', comment: '' },
      { item: 2, answer: 'NA', evidence: '', comment: '' },
    ]
    const kept = books.command('compliance.saveRun', (work) =>
      saveChecklistRun(work, { template: 'ECHELLE', subject: 'partner:CEAM', date: '2020-02-03', note: '', answers }),
    )
    const { id } = expectSuccess(kept)
    published(scaled('YES_NO'))
    const carried = books.command('compliance.carryRun', (work) => carryRun(work, id))
    expect(expectSuccess(carried)).toEqual({ version: 2, dropped: ['i1'] })
  })
})

describe('a signature', () => {
  test('of the only person who writes is marked, on the run and by the trigger below the service', () => {
    expectSuccess(save({ 2: 'NA' }))
    const update = `UPDATE checklist_run SET state = 'signed', signed_by = 1, signed_at = '2020-02-03T00:00:00Z' WHERE id = 1`
    expect(() => plainSql(books.database).run(update)).toThrow('SECOND_PERSON')
    expect(expectSuccess(sign('owner'))).toEqual({ actions: 0, passed: true, alone: true })
    expect(run()).toMatchObject({ signedAlone: true, passed: true })
  })

  test('of the only person left, who prepared nothing, is no signature alone', () => {
    withUser(books, 'Awa', ['preparer'])
    expectSuccess(save({ 4: 'NA' }, 'Awa'))
    plainSql(books.database).run("UPDATE user SET roles = 'auditor' WHERE name = 'Awa'")
    expect(expectSuccess(sign('owner'))).toEqual({ actions: 0, passed: true, alone: false })
  })

  test('is free again for whoever answered, once another has given the answer anew', () => {
    withUser(books, 'Awa', ['preparer', 'approver'])
    expectSuccess(save({}))
    expectSuccess(save({ 4: 'no' }, 'Awa'))
    expect(codesOf(sign('Awa'))).toBe('CHECKLIST_OWN_SIGNATURE')
    expectSuccess(save({ 4: 'NA' }))
    expect(run().preparers).toEqual(['owner'])
    expect(codesOf(sign('Awa'))).toBe('DONE')
  })

  test('passes with exactly the share of N/A that the template allows, and not with one more', () => {
    expectSuccess(save({ 4: 'NA', 5: 'NA', 6: 'NA' }))
    expect(run()).toMatchObject({ notApplicable: 3, applicable: 10, overShare: false })
    expect(expectSuccess(sign('owner')).passed).toBe(true)
    const { id } = expectSuccess(save({ 4: 'NA', 5: 'NA', 6: 'NA', 7: 'NA' }))
    expect(expectSuccess(checklistRun(books.database, id))).toMatchObject({ score: '50.00', overShare: true })
    const signed = books.command('compliance.signRun', (work) => signRun(work, id))
    expect(expectSuccess(signed)).toEqual({ actions: 0, passed: false, alone: true })
    expect(expectSuccess(checklistRun(books.database, id))).toMatchObject({ passed: false, blocking: 0, score: '50.00' })
  })
})

test('from a file an N/A that is not allowed is refused at its row; two people keep, confirm by code and sign', () => {
  withUser(books, 'Awa', ['preparer', 'approver'])
  const path = join(newFolder(), 'answers.csv')
  const write = (answers: Answers) =>
    writeFileSync(
      path,
      [
        'item,answer,evidence,comment',
        ...Array.from(
          { length: 10 },
          (_, index) => `i${index + 1},${answers[index + 1] ?? 'yes'},,${answers[index + 1] ? 'aucun' : ''}`,
        ),
      ].join('\n'),
    )
  const file = { template: 'visite', subject: 'partner:CEAM', date: '2020-02-03', answers: path, user: 'owner' }
  write({ 1: 'NA' })
  expect(importRun(books.ledger, { ...file, signer: null })).toMatchObject({
    ok: false,
    faults: [{ code: 'CHECKLIST_NOT_APPLICABLE', place: { line: 2 }, details: { item: 'i1' } }],
  })
  write({ 2: 'NA' })
  expect(codesOf(importRun(books.ledger, { ...file, signer: 'Awa' }))).toBe('CHECKLIST_UNCONFIRMED')
  const request = { run: 1, items: ['i2'], confirmed: true, user: 'Awa' }
  expect(codesOf(confirmByCode(books.ledger, { ...request, items: ['i2', 'i99'] }))).toBe('CHECKLIST_ITEM')
  expect(codesOf(confirmByCode(books.ledger, { ...request, run: 9 }))).toBe('CHECKLIST_RUN')
  expect(expectSuccess(confirmByCode(books.ledger, request))).toEqual({ confirmed: 1 })
  expect(codesOf(importRun(books.ledger, { ...file, signer: 'owner' }))).toBe('CHECKLIST_OWN_SIGNATURE')
  expect(expectSuccess(signKeptRun(books.ledger, 1, 'Awa'))).toEqual({ actions: 0, passed: true, alone: false })
})
