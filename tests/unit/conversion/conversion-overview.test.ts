import { expect, test } from 'vitest'
import type { ConversionMethod } from '../../../domain/conversion/model.ts'
import { conversionOverview } from '../../../service/conversion/conversion-overview.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const books = (method: ConversionMethod) => {
  const made = reportBooks([{ ...WORKED_GRANT, method }])
  recordTranches(made, WORKED_TRANCHES)
  postVouchers(made, WORKED_VOUCHERS)
  return made
}
const totals = (made: ReturnType<typeof books>, to?: string) =>
  conversionOverview(made.database, bookGrant(made.database, 'PECIC'), { to }).totals

test('what is received and left stands at the end of the month in view (07 §6.i)', () => {
  const moving = books('WA_MOVING')
  expect(totals(moving, '2020-01-31')).toMatchObject({
    receivedXof: 30_850_000,
    receivedMinor: 4_000_000,
    leftXof: 18_369_500,
    leftMinor: 2_381_783,
  })
  expect(totals(moving, '2020-02-29')).toMatchObject({ leftXof: 16_617_250, leftMinor: 2_137_345 })
  expect(totals(moving)).toMatchObject({ receivedXof: 76_566_000, leftXof: 17_842_500, leftMinor: 2_352_946 })
})

test.each(['FIFO', 'WA_CUM', 'WA_MOVING', 'BUDGET_RATE'] as const)(
  'a line in the donor’s own currency uses nothing received, by %s',
  (method) => {
    const made = books(method)
    const before = totals(made)
    const pounds = { grant: 'PECIC', currency: 'GBP' }
    postVouchers(made, [
      bookVoucher('2020-03-30', [
        bookLine('6277', 10_000, null, { ...pounds, rate: '770', budgetLine: 'A1' }),
        bookLine('5215', null, 10_000, { ...pounds, rate: '770' }),
      ]),
    ])
    const { leftXof, leftMinor, receivedXof } = totals(made)
    expect({ leftXof, leftMinor, receivedXof }).toEqual({
      leftXof: before.leftXof,
      leftMinor: before.leftMinor,
      receivedXof: before.receivedXof,
    })
  },
)
