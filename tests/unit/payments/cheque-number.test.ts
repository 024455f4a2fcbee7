import { expect, test } from 'vitest'
import { accountPrefixes } from '../../../domain/payments/account-prefixes.ts'
import { chequeNumberOf, writeChequeNumber } from '../../../domain/payments/cheque-number.ts'
import { phoneDigits } from '../../../domain/payments/phone-number.ts'
import { feesInForce, transferFee } from '../../../domain/payments/transfer-fee.ts'

test.each([
  ['Chèque 000458', null, 458],
  ['chq n° 458', null, 458],
  ['CHEQUE N°000458', null, 458],
  [null, 'Cheque #000458', 458],
  ['Chèque', '000458', 458],
  ['Chèque', 'n° 458', 458],
  ['Virement 0012', 'OP-0001', undefined],
  ['Espèces', '458', undefined],
  ['Che\u0300que 12', null, 12],
  ['Chèque 0', null, undefined],
  [null, null, undefined],
])('the cheque of mode %s and reference %s is %s', (mode, reference, number) => {
  expect(chequeNumberOf(mode, reference)).toBe(number)
})

test('a cheque is written as its book prints it', () => {
  expect(writeChequeNumber(458, 6)).toBe('000458')
})

test('telephones are compared by their digits, with or without the prefix of Mali', () => {
  expect(phoneDigits('+223 76 12 34 56')).toBe('76123456')
  expect(phoneDigits('00223-76123456')).toBe('76123456')
  expect(phoneDigits('76.12.34.56')).toBe('76123456')
})

test('a fee is a percent with a minimum, a maximum and a fixed part, in force between its days', () => {
  const fee = {
    code: 'bulk',
    operator: null,
    from: '2020-01-01',
    to: '2020-06-30',
    percent: '0.75',
    fixedMinor: 25,
    minimumMinor: 100,
    maximumMinor: 5_000,
    account: '6317',
  }
  expect([1_000, 50_000, 50_066, 10_000_000].map((amount) => transferFee(amount, fee))).toEqual([100, 400, 400, 5_000])
  expect(transferFee(50_067, { ...fee, fixedMinor: 0 })).toBe(376)
  expect(feesInForce([fee], 'Orange Money', '2020-06-30')).toHaveLength(1)
  expect(feesInForce([fee], 'Orange Money', '2020-07-01')).toHaveLength(0)
  expect(feesInForce([{ ...fee, operator: 'Moov Money' }], 'Orange Money', '2020-03-01')).toHaveLength(0)
})

test('a rule of prefixes takes and leaves accounts, and is refused when it takes none', () => {
  const payable = accountPrefixes('40 42 -409 -421')
  expect(['4011', '4091', '422', '4211', '5211'].map((account) => payable?.(account))).toEqual([true, false, true, false, false])
  expect([accountPrefixes('-409'), accountPrefixes('quarante'), accountPrefixes('')]).toEqual([undefined, undefined, undefined])
})
