import { describe, expect, test } from 'vitest'
import { budgetVersionLines, latestBudgetVersion, listBudgetVersions } from '../../../db/queries/budget-versions.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { closeRequest } from '../../../service/virements/close-request.ts'
import { outturnTest } from '../../../service/virements/outturn-test.ts'
import { previewVirement } from '../../../service/virements/preview-virement.ts'
import { virementDesk } from '../../../service/virements/virement-desk.ts'
import { printVirementLetter } from '../../../service/virements/virement-letter.ts'
import { virementStates } from '../../../service/virements/virement-states.ts'
import type { Result } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { addSecondPerson, approve, grantOf, request, setRules, workedBooks } from './virement-books.ts'

const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.faults.map((fault) => fault.code))
const SMALL = { A: 1_000_000, B: 1_000_000, C: 1_000_000, D: 1_000_000 }

describe('the report of the virement test', () => {
  test('spec 07 §6.iii from posted vouchers, with the columns of spec 10', () => {
    const books = workedBooks({ lockedHeads: ['E'] })
    const report = expectSuccess(machineReport(books.database, 'virement', { grant: 'PECIC', to: '2020-03-31' }, 'fr'))
    expect(report.columns.map((column) => column.key).join()).toBe(
      'budget_line,head,approved_gbp,outturn_gbp,change_gbp,change_percent,limit_gbp,state,excess_gbp',
    )
    expect([...report.rows].map((row) => row.join(' '))).toEqual([
      'A A 3000000 3150000 150000 5.0000 3300000 TOLERANCE 0',
      'B B 4200000 4010000 -190000 -4.5238 4620000 WITHIN 0',
      'C C 800000 895000 95000 11.8750 880000 APPROVAL 15000',
      'D D 1200000 1145000 -55000 -4.5833 1320000 WITHIN 0',
      'E E 800000 800000 0 0.0000 800000 WITHIN 0',
    ])
    expect(report.totals?.slice(2, 6)).toEqual([10_000_000, 10_000_000, 0, '0.0000'])
    expect(virementStates(books.database, grantOf(books), '2020-03-31').get('C')).toBe('APPROVAL')
    // On the day before, nothing was spent.
    expect(virementStates(books.database, grantOf(books), '2020-03-30').get('C')).toBe('WITHIN')
  })

  test('open months make it provisional, and a missing rate leaves blanks and says why', () => {
    const books = workedBooks()
    plainSql(books.database).run(
      "UPDATE grant_agreement SET conversion_method = 'WA_CUM', budget_rate = NULL, provisional = NULL",
    )
    const report = expectSuccess(machineReport(books.database, 'virement', { grant: 'PECIC' }, 'fr'))
    expect([...report.rows][0]?.slice(2)).toEqual([3_000_000, null, null, null, null, null, null])
    expect([report.totals, report.warnings.map((fault) => fault.code)]).toEqual([null, ['RATE_MISSING']])
  })
})

describe('a virement from request to version', () => {
  test('beyond the tolerance the donor’s reference is needed; the version follows, and the ledger proves it', () => {
    const books = workedBooks({}, SMALL)
    const asked = expectSuccess(request(books, { C: 950, B: -950 }))
    expect(asked).toEqual({ number: 'VIR-2020-0001', test: 'APPROVAL' })
    expect(codes(approve(books, asked.number))).toEqual(['VIREMENT_REFERENCE_MISSING'])
    expect(expectSuccess(approve(books, asked.number, 'Lettre FCDO 12'))).toEqual({ ...asked, version: 1 })
    expect(codes(approve(books, asked.number, 'encore'))).toEqual(['VIREMENT_DECIDED'])
    const version = latestBudgetVersion(books.database, grantOf(books).id)
    const lines = budgetVersionLines(books.database, version?.id ?? 0)
    expect(version).toMatchObject({ number: 1, reference: 'VIR-2020-0001' })
    expect(lines.map((line) => [line.code, line.amountMinor, line.amountXof])).toEqual([
      ['A', 3_000_000, 30_000_000],
      ['B', 4_105_000, 41_050_000],
      ['C', 895_000, 8_950_000],
      ['D', 1_200_000, 12_000_000],
      ['E', 800_000, 8_000_000],
    ])
    expect(verifyRegisters(books.database)).toEqual([])
    expect(verifyRegisters(books.database).filter((fault) => `${fault.details?.subject}`.includes('V1'))).toEqual([])
    // The donor approved it: the base of the next test is the new budget.
    expect(outturnTest(books.database, grantOf(books), null)?.lines[2]).toMatchObject({ code: 'C', baseMinor: 895_000 })
  })

  test('steps within the tolerance add up, whatever reference they carry', () => {
    const books = workedBooks({}, SMALL)
    const first = expectSuccess(request(books, { A: 1_500, B: -1_500 }))
    expect([first.test, expectSuccess(approve(books, first.number)).version]).toEqual(['TOLERANCE', 1])
    const answer = expectSuccess(
      previewVirement(books.database, grantOf(books), [
        { budgetLine: 'A', amountMinor: 30_000, opens: null },
        { budgetLine: 'B', amountMinor: -30_000, opens: null },
      ]),
    )
    expect(answer.lines[0]).toMatchObject({ changeMinor: 180_000, changePercent: '6.0000', state: 'TOLERANCE' })
    const second = expectSuccess(request(books, { A: 300, B: -300 }))
    expectSuccess(approve(books, second.number, 'Note au bailleur'))
    const third = expectSuccess(request(books, { A: 1_201, B: -1_201 }))
    expect(third.test).toBe('APPROVAL')
    expect(outturnTest(books.database, grantOf(books), null)?.measured.base.number).toBe(0)
    setRules(books, { cumulative: false })
    expect(expectSuccess(virementDesk(books.database, grantOf(books), null)).baseVersion).toBe(2)
  })

  test('a base ORIGINAL stays the first version, whoever approved a later one', () => {
    const books = workedBooks({ base: 'ORIGINAL' }, SMALL)
    const asked = expectSuccess(request(books, { C: 950, B: -950 }))
    expectSuccess(approve(books, asked.number, 'Lettre'))
    expect(outturnTest(books.database, grantOf(books), null)?.lines[2]).toMatchObject({ code: 'C', baseMinor: 800_000 })
  })

  test('requests that wait count against the tolerance and against what a line can give', () => {
    const books = workedBooks({}, SMALL)
    expect(expectSuccess(request(books, { C: 800, E: -800 })).test).toBe('TOLERANCE')
    expect(expectSuccess(request(books, { C: 1, D: -1 })).test).toBe('APPROVAL')
    expect(codes(request(books, { A: 7_201, E: -7_201 }))).toEqual(['VIREMENT_TOO_MUCH'])
    const desk = expectSuccess(virementDesk(books.database, grantOf(books), null))
    expect(desk.virements.map((each) => [each.number, each.state, each.movedMinor])).toEqual([
      ['VIR-2020-0002', 'requested', 100],
      ['VIR-2020-0001', 'requested', 80_000],
    ])
    expect(desk.lines.find((line) => line.code === 'E')?.freeMinor).toBe(720_000)
  })

  test('who asked does not approve once two can write; refusal and withdrawal keep their reason', () => {
    const books = workedBooks({}, SMALL)
    addSecondPerson(books)
    const asked = expectSuccess(request(books, { A: 100, B: -100 }))
    expect(codes(approve(books, asked.number))).toEqual(['SEPARATION_OF_DUTIES'])
    expect(expectSuccess(approve(books, asked.number, null, 'raf')).version).toBe(1)
    const close = (number: string, state: 'refused' | 'withdrawn', note: string) =>
      books.command(state === 'refused' ? 'virements.refuse' : 'virements.withdraw', (work) =>
        closeRequest(work, { number, state, date: '2020-04-07', note }),
      )
    const second = expectSuccess(request(books, { A: 100, B: -100 }))
    expect(codes(close(second.number, 'refused', ' '))).toEqual(['REASON_MISSING'])
    expectSuccess(close(second.number, 'refused', 'Pas cette année'))
    expect(codes(close(second.number, 'withdrawn', 'trop tard'))).toEqual(['VIREMENT_DECIDED'])
    expect(verifyRegisters(books.database)).toEqual([])
    expect(listBudgetVersions(books.database, grantOf(books).id)).toHaveLength(2)
  })

  test('every fault at once, and nothing is written', () => {
    const books = workedBooks({ lockedHeads: ['E'] }, SMALL)
    expect(codes(request(books, { A: 100, B: -50 }, { reason: ' ', date: '2020-13-01' }))).toEqual([
      'VIREMENT_UNBALANCED',
      'REASON_MISSING',
      'DATE_INVALID',
    ])
    expect(codes(request(books, { A: 100 }))).toEqual(['VIREMENT_EMPTY'])
    expect(codes(request(books, { X: 100, A: -100 }))).toEqual(['BUDGET_LINE_UNKNOWN'])
    expect(codes(request(books, { A: 0, B: 100, C: -100 }))).toEqual(['VIREMENT_AMOUNT'])
    const twice = [
      { budgetLine: 'A', amountMinor: 5, opens: null },
      { budgetLine: 'A', amountMinor: -5, opens: null },
    ]
    expect(codes(request(books, {}, { moves: twice }))).toEqual(['VIREMENT_LINE_TWICE'])
    const forbidden = request(books, { E: 1, A: -1 })
    expect(forbidden).toMatchObject({
      ok: false,
      faults: [{ code: 'VIREMENT_FORBIDDEN', details: { rule: 'R-VIR lockedHeads', budgetLine: 'E' } }],
    })
    expect(codes(request(books, { A: 1, B: -1 }, { grant: 'NONE' }))).toEqual(['GRANT_UNKNOWN'])
    expect(codes(approve(books, 'VIR-2020-0001'))).toEqual(['VIREMENT_UNKNOWN'])
    expect(expectSuccess(virementDesk(books.database, grantOf(books), null)).virements).toEqual([])
  })

  test('a new line is opened with its head, label and partner', () => {
    const books = workedBooks({}, SMALL)
    const opening = (opens: object | null, code = 'F1') =>
      request(
        books,
        {},
        {
          moves: [
            { budgetLine: code, amountMinor: 50_000, opens },
            { budgetLine: 'B', amountMinor: -50_000, opens: null },
          ],
        },
      )
    expect(codes(opening({ head: '', labelFr: '', labelEn: '', partner: 'NON' }))).toEqual([
      'VIREMENT_NEW_LINE',
      'PARTNER_UNKNOWN',
    ])
    expect(codes(opening({ head: 'F', labelFr: 'Étude', labelEn: '', partner: null }, 'A'))).toEqual(['VIREMENT_LINE_EXISTS'])
    const asked = expectSuccess(opening({ head: 'F', labelFr: 'Étude', labelEn: '', partner: 'ARGA' }))
    expect(asked.test).toBe('APPROVAL')
    expectSuccess(approve(books, asked.number, 'Lettre'))
    const version = latestBudgetVersion(books.database, grantOf(books).id)
    expect(budgetVersionLines(books.database, version?.id ?? 0).at(-1)).toMatchObject({
      code: 'F1',
      head: 'F',
      labelEn: 'Étude',
      partner: 'ARGA',
      amountMinor: 50_000,
      amountXof: 500_000,
    })
  })

  test('the total rises only where the agreement says so, and never beyond the ceiling', () => {
    const books = workedBooks({ totalMayIncrease: true }, SMALL)
    expect(expectSuccess(request(books, { A: 1_000 })).test).toBe('TOLERANCE')
    expect(codes(request(books, { A: 2_000_000 }))).toEqual(['BUDGET_OVER_CEILING'])
    expect(codes(request(books, { A: -10, B: 5 }))).toEqual(['VIREMENT_UNBALANCED'])
  })
})

describe('the letter to the donor', () => {
  test('asks beyond the tolerance, informs within it, in both languages', () => {
    const books = workedBooks({}, SMALL)
    expectSuccess(request(books, { C: 950, B: -950 }))
    expectSuccess(request(books, { A: 100, D: -100 }))
    const letter = (key: string, language: 'fr' | 'en') =>
      expectSuccess(printVirementLetter({ database: books.database, key, language }))
    const asked = letter('VIR-2020-0001', 'fr')
    expect([asked.title, letter('VIR-2020-0002', 'en').title]).toEqual([
      'Demande de virement budgétaire',
      'Notice of a budget virement',
    ])
    const table = asked.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' ? table.rows[0] : []).toEqual([
      'C Ligne C',
      '8\u202f000,00',
      '950,00',
      '11,88\u202f%',
      '8\u202f950,00',
    ])
    expect(codes(printVirementLetter({ database: books.database, key: 'VIR-1', language: 'fr' }))).toEqual(['VIREMENT_UNKNOWN'])
  })
})
