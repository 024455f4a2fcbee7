import { describe, expect, it } from 'vitest'
import { periodLabel } from '../../../renderer/features/reports/model/period-label.ts'
import { periodOfDates } from '../../../renderer/features/reports/model/period-of-dates.ts'
import {
  answersTo,
  contractParameters,
  isComplete,
  type ReportChoice,
  usualPeriod,
} from '../../../renderer/features/reports/model/report-choice.ts'
import { REPORT_NAMES } from '../../../shared/contract/report-name.ts'

const choice = (more: Partial<ReportChoice>): ReportChoice => ({
  report: 'transactions',
  grant: null,
  period: null,
  partner: null,
  account: null,
  dates: null,
  expenditure: false,
  byCurrency: false,
  ...more,
})
const month = (number: number, state: string) => ({ month: `2020-${String(number).padStart(2, '0')}`, state })

describe('the parameters of a report', () => {
  it('leave out what is not chosen', () => {
    expect(contractParameters(choice({}))).toEqual({})
    expect(contractParameters(choice({ grant: 'AT-PECIC', period: '2020-Q1', partner: 'ARGA', expenditure: true }))).toEqual({
      grant: 'AT-PECIC',
      period: '2020-Q1',
      partner: 'ARGA',
      expenditure: true,
    })
  })

  it('leave out what the report does not answer to', () => {
    const everything = {
      grant: 'AT-PECIC',
      period: '2020',
      partner: 'ARGA',
      account: '521101',
      expenditure: true,
      byCurrency: true,
    }
    expect(contractParameters(choice({ ...everything, report: 'claim' }))).toEqual({ grant: 'AT-PECIC', period: '2020' })
    expect(contractParameters(choice({ ...everything, report: 'trial-balance' }))).toEqual({
      grant: 'AT-PECIC',
      period: '2020',
      byCurrency: true,
    })
    expect(contractParameters(choice({ ...everything, report: 'general-ledger' }))).toEqual({
      grant: 'AT-PECIC',
      period: '2020',
      partner: 'ARGA',
      account: '521101',
    })
  })

  it('take two days in the place of a period, but not for a claim', () => {
    const dates = { from: '2020-02-01', to: '2020-02-15' }
    expect(contractParameters(choice({ dates, period: '2020' }))).toEqual(dates)
    expect(contractParameters(choice({ dates, period: '2020-Q1', report: 'claim' }))).toEqual({ period: '2020-Q1' })
  })

  it('are complete when a claim has its grant and period and a budget its grant', () => {
    expect(isComplete(choice({ report: 'claim', grant: 'G' }))).toBe(false)
    expect(isComplete(choice({ report: 'claim', grant: 'G', period: '2020-Q1' }))).toBe(true)
    expect(isComplete(choice({ report: 'budget-vs-actual' }))).toBe(false)
    expect(isComplete(choice({}))).toBe(true)
  })

  it('name the grant for every report of the books, and not for those of one account, of payroll, of the whole month and of partners', () => {
    const without = REPORT_NAMES.filter((report) => !answersTo(report, 'grant'))
    expect(without).toEqual([
      'bank-reconciliation',
      'payroll',
      'statutory-returns',
      'closing-checklist',
      'cash-count',
      'capacity',
      'capacity-plan',
      'compliance-status',
      'compliance-scores',
    ])
    expect(contractParameters(choice({ report: 'closing-checklist', grant: 'G' }))).toEqual({})
  })
})

describe('the period that a report opens on', () => {
  const periods = ['2020-Q4', '2020-Q3', '2020-Q2', '2020-Q1', '2020-12', '2020-03']

  it('is the quarter to be closed next for a claim', () => {
    const months = [month(1, 'closed'), month(2, 'closed'), month(3, 'open'), month(12, 'open')]
    expect(usualPeriod('claim', periods, months)).toBe('2020-Q1')
  })

  it('is the last quarter when all is closed', () => {
    expect(usualPeriod('claim', periods, [month(9, 'closed'), month(1, 'closed')])).toBe('2020-Q3')
  })

  it('is the first of the list when the ledger has no such quarter, and none without periods', () => {
    expect(usualPeriod('claim', ['2021-Q1'], [month(3, 'open')])).toBe('2021-Q1')
    expect(usualPeriod('claim', [], [])).toBeNull()
  })

  it('is all dates for the other reports', () => {
    expect(usualPeriod('trial-balance', periods, [month(3, 'open')])).toBeNull()
  })
})

describe('two days that another screen asks for', () => {
  it('are a period of the list where one runs between them', () => {
    const periods = ['2020', '2020-Q1', '2020-02']
    expect(periodOfDates(periods, '2020-02-01', '2020-02-29')).toBe('2020-02')
    expect(periodOfDates(periods, '2020-01-01', '2020-03-31')).toBe('2020-Q1')
    expect(periodOfDates(periods, '2020-02-01', '2020-02-28')).toBeUndefined()
  })
})

describe('the name of a period', () => {
  it('is what people write', () => {
    expect(periodLabel('2020-03', 'fr')).toBe('mars 2020')
    expect(periodLabel('2020-Q1', 'fr')).toBe('T1 2020')
    expect(periodLabel('2020-Q1', 'en')).toBe('Q1 2020')
    expect(periodLabel('2020', 'en')).toBe('2020')
    expect(periodLabel('2019/20', 'fr')).toBe('2019/20')
  })
})
