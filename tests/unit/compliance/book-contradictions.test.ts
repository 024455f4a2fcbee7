import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { listObligations } from '../../../db/queries/statutory-obligations.ts'
import { checkVoucher } from '../../../service/compliance/check-voucher.ts'
import { contradictedAnswers, templateProgress } from '../../../service/compliance/compliance-overview-progress.ts'
import { changeObligation, drawYear, openYear } from '../../../service/compliance/keep-obligations.ts'
import { checklistRun } from '../../../service/compliance/list-runs.ts'
import { runRecord } from '../../../service/compliance/run-record.ts'
import { printChecklistRun } from '../../../service/compliance/run-sheet.ts'
import { runWorkbook } from '../../../service/compliance/run-workbook.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import { claimCheckFaults } from '../../../service/compliance/signed-claim-check.ts'
import { voucherCheck } from '../../../service/compliance/voucher-checklist.ts'
import { vouchersToCheck } from '../../../service/compliance/voucher-checklist-list.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import type { ChecklistAnswerInput } from '../../../shared/contract/compliance.ts'
import { signClaimCheck, UNSCREENED, voucherOf } from '../../helpers/claim-books.ts'
import { codesOf, withUser } from '../../helpers/closing-books.ts'
import { bookLine, bookVoucher, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const TODAY = '2020-07-15'

function openBooks(): TemporaryLedger {
  const books = reportBooks([{ ...WORKED_GRANT, terms: UNSCREENED }], `${TODAY}T09:00:00.000Z`)
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}
const keyOf = (books: TemporaryLedger, source: string): string => `posted:${voucherOf(books.database, source)}`
const check = (books: TemporaryLedger, source: string, answers: readonly ChecklistAnswerInput[]) =>
  books.command('complianceOverview.checkVoucher', (work) =>
    checkVoucher(work, { key: keyOf(books, source), answers: [...answers] }),
  )
const sign = (books: TemporaryLedger, id: number, user = 'owner') =>
  books.command('compliance.signRun', (work) => signRun(work, id), { user })
const verified = (others: Readonly<Record<number, string>> = {}, comment = 'Vu sur le papier'): ChecklistAnswerInput[] =>
  [4, 5, 6, 7, 8, 10, 11, 12].map((item) => ({
    ...{ item, answer: others[item] ?? 'V', evidence: '' },
    comment: item === 8 || others[item] === 'N' ? comment : '',
  }))

describe('T1', () => {
  test('item 7 is a person’s answer: the books say that the voucher balances, and leave it unanswered', () => {
    const books = openBooks()
    const { id, unanswered } = expectSuccess(check(books, 'E07', []))
    expect(unanswered).toBeGreaterThan(0)
    const run = expectSuccess(checklistRun(books.database, id))
    expect(run.answers.find(({ item }) => item === 7)).toBeUndefined()
    const shown = expectSuccess(voucherCheck(books.database, keyOf(books, 'E07'), TODAY)).items.find(({ number }) => number === 7)
    expect(shown).toMatchObject({ answer: '', proposed: { answer: null, reason: { code: 'T1_BALANCED' } } })
    const kept = expectSuccess(check(books, 'E07', verified()))
    expect(expectSuccess(checklistRun(books.database, kept.id)).answers.find(({ item }) => item === 7)).toMatchObject({
      answeredBy: 'owner',
      books: '',
      booksReason: expect.stringContaining('équilibrée'),
    })
  })

  test('an answer against the books is signed with its remark and stays marked: on the run, its paper, the list, the overview, the report', async () => {
    const books = openBooks()
    const { id } = expectSuccess(check(books, 'E07', verified()))
    expectSuccess(sign(books, id))
    const run = expectSuccess(checklistRun(books.database, id))
    expect(run).toMatchObject({ contradicted: 1, contradictedItems: [8], passed: true, signedAlone: true })
    expect(run.answers.find(({ item }) => item === 8)).toMatchObject({ answer: 'V', books: 'A', answeredBy: 'owner' })
    expect(contradictedAnswers(books.database)).toMatchObject([
      { runId: id, template: 'T1', item: 8, answer: 'V', books: 'A', comment: 'Vu sur le papier' },
    ])
    expect(templateProgress(books.database, TODAY).find(({ template }) => template === 'T1')).toMatchObject({
      done: 1,
      contradicted: 1,
    })
    const month = vouchersToCheck(books.database, { month: '2020-02' })
    expect(month.vouchers.filter(({ contradicted }) => contradicted > 0).map(({ state }) => state)).toEqual(['passed'])
    const record = expectSuccess(runRecord(books.database, id, 'fr'))
    expect(record.answers[7]?.[4]).toMatch(/^A \(Préparée et approuvée par owner/)
    const made = expectSuccess(await runWorkbook(books.ledger, { run: id, language: 'fr', user: 'owner' }))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(made.bytes.slice().buffer)
    expect(book.getWorksheet('Réponses')?.getRow(9).getCell(5).text).toMatch(/^A \(Préparée/)
    const sheet = expectSuccess(printChecklistRun({ database: books.database, key: String(id), language: 'fr' }))
    expect(JSON.stringify(sheet.blocks)).toMatch(/V\\nlivres\u00a0: A \(Préparée et approuvée par owner/)
    const report = expectSuccess(machineReport(books.database, 'compliance-status', { to: TODAY }, 'fr'))
    const [row] = [...report.rows].filter(([kind]) => kind === 'run')
    expect(row?.slice(7)).toEqual(['passed', '', 0, '100.00', 0, 13, 1, 'alone'])
  })

  test('what the types of expense do not ask for, and what has no subject in the books, counts neither in the share nor for a second person', () => {
    const books = openBooks()
    withUser(books, 'Awa', ['preparer', 'approver'])
    postVouchers(books, [
      bookVoucher('2020-03-02', [bookLine('6277', 40_000, null), bookLine('571', null, 40_000)], { sourceId: 'PROPRE' }),
    ])
    const { id } = expectSuccess(check(books, 'PROPRE', verified()))
    const run = expectSuccess(checklistRun(books.database, id))
    // Own funds: items 2, 3 and 9 have no subject, like the twelve of other types.
    expect(run.answers.filter(({ answer }) => answer === 'N').map(({ item }) => item)).toEqual(
      expect.arrayContaining([2, 3, 9, 14, 25]),
    )
    expect(run).toMatchObject({ applicable: 10, notApplicable: 0, secondPerson: [], overShare: false })
    expect(expectSuccess(sign(books, id, 'Awa'))).toEqual({ actions: 0, passed: true, alone: false })
  })

  test('a blocking item is N/A only for the types of expense that the template names', () => {
    const books = openBooks()
    expect(codesOf(check(books, 'E07', verified({ 7: 'N' })))).toBe('CHECKLIST_NOT_APPLICABLE')
    expect(codesOf(check(books, 'E07', verified({ 4: 'N', 8: 'N' })))).toBe('CHECKLIST_NOT_APPLICABLE CHECKLIST_NOT_APPLICABLE')
    const agios = { label: 'Frais de tenue de compte', expenseType: 'BAN', grant: 'PECIC', budgetLine: 'C1' }
    postVouchers(books, [
      bookVoucher('2020-03-31', [bookLine('6318', 5_000, null, agios), bookLine('5211', null, 5_000, { grant: 'PECIC' })], {
        ...{ journal: 'BQ1', sourceId: 'AGIOS' },
      }),
    ])
    const allowed = expectSuccess(voucherCheck(books.database, keyOf(books, 'AGIOS'), TODAY)).items.filter(
      ({ blocking, naAllowed }) => blocking && naAllowed,
    )
    expect(allowed.map(({ number }) => number)).toEqual([4, 7, 10])
    const answers = verified({ 4: 'N', 7: 'N' }).map((answer) => ({ ...answer, comment: 'Avis de débit imprimé par la banque' }))
    expect(codesOf(check(books, 'AGIOS', answers))).toBe('DONE')
  })

  test('an answer that the books gave and no longer give is nobody’s: the run is not signed with it', () => {
    const books = openBooks()
    withUser(books, 'Awa', ['preparer', 'approver'])
    const { id } = expectSuccess(check(books, 'E07', verified()))
    expect(expectSuccess(checklistRun(books.database, id)).answers.find(({ item }) => item === 13)).toMatchObject({
      answer: 'V',
      answeredBy: null,
    })
    const cost = { grant: 'PECIC', budgetLine: 'B2', partner: 'ARGA', thirdParty: 'Hôtel', label: 'Encore' }
    postVouchers(books, [
      bookVoucher(
        '2020-02-28',
        [bookLine('6277', 2_750_000, null, cost), bookLine('5211', null, 2_750_000, { grant: 'PECIC' })],
        {
          ...{ journal: 'BQ1', sourceId: 'E07bis' },
        },
      ),
    ])
    expect(sign(books, id, 'Awa')).toMatchObject({
      ok: false,
      faults: [{ code: 'CHECKLIST_BOOKS_MOVED', details: { count: 1, items: '13' } }, { code: 'CHECKLIST_REASON' }],
    })
    // Kept again, the books' new word stands; answered against it, a person does.
    expectSuccess(check(books, 'E07', [...verified(), { item: 13, answer: 'V', evidence: '', comment: 'Deux chambres' }]))
    expect(expectSuccess(sign(books, id, 'Awa'))).toMatchObject({ passed: true })
    expect(contradictedAnswers(books.database).map(({ item }) => item)).toEqual([8, 13])
  })
})

describe('T3', () => {
  test('of a grant in francs, the rate method has no subject in the books', () => {
    const books = reportBooks(
      [{ code: 'PECIC', currency: 'XOF', terms: UNSCREENED, lines: [{ code: 'A1', head: 'A', minor: 100_000, xof: 100_000 }] }],
      `${TODAY}T09:00:00.000Z`,
    )
    const id = signClaimCheck(books, '2020-Q1', { 5: 'NA', 7: 'NA' })
    const run = expectSuccess(checklistRun(books.database, id))
    expect(run.answers.find(({ item }) => item === 5)).toMatchObject({ answer: 'NA', books: 'NA', answeredBy: null })
    expect(run).toMatchObject({ notApplicable: 0, applicable: 18, passed: true })
  })

  test('a share of N/A above the template’s lets no claim go by it', () => {
    const books = openBooks()
    const waved = Object.fromEntries([8, 10, 12, 14, 15, 16, 17].map((item) => [item, 'NA']))
    signClaimCheck(books, '2020-Q1', { ...waved, 7: 'NA' })
    expect(claimCheckFaults(books.database, 'PECIC', '2020-Q1')).toMatchObject([
      { code: 'CLAIM_CHECK_SHARE', details: { count: 7, applicable: 19 } },
    ])
    signClaimCheck(books, '2020-Q1', { 8: 'NA', 7: 'NA' })
    expect(claimCheckFaults(books.database, 'PECIC', '2020-Q1')).toEqual([])
  })
})

describe('T5', () => {
  const change = (books: TemporaryLedger, item: number) => {
    const row = listObligations(books.database, 2020).find((each) => each.item === item)
    const input = { id: row?.id ?? 0, dueOn: row?.dueOn ?? '', owner: 'RAF', doneOn: null, evidence: 'Aucun bien en propre' }
    return books.command('complianceOverview.changeObligation', (work) =>
      changeObligation(work, { ...input, state: 'notApplicable' }, TODAY),
    )
  }

  test('a duty set aside in the calendar is a person’s word: not of a blocking item unless T5 lets it, and seen by a second one', () => {
    const books = openBooks()
    withUser(books, 'Awa', ['preparer', 'approver'])
    expectSuccess(books.command('complianceOverview.openYear', (work) => openYear(work, 2020)))
    expect(codesOf(change(books, 4))).toBe('CHECKLIST_NOT_APPLICABLE')
    expectSuccess(change(books, 18))
    expectSuccess(change(books, 7))
    const { id } = expectSuccess(books.command('complianceOverview.drawYear', (work) => drawYear(work, 2020, TODAY)))
    const run = expectSuccess(checklistRun(books.database, id))
    expect(run).toMatchObject({ secondPerson: [18], notApplicable: 2, applicable: 23 })
    expect(run.answers.find(({ item }) => item === 18)).toMatchObject({
      answer: 'NA',
      comment: 'Aucun bien en propre',
      answeredBy: 'owner',
    })
    expect(run.answers.find(({ item }) => item === 4)).toMatchObject({ answer: 'no', books: 'no', answeredBy: null })
  })

  test('drawn again, an answer that only the calendar had given goes with what it said; a person’s stays', () => {
    const books = openBooks()
    const draw = () => expectSuccess(books.command('complianceOverview.drawYear', (work) => drawYear(work, 2020, TODAY))).id
    expectSuccess(books.command('complianceOverview.openYear', (work) => openYear(work, 2020)))
    expectSuccess(change(books, 18))
    const id = draw()
    const shown = () =>
      new Map(
        expectSuccess(checklistRun(books.database, id)).answers.map(({ item, answer, answeredBy }) => [
          item,
          `${answer} ${answeredBy}`,
        ]),
      )
    expect([shown().get(4), shown().get(18), shown().get(7)]).toEqual(['no null', 'NA owner', undefined])
    const answers = [
      ...expectSuccess(checklistRun(books.database, id)).answers,
      { item: 7, answer: 'yes', evidence: 'Certificat 12', comment: '' },
    ]
    const run = { template: 'T5', subject: 'year:2020', date: TODAY, note: '', answers }
    expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
    for (const [item, dueOn] of [
      [4, '2020-12-31'],
      [18, '2020-12-31'],
    ] as const) {
      const row = listObligations(books.database, 2020).find((each) => each.item === item)
      const open = { id: row?.id ?? 0, dueOn, owner: 'RAF', state: 'open', doneOn: null, evidence: '' } as const
      expectSuccess(books.command('complianceOverview.changeObligation', (work) => changeObligation(work, open, TODAY)))
    }
    draw()
    expect([shown().get(4), shown().get(18), shown().get(7)]).toEqual([undefined, undefined, 'yes owner'])
  })

  test('what the calendar shows to be late stays marked when a person says it is done', () => {
    const books = openBooks()
    expectSuccess(books.command('complianceOverview.openYear', (work) => openYear(work, 2020)))
    const { id } = expectSuccess(books.command('complianceOverview.drawYear', (work) => drawYear(work, 2020, TODAY)))
    const drawn = expectSuccess(checklistRun(books.database, id)).answers
    const answers = drawn.map(({ item, answer, evidence }) => ({
      item,
      answer: item === 4 ? 'oui' : answer,
      evidence,
      comment: '',
    }))
    const run = { template: 'T5', subject: 'year:2020', date: TODAY, note: '', answers }
    expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
    expect(expectSuccess(checklistRun(books.database, id)).contradictedItems).toEqual([4])
  })
})
