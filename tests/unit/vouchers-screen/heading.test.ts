import { expect, test } from 'vitest'
import { chooseJournal, fillHeading } from '../../../renderer/features/vouchers/entry/model/header-fill.ts'
import { DEFAULTS, entry } from './entry-fixture.ts'

test('the heading changes the lines that had its value; a line with its own, or none, keeps it', () => {
  const before = entry([{ account: '1' }, { account: '2', grant: 'G2', budgetLine: 'X' }, { account: '3', grant: null }])
  const after = fillHeading(before, 'grant', 'G3')
  expect(after.defaults.grant).toBe('G3')
  expect(after.lines.map((line) => line.grant)).toEqual(['G3', 'G2', null])
  expect(after.lines[1]?.budgetLine).toBe('X')
  expect(fillHeading(before, 'grant', DEFAULTS.grant)).toBe(before)
})

test('a payee given late reaches the lines that have none yet', () => {
  const before = entry([{ account: '1', thirdParty: null }], { defaults: { ...DEFAULTS, thirdParty: null } })
  expect(fillHeading(before, 'thirdParty', 'Mairie').lines[0]?.thirdParty).toBe('Mairie')
})

test('a journal brings its currency to lines that nobody has written on', () => {
  const after = chooseJournal(entry([{ account: '6222', debitMinor: 5 }, {}]), 'BQ2', 'GBP')
  expect(after).toMatchObject({ journal: 'BQ2', defaults: { currency: 'GBP' } })
  expect(after.lines.map((line) => line.currency)).toEqual(['XOF', 'GBP'])
})
