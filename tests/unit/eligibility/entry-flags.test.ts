import { expect, test } from 'vitest'
import { checkVoucher } from '../../../service/vouchers/check-voucher.ts'
import type { VoucherLineInput } from '../../../shared/contract/vouchers.ts'
import { bookLine, bookVoucher, reportBooks } from '../../helpers/report-books.ts'
import { WORKED_GRANT } from '../budgets/worked-books.ts'

const books = reportBooks([WORKED_GRANT])

function flagsOf(...lines: VoucherLineInput[]): (string | number | undefined)[][] {
  const total = lines.reduce((sum, line) => sum + (line.debitMinor ?? 0), 0)
  const voucher = bookVoucher('2020-03-10', [...lines, bookLine('6053', null, total)])
  return checkVoucher(books.database, voucher, 'owner')
    .flags.filter(({ code }) => code.startsWith('ELIGIBILITY'))
    .map(({ code, place, details }) => [
      code,
      place?.kind === 'voucher' ? place.line : undefined,
      details?.sign ?? details?.thirdParty,
    ])
}
const cost = (label: string, more: Partial<VoucherLineInput> = {}) =>
  bookLine('6055', 1_000, null, { grant: 'PECIC', budgetLine: 'A1', label, ...more })

test('a hint shows while one types, at its line, and refuses nothing', () => {
  expect(flagsOf(cost('Nattes'), cost('Bières pour la fête'))).toEqual([['ELIGIBILITY_HINT_GFT', 2, 'bières']])
  expect(flagsOf(cost('Sensibilisation à l’alcoolisme'))).toEqual([])
  expect(flagsOf(cost('Nattes', { documentDate: '2019-12-01' }))).toEqual([['ELIGIBILITY_PER_DOCUMENT', 1, undefined]])
})

test('only donor spending is looked at', () => {
  expect(flagsOf(cost('Bières', { grant: null, budgetLine: null }))).toEqual([])
  expect(flagsOf(cost('Bières', { budgetLine: null }))).toEqual([])
  expect(flagsOf(cost('Bières', { account: '4011' }))).toEqual([])
})

test('a third party that nobody screened is named once, after the rest', () => {
  const sahel = { thirdParty: 'Sahel Services' }
  expect(flagsOf(cost('Nattes', sahel), cost('Vin', { thirdParty: 'SAHEL services' }), cost('Craies', sahel))).toEqual([
    ['ELIGIBILITY_HINT_GFT', 2, 'vin'],
    ['ELIGIBILITY_SAN_MISSING', 1, 'Sahel Services'],
  ])
})
