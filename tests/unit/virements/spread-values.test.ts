import { expect, test } from 'vitest'
import { spreadValues } from '../../../cli/spread-values.ts'

const options = {
  from: { type: 'string', multiple: true },
  to: { type: 'string', multiple: true },
  reason: { type: 'string' },
} as const
const spread = (line: string) => spreadValues(line.split(' '), options).join(' ')

test('several amounts behind one option are as many options; a path and other options stay what they are', () => {
  expect(spread('a.sikasso --from B1:100 B2:50.5 --to C:150.50 --reason x')).toBe(
    'a.sikasso --from B1:100 --from B2:50.5 --to C:150.50 --reason x',
  )
  expect(spread('--from B1:100 --to C:100 a.sikasso D:1')).toBe('--from B1:100 --to C:100 a.sikasso D:1')
  expect(spread('--from=B1:100 B2:50 --reason y:1 z:2')).toBe('--from=B1:100 --from B2:50 --reason y:1 z:2')
})
