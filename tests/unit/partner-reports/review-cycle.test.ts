import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { draftVoucher, findDraft } from '../../../db/queries/drafts.ts'
import { vouchersOfOrigin } from '../../../db/queries/origins.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { closeReport, rejectReport } from '../../../service/partner-reports/conclude-report.ts'
import { answerQuestion, decideReportLine, sendQuestions } from '../../../service/partner-reports/decide-report-line.ts'
import { disallowedCosts } from '../../../service/partner-reports/disallowed-costs.ts'
import { importReportFile } from '../../../service/partner-reports/import-report-file.ts'
import { printAdjustedReport, printReviewLetter, printReviewMemo } from '../../../service/partner-reports/letter-sheets.ts'
import { missingReports } from '../../../service/partner-reports/missing-reports.ts'
import { proposeRefund } from '../../../service/partner-reports/propose-refund.ts'
import { openReport } from '../../../service/partner-reports/report-views.ts'
import { reviewSheet } from '../../../service/partner-reports/review-sheet-text.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { codesOf, faultsOf } from '../../helpers/closing-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { CEAM_LINES, conclude, intake, post, reportCsv, reviewBooks, reviewedReport, sheet } from './review-books.ts'

const detail = (books: TemporaryLedger, id: number) => expectSuccess(openReport(books.database, id, '2020-05-31'))

describe('spec 07 §6.iv', () => {
  test('the first review, the answer and the conclusion come to the franc', () => {
    const books = reviewBooks()
    const id = reviewedReport(books)
    const first = detail(books, id)
    expect(first.state).toBe('queried')
    expect(first.totals).toEqual({ submitted: 8_742_350, accepted: 7_918_650, disallowed: 503_700, queried: 320_000, open: 0 })
    expect(first.position).toMatchObject({
      advanced: 9_500_000,
      unspent: 757_650,
      outstanding: 1_581_350,
      liquidationPercent: '83.3542',
      threshold: 7_600_000,
      gateOpen: true,
      ageDays: 106,
    })
    expectSuccess(
      sheet(
        books,
        id,
        'voucher,line,decision,amount,code,comment,answer\n009,1,disallow,70000,SUP,Jour sans carnet,Contrat joint\n',
      ),
    )
    const second = detail(books, id)
    expect(second.totals).toMatchObject({ accepted: 8_168_650, disallowed: 573_700, queried: 0 })
    expect(second.disallowedMinor).toBe(74_929)
    expect(second.rate).toBe('765.660000')
    expect(second.position).toMatchObject({ outstanding: 1_331_350, liquidationPercent: '85.9858' })
    const concluded = expectSuccess(conclude(books, id))
    expect(concluded.state).toBe('accepted_with_disallowances')
    const [draft] = vouchersOfOrigin(books.database, `partner-report:${id}`)
    const voucher = draftVoucher(findDraft(books.database, draft?.draftId ?? '') ?? never())
    expect(voucher.date).toBe('2020-03-31')
    const credit = voucher.lines.filter(({ creditMinor }) => creditMinor !== null)
    expect(credit.map(({ account, partner, creditMinor }) => [account, partner, creditMinor])).toEqual([
      ['4711', 'CEAM', 8_168_650],
    ])
    expect(
      voucher.lines.filter(({ debitMinor }) => debitMinor !== null).map((l) => [l.account, l.budgetLine, l.debitMinor]),
    ).toEqual([
      ['652', 'A1', 1_280_000],
      ['652', 'B1.1', 3_292_500],
      ['652', 'B1.2', 925_000],
      ['652', 'B1.3', 562_500],
      ['652', 'B2', 2_108_650],
    ])
    post(books, concluded.vouchers)
    const refund = expectSuccess(
      books.command('partnerReports.proposeRefund', (work) =>
        proposeRefund(work, books.surroundings, { id, kind: 'refund', account: '5211', date: '2020-05-04', xof: 757_650 }),
      ),
    )
    post(books, [refund.voucher])
    expect(detail(books, id).position).toMatchObject({ refunded: 757_650, unspent: 0, outstanding: 573_700 })
    expect(expectSuccess(books.command('partnerReports.close', (work) => closeReport(work, id)))).toEqual({})
    expect(detail(books, id).state).toBe('closed')
  })

  test('the letter, the memo and the adjusted report say it in both languages', () => {
    const books = reviewBooks()
    const id = reviewedReport(books)
    for (const language of ['fr', 'en'] as const) {
      const request = { database: books.database, key: String(id), language }
      const letter = JSON.stringify(expectSuccess(printReviewLetter(request)))
      for (const found of ['GFT', 'SUP', 'VAT', 'PER', 'Boissons alcoolisées non éligibles', 'Joindre le contrat', '30/04/2020'])
        expect(letter).toContain(found)
      expect(JSON.stringify(expectSuccess(printReviewMemo(request)))).toContain(language === 'fr' ? '5,7616' : '5.7616')
      expect(expectSuccess(printAdjustedReport(request)).blocks.length).toBe(3)
    }
  })
})

describe('intake', () => {
  test('flags what is outside the period and lines that the sub-award does not have, and counts bank lines', () => {
    const books = reviewBooks()
    const answer = expectSuccess(intake(books, reportCsv([...CEAM_LINES, ['014', '2020-03-30', 'Moto', 'Z9', 10_000]])))
    expect(answer).toMatchObject({ number: 'SA-CEAM-2020-Q1', lines: 14, ignored: 14, sampled: 14, flagged: 2, already: false })
    expect(answer.warnings.map(({ code }) => code).sort()).toEqual(['PARTNER_REPORT_BUD', 'PARTNER_REPORT_PER'])
    expect(answer.warnings[0]?.place).toEqual({ kind: 'line', line: 26, column: 'voucher' })
  })

  test('the same file answers the same; another one replaces it only before the review', () => {
    const books = reviewBooks()
    const first = expectSuccess(intake(books))
    expect(expectSuccess(intake(books))).toMatchObject({ number: first.number, ignored: 13, already: true })
    const second = expectSuccess(intake(books, reportCsv(CEAM_LINES.slice(0, 12))))
    expect(second).toMatchObject({ number: 'SA-CEAM-2020-Q1-2', replaced: 'SA-CEAM-2020-Q1' })
    expectSuccess(sheet(books, second.id ?? 0, 'voucher,line,decision\n001,1,accept\n'))
    expect(codesOf(intake(books))).toBe('DUPLICATE_PARTNER_REPORT')
    expect(codesOf(intake(books, reportCsv(), { period: '2020-03' }))).toBe('DUPLICATE_PARTNER_REPORT')
  })

  test('every fault comes back at once, with its place', () => {
    const books = reviewBooks()
    expect(codesOf(intake(books, reportCsv(), { subAward: 'SA-X', period: '2020-13' }))).toBe('SUB_AWARD_UNKNOWN PERIOD_UNKNOWN')
    expect(codesOf(intake(books, reportCsv(), { period: '2019-Q1' }))).toBe('PARTNER_REPORT_OUTSIDE')
    const refused = intake(
      books,
      reportCsv([
        ['001', '2020-02-17', 'Salle', 'X1', 5],
        ['002', '2020-02-17', 'Salle', 'X2', 5],
      ]),
    )
    expect(refused.ok ? [] : refused.faults.map(({ code, place }) => [code, place])).toEqual([
      ['BUDGET_LINE_UNKNOWN', { kind: 'line', line: 2, column: 'budget_line' }],
      ['BUDGET_LINE_UNKNOWN', { kind: 'line', line: 4, column: 'budget_line' }],
    ])
  })

  test('a list of transactions is read by its headers', () => {
    const books = reviewBooks()
    const list =
      'N° de pièce;Date comptable;Compte;Ligne budgétaire;Libellé;XOF\n7;17/02/2020;6011;A1;Salaire;640000\n7;17/02/2020;5211;;Banque;-640000\n'
    expect(expectSuccess(intake(books, list))).toMatchObject({ lines: 1, ignored: 1, totalXof: 640_000 })
  })

  test('of a workbook the sheet Transactions is read', async () => {
    const books = reviewBooks()
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Rapport').addRow(['Code', 'Ligne'])
    const list = workbook.addWorksheet('Transactions')
    list.addRow(['Voucher no.', 'Posting date', 'Account', 'Budget line', 'Description', 'XOF'])
    list.addRow(['7', new Date('2020-02-17T00:00:00Z'), '6011', 'A1', 'Salaire', 640_000])
    list.addRow(['8', new Date('2020-02-18T00:00:00Z'), '6011', 'X9', 'Autre', 1])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const take = () =>
      importReportFile(books.ledger, {
        file: { bytes, name: 'rapport.xlsx' },
        subAward: 'SA-CEAM',
        period: '2020-Q1',
        user: 'owner',
        commandId: newCommandId(books.ledger),
        dryRun: true,
      })
    const refused = take()
    expect(refused.ok ? [] : refused.faults.map(({ code, place }) => [code, place])).toEqual([
      ['BUDGET_LINE_UNKNOWN', { kind: 'cell', sheet: 'Transactions', cell: 'D3' }],
    ])
  })
})

describe('review', () => {
  test('a sheet with faults applies nothing and places every one', () => {
    const books = reviewBooks()
    const { id } = expectSuccess(intake(books))
    const text = `voucher,line,decision,amount,code,comment
001,1,accept,,,
002,1,disallow,9999999,GFT,Trop
003,1,disallow,,XXX,
099,1,accept,,,
004,1,maybe,,,
`
    const refused = sheet(books, id ?? 0, text)
    expect(codesOf(refused)).toBe('REVIEW_DECISION')
    const other = sheet(books, id ?? 0, text.replace('004,1,maybe,,,\n', ''))
    expect(other.ok ? [] : other.faults.map(({ code, place }) => [code, place])).toEqual([
      ['REVIEW_LINE_UNKNOWN', { kind: 'line', line: 5, column: 'voucher' }],
      ['REVIEW_AMOUNT', { kind: 'line', line: 3, column: 'amount' }],
      ['REVIEW_CODE', { kind: 'line', line: 4, column: 'code' }],
      ['REVIEW_COMMENT', { kind: 'line', line: 4, column: 'comment' }],
    ])
    expect(detail(books, id ?? 0).totals.open).toBe(8_742_350)
  })

  test('the exported sheet comes back as it is', () => {
    const books = reviewBooks()
    const id = reviewedReport(books)
    const { text } = expectSuccess(reviewSheet(books.database, id))
    expect(text.split('\n')[0]?.startsWith('voucher,line,decision,amount,code,comment')).toBe(true)
    expect(expectSuccess(sheet(books, id, text))).toMatchObject({ lines: 0, answers: 0, state: 'queried' })
  })

  test('questions go out, are answered, and are decided before the end', () => {
    const books = reviewBooks()
    const { id } = expectSuccess(intake(books))
    const key = { id: id ?? 0, position: 9 }
    const decide = (decision: 'accept' | 'query', comment: string) =>
      books.command('partnerReports.decide', (work) =>
        decideReportLine(work, { ...key, decision, amount: null, code: null, comment, dueOn: null }),
      )
    expect(codesOf(decide('query', ' '))).toBe('REVIEW_QUESTION')
    expect(expectSuccess(decide('query', 'Contrat ?')).state).toBe('under_review')
    expect(codesOf(conclude(books, key.id))).toBe('PARTNER_REPORT_UNDECIDED PARTNER_REPORT_QUESTIONS')
    expectSuccess(books.command('partnerReports.sendQuestions', (work) => sendQuestions(work, key.id)))
    expect(detail(books, key.id).state).toBe('queried')
    const answered = books.command('partnerReports.answer', (work) => answerQuestion(work, { ...key, text: 'Le voici' }))
    expect(expectSuccess(answered).state).toBe('answered')
    expect(expectSuccess(decide('accept', '')).state).toBe('under_review')
    expect(detail(books, key.id).lines[8]).toMatchObject({ decisionCount: 2, unanswered: false })
  })

  test('whoever decided does not conclude once two people write', () => {
    const books = reviewBooks()
    const id = reviewedReport(books)
    expectSuccess(sheet(books, id, 'voucher,line,decision\n009,1,accept\n'))
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'raf', roles: ['approver'] })))
    expect(codesOf(conclude(books, id))).toBe('PARTNER_REPORT_SEPARATION')
    expect(expectSuccess(conclude(books, id, 'raf')).vouchers.length).toBe(1)
    expect(codesOf(sheet(books, id, 'voucher,line,decision\n009,1,accept\n'))).toBe('PARTNER_REPORT_CONCLUDED')
  })

  test('a rejected report leaves the period free', () => {
    const books = reviewBooks()
    const { id } = expectSuccess(intake(books))
    expectSuccess(sheet(books, id ?? 0, 'voucher,line,decision\n001,1,accept\n'))
    expectSuccess(books.command('partnerReports.reject', (work) => rejectReport(work, { id: id ?? 0, reason: 'Illisible' })))
    expect(expectSuccess(intake(books)).number).toBe('SA-CEAM-2020-Q1-2')
  })
})

test('reports that partners owe are listed until they come', () => {
  const books = reviewBooks('2020-07-20T09:00:00.000Z')
  const owed = () => missingReports(books.database, '2020-07-20').map(({ period, dueOn, daysLate }) => [period, dueOn, daysLate])
  expect(owed()).toEqual([
    ['2020-Q2', '2020-07-15', 5],
    ['2020-Q1', '2020-04-15', 96],
  ])
  expectSuccess(intake(books))
  expect(owed()).toEqual([['2020-Q2', '2020-07-15', 5]])
})

describe('disallowed costs', () => {
  test('the ledger and its report list each one, and repayments cover them', () => {
    const books = reviewBooks()
    const id = reviewedReport(books)
    expectSuccess(sheet(books, id, 'voucher,line,decision\n009,1,accept\n005,1,accept\n'))
    expectSuccess(conclude(books, id))
    const statuses = () =>
      disallowedCosts(books.database, '2020-12-31')
        .map(({ voucher, status }) => `${voucher} ${status}`)
        .sort()
    expect(statuses()).toEqual(['002 toRecover', '005 lifted', '007 toRecover', '013 toRecover'])
    const repaid = expectSuccess(
      books.command('partnerReports.proposeRefund', (work) =>
        proposeRefund(work, books.surroundings, { id, kind: 'recovery', account: '5211', date: '2020-05-04', xof: 45_000 }),
      ),
    )
    post(books, [repaid.voucher])
    expect(statuses()).toContain('002 recovered')
    const report = expectSuccess(machineReport(books.database, 'disallowed-costs', {}, 'fr'))
    expect(report.totals?.[8]).toBe(316_200)
    expect([...report.rows].length).toBe(4)
  })
})

test('verification finds a changed decision', () => {
  const books = reviewBooks()
  reviewedReport(books)
  expect(faultsOf(books)).toEqual([])
  books.database.exec('DROP TRIGGER partner_report_decision_kept')
  books.database.exec(
    'UPDATE partner_report_decision SET disallowed_minor = 0, accepted_minor = accepted_minor + 45000 WHERE position = 2',
  )
  expect(faultsOf(books).join(' ')).toContain('partner-report-decision')
})

const never = (): never => {
  throw new Error('no draft was proposed')
}
