import { describe, expect, test } from 'vitest'
import { advanceGate, requestedXof } from '../../../domain/claims/funds-request.ts'
import { fundsRequestOf } from '../../../service/claims/funds-request.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { rule, setAgreement, voucherOf } from '../../helpers/claim-books.ts'
import { bookGrant, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const NOTHING = { bankXof: 0, cashXof: 0, walletsXof: 0, advancesXof: 0, payablesXof: 0, interfundXof: 0, recoverableXof: 0 }

describe('the amount requested', () => {
  test('is the need less what is held, is out, is owed or must come back, plus what is to pay', () => {
    const need = { ...NOTHING, needXof: 1000, bankXof: 300, cashXof: 50, walletsXof: 10, advancesXof: 100, payablesXof: 40 }
    expect(requestedXof(need)).toBe(580)
    expect(requestedXof({ ...need, interfundXof: 20, recoverableXof: 60 })).toBe(500)
  })

  test('is never negative', () => expect(requestedXof({ ...NOTHING, needXof: 10, bankXof: 11 })).toBe(0))
})

describe('the gate', () => {
  const tranches = [
    { number: '1', amountMinor: 100 },
    { number: '2', amountMinor: 200 },
    { number: '3', amountMinor: 400 },
  ]
  test('stays shut until the last-but-one tranche is accounted for', () => {
    expect(advanceGate(tranches, 299, '80')).toMatchObject({ open: { tranche: '2', leftMinor: 1 }, liquidationPercent: '0.0' })
    expect(advanceGate(tranches, 300, '80').open).toBeNull()
  })
  test('asks for the agreed share of the last', () => {
    expect(advanceGate(tranches, 619, '80')).toMatchObject({ reachesMinimum: false, liquidationPercent: '79.8' })
    expect(advanceGate(tranches, 620, '80')).toMatchObject({ reachesMinimum: true, liquidationPercent: '80.0' })
    expect(advanceGate(tranches, 9_999, '80').liquidationPercent).toBe('100.0')
  })
  test('is open before anything was received', () => {
    expect(advanceGate([], 0, '80')).toEqual({ lastTranche: null, liquidationPercent: null, reachesMinimum: true, open: null })
  })
})

describe('of the worked books', () => {
  function books(payment: object): TemporaryLedger {
    const made = reportBooks([WORKED_GRANT])
    recordTranches(made, WORKED_TRANCHES)
    postVouchers(made, WORKED_VOUCHERS)
    setAgreement(made, payment)
    return made
  }
  const request = (made: TemporaryLedger) =>
    expectSuccess(
      fundsRequestOf(made.database, bookGrant(made.database, 'PECIC'), {
        period: '2020-Q1',
        user: 'owner',
        generatedAt: '2020-04-02T10:00:00.000Z',
        today: '2020-04-02',
      }),
    )

  test('what is held is the fund equation’s; a disallowed amount is asked for no second time', () => {
    const made = books({ basis: 'ADVANCE' })
    const answer = request(made)
    expect(answer).toMatchObject({ bankXof: 76_566_000 - 58_723_500, cashXof: 0, needMonths: ['2020-04', '2020-05', '2020-06'] })
    expect(answer.requestXof).toBe(answer.needXof - answer.bankXof)
    rule(made, { voucherId: voucherOf(made.database, 'E02'), lineNumber: 1, xof: 100_000, minor: 12_987, date: '2020-03-31' })
    expect(request(made).requestXof).toBeLessThanOrEqual(answer.requestXof)
    expect(request(made).recoverableXof).toBe(100_000)
    expect(answer.gate).toEqual([expect.objectContaining({ code: 'FUNDS_LIQUIDATION' })])
  })

  test('every month opens where the one before closed', () => {
    const { rows, months } = request(books({ basis: 'ADVANCE', prefinanceMaxMonths: 2 }))
    const sum = (section: string, month: number) =>
      rows.filter((row) => row.section === section).reduce((total, row) => total + (row.monthXofs[month] ?? 0), 0)
    for (const [index] of months.entries()) {
      expect(sum('opening', index) + sum('inflow', index) - sum('outflow', index) + sum('other', index)).toBe(
        sum('closing', index),
      )
      if (index > 0) expect(sum('opening', index)).toBe(sum('closing', index - 1))
    }
    expect(months.filter(({ actual }) => actual)).toHaveLength(3)
  })

  test('an advance is limited to the months that the agreement lets be financed, and an exception where it pays in arrears', () => {
    const answer = request(books({ prefinanceMaxMonths: 1 }))
    expect(answer.needMonths).toEqual(['2020-04'])
    expect(answer.gate.map(({ code }) => code)).toEqual(['FUNDS_NOT_ADVANCED', 'FUNDS_LIQUIDATION', 'FUNDS_PREFINANCE'])
  })

  test('is a report of one period', () => {
    const made = books({ basis: 'ADVANCE' })
    const report = expectSuccess(machineReport(made.database, 'funds-request', { period: '2020-Q1' }, 'fr'))
    expect(report.columns.map(({ key }) => key).slice(0, 5)).toEqual([
      'section',
      'code',
      'label',
      '2020-01_actual',
      '2020-02_actual',
    ])
    const rows = [...report.rows]
    expect(rows.find((row) => row[1] === 'request')?.at(-2)).toBe(request(made).requestXof)
    expect(machineReport(made.database, 'funds-request', {}, 'fr').ok).toBe(false)
  })
})
