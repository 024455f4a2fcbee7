import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastMonths, listForecasts } from '../../../db/queries/budget-forecasts.ts'
import { listGrants } from '../../../db/queries/masters.ts'
import { CONTROL_VIEWS } from '../../../domain/budgets/control-cells.ts'
import { grantMonths, phaseLine, spreadEvenly } from '../../../domain/budgets/phasing.ts'
import { budgetControl } from '../../../service/budgets/budget-control.ts'
import { budgetSpending } from '../../../service/budgets/budget-spending.ts'
import { budgetVersusActual } from '../../../service/budgets/budget-vs-actual.ts'
import { forecastView, grantAccuracy, saveForecast } from '../../../service/budgets/forecast-view.ts'
import { reportScope } from '../../../service/reports/report-scope.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { anyBooks, openRandomBooks } from '../../helpers/random-books.ts'
import { bookGrant, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from './worked-books.ts'

const ALL = { from: null, to: null, partner: null }

function workedBooks() {
  const books = reportBooks([WORKED_GRANT])
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}

describe('phasing', () => {
  const months = grantMonths('2020-01-15', '2020-12-31')

  test('spreads over every month that the grant touches', () => {
    expect(months).toHaveLength(12)
    expect(spreadEvenly(100, grantMonths('2020-01-15', '2020-03-01'))).toEqual([34, 33, 33])
  })

  test('sums to the line in both currencies, whatever the months given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 900_000_000 }),
        fc.boolean(),
        (weights, amountXof, given) => {
          const amountMinor = weights.reduce((sum, each) => sum + each, 0)
          const chosen = given ? months.map((month, at) => ({ month, amountMinor: weights[at] ?? 0 })) : []
          const phased = phaseLine({ amountMinor, amountXof }, chosen, months)
          expect(phased.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(amountMinor)
          expect(phased.reduce((sum, each) => sum + each.amountXof, 0)).toBe(amountXof)
        },
      ),
    )
  })
})

test('every view of random books has the same total as the budget report, and each row opens to its vouchers', () => {
  fc.assert(
    fc.property(anyBooks, (description) => {
      const books = openRandomBooks(description)
      for (const grant of listGrants(books.database)) {
        const report = budgetVersusActual(books.database, grant, ALL)
        for (const view of CONTROL_VIEWS) {
          const { rows, total } = budgetControl(books.database, grant, ALL, view)
          const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
          expect([total.budgetXof, total.budgetMinor, total.spentXof, total.spentMinor, total.availableXof], view).toEqual([
            report.total.budgetXof,
            report.total.budgetMinor,
            report.total.spentXof,
            report.total.spentMinor,
            report.total.availableXof,
          ])
          expect(sum((row) => row.spentXof)).toBe(total.spentXof)
          expect(sum((row) => row.budgetMinor)).toBe(total.budgetMinor)
          expect(sum((row) => row.availableXof)).toBe(total.availableXof)
          for (const row of rows) {
            const asked = {
              ...(row.from ? { from: row.from } : {}),
              ...(row.to ? { to: row.to } : {}),
              ...(row.partner ? { partner: row.partner } : {}),
            }
            const scope = expectSuccess(reportScope(books.database, asked))
            const cell = budgetSpending(books.database, grant, scope, row.lines)
            expect([cell.sumXof, cell.sumMinor], `${view} ${row.key}`).toEqual([row.spentXof, row.spentMinor])
          }
        }
      }
      books.close()
    }),
    { numRuns: 25, seed: Number(process.env.PROPERTY_SEED ?? 7) },
  )
}, 60_000)

test('the worked example by UK financial year and by partner', () => {
  const books = workedBooks()
  const grant = bookGrant(books.database, 'PECIC')
  const years = budgetControl(books.database, grant, ALL, 'year').rows
  expect(years.map((row) => [row.key, row.spentXof, row.spentMinor])).toEqual([
    ['2019/20', 58_723_500, 7_610_166],
    ['2020/21', 0, 0],
    ['2021/22', 0, 0],
  ])
  // 3 of the 24 months of the grant; each line spreads by itself, so that its larger months come first.
  expect(years[0]?.budgetXof).toBe(24_837_504)
  const partners = budgetControl(books.database, grant, ALL, 'partner').rows
  expect(partners.map((row) => [row.key, row.budgetXof, row.spentXof])).toEqual([
    ['AMSS', 168_700_000, 50_973_500],
    ['ARGA', 30_000_000, 7_750_000],
  ])
})

describe('the forecast', () => {
  test('proposes what is left over the months to come, is kept under its number, and counts in the outturn', () => {
    const books = workedBooks()
    const grant = bookGrant(books.database, 'PECIC')
    const view = forecastView(books.database, grant, undefined)
    expect([view.asOf, view.months[0], view.months.at(-1), view.months.length]).toEqual(['2020-03', '2020-04', '2021-12', 21])
    const a1 = view.lines.find((line) => line.code === 'A1')
    expect(a1?.leftMinor).toBe(11_298_701 - 2_846_800)
    expect(a1?.proposedMinors.reduce((sum, each) => sum + each, 0)).toBe(a1?.leftMinor)
    const lines = view.lines.map((line) => ({
      code: line.code,
      months: view.months.map((month, at) => ({ month, amountMinor: line.proposedMinors[at] ?? 0 })),
    }))
    const save = (asOf: string, kept: typeof lines) =>
      books.command('budgets.saveForecast', (work) => saveForecast(work, { grant: 'PECIC', asOf, note: 'T1', lines: kept }))
    expect(expectSuccess(save('2020-03', lines))).toEqual({ number: 1 })
    const [kept] = listForecasts(books.database, grant.id)
    expect(forecastMonths(books.database, kept?.id ?? 0)).toHaveLength(4 * 21)
    const { total, forecast } = budgetControl(books.database, grant, ALL, 'month')
    expect(forecast).toEqual({ number: 1, asOf: '2020-03' })
    expect(total.outturnMinor).toBe(total.budgetMinor)
    expect(
      expectSuccess(
        save(
          '2020-01',
          lines.map((line) => ({ ...line, months: [{ month: '2020-02', amountMinor: 1_000_000 }] })),
        ),
      ),
    ).toEqual({ number: 2 })
    const [february] = grantAccuracy(books.database, grant).filter((row) => row.forecast === 2)
    expect(february).toMatchObject({ month: '2020-02', forecastMinor: 4_000_000 })
    expect(february?.actualMinor).toBeGreaterThan(0)
    expect(() => plainSql(books.database).run('UPDATE budget_forecast_month SET amount_minor = 0')).toThrow('IMMUTABLE')
  })

  test('refuses months behind it, unknown lines and negative amounts, all at once', () => {
    const books = workedBooks()
    const lines = [
      { code: 'A1', months: [{ month: '2020-01', amountMinor: -5 }] },
      { code: 'ZZ', months: [] },
    ]
    const refused = books.command('budgets.saveForecast', (work) =>
      saveForecast(work, { grant: 'PECIC', asOf: '2020-03', note: '', lines }),
    )
    expect(refused.ok ? [] : refused.faults.map((each) => each.code)).toEqual([
      'BUDGET_FORECAST_MONTH',
      'BUDGET_FORECAST_NEGATIVE',
      'BUDGET_LINE_UNKNOWN',
    ])
  })
})
