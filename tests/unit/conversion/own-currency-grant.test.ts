import { expect, test } from 'vitest'
import { convert } from '../../../domain/conversion/convert.ts'
import { CONVERSION_METHODS } from '../../../domain/conversion/model.ts'

const line = (key: string, date: string, xof: number, corrects?: string) => ({
  key,
  date,
  sourceId: key,
  lineNumber: 1,
  xof,
  ...(corrects === undefined ? {} : { corrects }),
})

test.each(CONVERSION_METHODS)('%s: a grant kept in XOF converts each line to itself, without any rate or receipt', (method) => {
  const outcome = convert({
    method,
    donorCurrency: 'XOF',
    budgetRate: null,
    provisional: null,
    receipts: [],
    lines: [line('1/1', '2020-01-31', 1_250_000), line('2/1', '2020-02-03', -1_250_000, '1/1'), line('3/1', '2020-02-28', 7)],
    frozenMonths: [],
    frozenRows: [],
    rates: { month: () => undefined, day: () => undefined },
  })
  expect(outcome.faults).toEqual([])
  expect(outcome.rows.map(({ lineKey, tranche, rate, xof, donorMinor }) => [lineKey, tranche, rate, xof, donorMinor])).toEqual([
    ['1/1', 'OWN', null, 1_250_000, 1_250_000],
    ['2/1', 'OWN', null, -1_250_000, -1_250_000],
    ['3/1', 'OWN', null, 7, 7],
  ])
})
