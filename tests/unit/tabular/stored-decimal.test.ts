import { describe, expect, test } from 'vitest'
import { plainDecimal } from '../../../domain/tabular/plain-decimal.ts'
import { storedDecimal } from '../../../domain/tabular/stored-decimal.ts'

describe('a number that a workbook stores', () => {
  test.each([
    ['187500', '187500'],
    ['601100.0', '601100'],
    ['-3500', '-3500'],
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1234.50', '1234.50'],
    ['1E5', '100000'],
    ['1.5E-3', '0.0015'],
    ['-1.25e+2', '-125'],
    ['1.23456789012345E+15', '1234567890123450'],
    // What the user saw, not the shadow of its binary form.
    ['2153.9299999999998', '2153.93'],
    ['78.459999999999994', '78.46'],
    ['56969.955000000002', '56969.955'],
    ['0.30000000000000004', '0.3'],
    ['1051527.3933333333', '1051527.39333333'],
    ['0.00012345678901234567', '0.000123456789012346'],
    ['9.9999999999999999', '10'],
    ['0.99999999999999999', '1'],
    ['99999999999999.99', '100000000000000'],
    // A whole number keeps every digit: no binary floating point on the way.
    ['12345678901234567890', '12345678901234567890'],
  ])('%s is %s', (stored, decimal) => {
    expect(storedDecimal(stored)).toBe(decimal)
  })

  test.each(['', '.', 'NaN', 'INF', '1,5', '1 000', '0x10', '1E', '--1', '1E9999'])('%j is no number', (stored) => {
    expect(storedDecimal(stored)).toBeUndefined()
  })
})

test('a plain decimal drops what says nothing and keeps what was written', () => {
  expect(plainDecimal(true, '0.00')).toBe('0')
  expect(plainDecimal(true, '0001.10')).toBe('-1.10')
  expect(plainDecimal(false, '1234567.00')).toBe('1234567')
})
