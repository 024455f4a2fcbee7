import { describe, expect, test } from 'vitest'
import { insertBudgetApproval } from '../../../db/queries/budget-approvals.ts'
import { budgetPhasing } from '../../../db/queries/budget-phasing.ts'
import { latestBudgetVersion } from '../../../db/queries/budget-versions.ts'
import { listBudgetLineIds } from '../../../db/queries/masters.ts'
import { listGrantSummaries } from '../../../service/grants/list-grants.ts'
import { buildClaimModel } from '../../../service/reports/claim/build-claim-model.ts'
import { outturnTest } from '../../../service/virements/outturn-test.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { approve, grantOf, request, workedBooks } from './virement-books.ts'

const SMALL = { A: 1_000_000, B: 1_000_000, C: 1_000_000 }
const lineIds = (books: TemporaryLedger) => new Map(listBudgetLineIds(books.database).map((line) => [line.code, line.id]))

/** Gives version 0 a phasing: C in the financial year to March 2020, the rest over both. */
function phased(books: TemporaryLedger): void {
  const ids = lineIds(books)
  const month = (name: string, amountMinor: number) => ({ month: name, amountMinor, amountXof: amountMinor * 10 })
  const months = (code: string) =>
    code === 'C'
      ? [month('2020-03', 800_000)]
      : code === 'D'
        ? [month('2020-06', 1_200_000)]
        : [month('2020-03', 1), month('2020-05', 2)]
  const phasing = ['A', 'B', 'C', 'D', 'E'].flatMap((code) =>
    months(code).map((each) => ({ budgetLineId: ids.get(code) ?? 0, ...each })),
  )
  const approval = {
    kind: 'DONOR',
    reference: 'Accord',
    reason: '',
    approvedOn: '2020-01-01',
    effectiveOn: '2020-01-01',
  } as const
  const version = latestBudgetVersion(books.database, grantOf(books).id)
  insertBudgetApproval(books.database, version?.id ?? 0, { ...approval, preparedBy: 1, approvedBy: 1 }, phasing)
}

describe('what the test takes from the rest of the grant', () => {
  test('the forecast in force counts, over the months after the day’s; an earlier month’s forecast is superseded', () => {
    const books = workedBooks({}, SMALL)
    const grant = grantOf(books)
    const ids = lineIds(books)
    for (const [number, asOf, months] of [
      [1, '2020-01', [['2020-02', 9_000_000]]],
      [
        2,
        '2020-03',
        [
          ['2020-04', 600_000],
          ['2020-05', 150_000],
        ],
      ],
    ] as const) {
      plainSql(books.database).run(
        'INSERT INTO budget_forecast (id, grant_id, number, as_of, note, made_by, made_at) VALUES (?,?,?,?,?,1,?)',
        number,
        grant.id,
        number,
        asOf,
        '',
        '2020-04-01T09:00:00.000Z',
      )
      for (const [month, minor] of months)
        plainSql(books.database).run(
          'INSERT INTO budget_forecast_month VALUES (?,?,?,?)',
          number,
          ids.get('C') ?? 0,
          month,
          minor,
        )
    }
    const of = (to: string) => outturnTest(books.database, grant, to)?.lines.find((line) => line.code === 'C')
    expect(of('2020-03-31')).toMatchObject({
      spentMinor: 100_000,
      forecastMinor: 750_000,
      outturnMinor: 850_000,
      state: 'TOLERANCE',
    })
    expect(of('2020-04-30')).toMatchObject({ forecastMinor: 150_000, outturnMinor: 250_000, state: 'WITHIN' })
    expect(of('2020-02-29')).toMatchObject({ forecastMinor: 0, outturnMinor: 0 })
  })

  test('sub-heads hang under the heads that the budget’s tree gives them', () => {
    const books = workedBooks({ scope: 'SUBHEAD' }, {})
    const grant = grantOf(books)
    for (const [code, parent] of [
      ['X', null],
      ['C', 'X'],
      ['D', 'X'],
      ['A', 'C'],
    ] as const)
      plainSql(books.database).run('INSERT INTO budget_head VALUES (?,?,?,?,?,0)', grant.id, code, parent, code, code)
    const places = outturnTest(books.database, grant, null)?.lines.map((line) => [line.code, line.head, line.subHead])
    expect(places).toEqual([
      ['A', 'X', 'A'],
      ['B', 'B', null],
      ['C', 'X', 'C'],
      ['D', 'X', 'D'],
      ['E', 'E', null],
    ])
  })

  test('money that leaves a financial year asks; the next version keeps the phasing, which adds up to it', () => {
    const books = workedBooks({}, {})
    phased(books)
    expect(expectSuccess(request(books, { D: 100, A: -100 })).test).toBe('TOLERANCE')
    const across = expectSuccess(request(books, { D: 100, C: -100 }))
    expect(across.test).toBe('APPROVAL')
    expectSuccess(approve(books, across.number, 'Lettre'))
    const version = latestBudgetVersion(books.database, grantOf(books).id)
    const months = budgetPhasing(books.database, version?.id ?? 0)
    const of = (code: string) => months.filter((row) => row.budgetLine === code)
    expect(of('C').map((row) => [row.month, row.amountMinor, row.amountXof])).toEqual([['2020-03', 790_000, 7_900_000]])
    expect(sumMinor(of('D').map((row) => row.amountMinor))).toBe(1_210_000)
    expect(of('A').map((row) => [row.month, row.amountMinor])).toEqual([
      ['2020-03', 1_000_000],
      ['2020-05', 2_000_000],
    ])
  })

  test('the claim’s column R carries the state at the end of its period', () => {
    const books = workedBooks({ lockedHeads: ['E'] })
    const input = { preparedBy: 'owner', generatedAt: '2020-04-02T10:00:00.000Z', today: '2020-04-02', appVersion: '0' }
    const claim = expectSuccess(buildClaimModel(books.database, grantOf(books), { ...input, period: '2020-Q1' }))
    expect(claim.lines.map((line) => line.virement)).toEqual(['TOLERANCE', 'WITHIN', 'APPROVAL', 'WITHIN', 'WITHIN'])
  })

  test('entry is given what the rule measures each line against', () => {
    const books = workedBooks({ scope: 'HEAD' }, SMALL)
    const asked = expectSuccess(request(books, { A: 1_500, B: -1_500 }))
    expectSuccess(approve(books, asked.number))
    expect(listGrantSummaries(books.database)[0]?.virement.bases[0]).toEqual({
      code: 'A',
      group: 'head A',
      baseMinor: 3_000_000,
      fromMinor: 3_000_000,
      baseXof: 30_000_000,
      fromXof: 30_000_000,
    })
  })
})
