import { expect, test } from 'vitest'
import { listPartnerCards } from '../../../db/queries/partner-cards.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { changeAction } from '../../../service/compliance/change-action.ts'
import { checklistRun, checklistRuns } from '../../../service/compliance/list-runs.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import { CHECKLIST_TEMPLATES } from '../../../service/compliance/templates.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const GRANT = { code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }
const items = CHECKLIST_TEMPLATES.find(({ template }) => template === 'T4')?.sections.flatMap((section) => section.items) ?? []
const run = (value: string, more: Record<number, string> = {}) => ({
  template: 'T4',
  subject: 'partner:CEAM',
  date: '2020-02-03',
  note: '',
  answers: items.map(({ number, scale }) => ({
    item: number,
    answer: more[number] ?? (scale === 'YES_NO' ? 'oui' : value),
    evidence: '',
    comment: '',
  })),
})

function faultsOfVerification(books: ReturnType<typeof reportBooks>): string[] {
  const steps = verifyLedger(books.database, books.ledger.surroundings.clock)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.faults.map(({ code }) => code)
  }
}

test('a run is kept, changed, signed and then never changes; what failed is an action with a date', () => {
  const books = reportBooks([GRANT])
  // The helper writes its setup without events.
  const before = faultsOfVerification(books)
  const first = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run('2'))))
  const { id } = expectSuccess(
    books.command('compliance.saveRun', (work) => saveChecklistRun(work, run('3', { 9: '1', 18: 'NA' }))),
  )
  expect(id).toBe(first.id)
  expect(expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))).toEqual({
    actions: 1,
    passed: true,
    alone: true,
  })
  const [row] = checklistRuns(books.database, '2020-03-10').runs
  expect(row).toMatchObject({ state: 'signed', score: '2.88', rating: 'MEDIUM', blocking: 0, unanswered: 0, openActions: 1 })
  expect(checklistRuns(books.database, '2020-03-10').actions).toMatchObject([{ item: 9, dueOn: '2020-03-04', late: true }])
  expect(() => plainSql(books.database).run(`UPDATE checklist_run SET score = '4.00' WHERE id = ?`, id)).toThrow('IMMUTABLE')
  expect(() => plainSql(books.database).run(`UPDATE checklist_answer SET answer = '4' WHERE run_id = ?`, id)).toThrow('IMMUTABLE')
  expect(books.command('compliance.signRun', (work) => signRun(work, id))).toMatchObject({
    ok: false,
    faults: [{ code: 'CHECKLIST_SIGNED' }],
  })
  expect(listPartnerCards(books.database)).toMatchObject([
    { code: 'CEAM', rating: 'MEDIUM', delivery: '2.50', assessedOn: '2020-02-03', assessmentValidUntil: '2021-02-02' },
  ])
  const action = checklistRuns(books.database, '2020-03-10').actions[0]?.id ?? 0
  expectSuccess(
    books.command('compliance.changeAction', (work) =>
      changeAction(work, { id: action, owner: 'RAF', dueOn: '2020-04-01', done: true }),
    ),
  )
  expect(checklistRuns(books.database, '2020-05-10').actions).toMatchObject([{ owner: 'RAF', late: false }])
  expect(faultsOfVerification(books)).toEqual(before)
  const again = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run('4'))))
  expect(again.id).not.toBe(id)
})

test('a run that is not whole is not signed; unknown items, subjects and answers are refused all at once', () => {
  const books = reportBooks([GRANT])
  const part = { ...run('3'), answers: run('3').answers.slice(0, 20) }
  const { id, scores } = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, part)))
  expect(scores.at(-1)).toEqual({ section: 'TOTAL', score: '3.00', answered: 20, notApplicable: 0, blocking: 0 })
  expect(books.command('compliance.signRun', (work) => signRun(work, id))).toMatchObject({
    ok: false,
    faults: [{ code: 'CHECKLIST_UNANSWERED' }],
  })
  const wrong = {
    ...run('3'),
    subject: 'partner:NOBODY',
    answers: [
      { item: 1, answer: 'peut-être', evidence: '', comment: '' },
      { item: 99, answer: '3', evidence: '', comment: '' },
      { item: 2, answer: '3', evidence: '', comment: '' },
      { item: 2, answer: '3', evidence: '', comment: '' },
    ],
  }
  const refused = books.command('compliance.saveRun', (work) => saveChecklistRun(work, wrong))
  expect(refused.ok ? [] : refused.faults.map(({ code }) => code)).toEqual([
    'CHECKLIST_SUBJECT',
    'CHECKLIST_ANSWER',
    'CHECKLIST_ITEM',
    'CHECKLIST_TWICE',
  ])
})

test('an answer changed behind the triggers is found by the verification', () => {
  const books = reportBooks([GRANT])
  const { id } = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run('3'))))
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  const before = faultsOfVerification(books)
  books.database.exec('DROP TRIGGER checklist_answer_kept')
  plainSql(books.database).run(`UPDATE checklist_answer SET answer = '4' WHERE run_id = ? AND item = 2`, id)
  expect(faultsOfVerification(books)).toEqual([...before, 'VERIFY_SCHEMA', 'VERIFY_ROW_CHANGED'])
  expect(checklistRun(books.database, id).ok).toBe(true)
})
