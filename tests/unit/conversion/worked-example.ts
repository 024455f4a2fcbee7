import type { ConversionRequest, FundReceipt, SpendingLine } from '../../../domain/conversion/model.ts'
import { grant, pence, rate } from './grant-fixture.ts'

/** Spec 07 §6.i, copied from the tables of the specification. */
export const RECEIPTS: readonly FundReceipt[] = [
  { label: 'T1', date: '2020-01-10', sequence: 1, donorMinor: pence('40000.00'), xof: 30_850_000 },
  { label: 'T2', date: '2020-02-14', sequence: 2, donorMinor: pence('25000.00'), xof: 19_585_000 },
  { label: 'T3', date: '2020-03-12', sequence: 3, donorMinor: pence('35000.00'), xof: 26_131_000 },
]

interface Expense {
  readonly id: string
  readonly date: string
  readonly budgetLine: string
  readonly xof: number
  readonly frozen: string
  readonly restated: string
  readonly moving: string
  readonly fifo: string
  readonly monthly: string
}

const TABLE = `
E01 2020-01-31 A1 7250000 9400.32 9468.95 9400.32 9400.32 9440.10
E02 2020-01-24 B1 3980500 5161.10 5198.78 5161.10 5161.10 5182.94
E03 2020-01-31 C1 1250000 1620.75 1632.58 1620.75 1620.75 1627.60
E04 2020-02-28 A1 7250000 9343.71 9468.95 9325.09 9370.31 9300.83
E05 2020-02-20 B1 9862250 12710.34 12880.72 12685.02 12787.36 12652.02
E06 2020-02-28 C1 1475000 1900.96 1926.44 1897.17 1882.82 1892.24
E07 2020-02-27 B2 2750000 3544.17 3591.67 3537.10 3565.64 3527.90
E08 2020-03-31 A1 7250000 9468.95 9468.95 9560.80 9697.37 9637.11
E09 2020-03-20 B1 11405750 14896.63 14896.63 15041.12 14559.29 15161.17
E10 2020-03-31 C1 1250000 1632.58 1632.58 1648.41 1674.26 1661.57
E11 2020-03-27 B2 5000000 6530.31 6530.31 6593.66 6382.44 6646.28
`

export const EXPENSES: readonly Expense[] = TABLE.trim()
  .split('\n')
  .map((text) => {
    const [id = '', date = '', budgetLine = '', xof = '', frozen = '', restated = '', moving = '', fifo = '', monthly = ''] =
      text.split(' ')
    return { id, date, budgetLine, xof: Number(xof), frozen, restated, moving, fifo, monthly }
  })

export const LINES: readonly SpendingLine[] = EXPENSES.map(({ id, date, xof }) => ({
  key: id,
  date,
  sourceId: id,
  lineNumber: 1,
  xof,
}))

export const MONTHLY_RATES: Readonly<Record<string, string>> = {
  '2020-01': '768.0000',
  '2020-02': '779.5000',
  '2020-03': '752.3000',
}

export const workedExample = (more: Partial<ConversionRequest> = {}): ConversionRequest =>
  grant({
    receipts: RECEIPTS,
    lines: LINES,
    budgetRate: rate('770.00'),
    rates: {
      month: (month) => {
        const text = MONTHLY_RATES[month]
        return text === undefined
          ? undefined
          : { rate: rate(text), dated: month, source: 'manual', evidence: `table-${month}.pdf` }
      },
      day: () => undefined,
    },
    ...more,
  })
