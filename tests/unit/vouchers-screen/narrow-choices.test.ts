import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrowChoices } from '../../../renderer/features/vouchers/entry/model/narrow-choices.ts'
import { findMatches } from '../../../renderer/ui/picker/match.ts'

const accounts = Array.from({ length: 1_200 }, (_, index) => ({
  code: String(100_000 + index * 7),
  label:
    index % 3 === 0
      ? `Frais de séminaires ${index}`
      : index % 3 === 1
        ? `Locations de bâtiments ${index}`
        : `Électricité ${index}`,
}))

test('narrowing loses nothing that answers, as long as it can be read through', () => {
  const word = fc.constantFrom('semi', 'bat', 'elec', '1', '42', '100', 'frais de', 'xyz', 'é', 'loc 7', '1004')
  fc.assert(
    fc.property(word, (typed) => {
      const all = findMatches(accounts, typed)
      const { items, count } = narrowChoices(accounts, typed)
      expect(count).toBe(all.length)
      if (count <= 200) expect(findMatches(items, typed).map(({ item }) => item.code)).toEqual(all.map(({ item }) => item.code))
    }),
  )
})

test('of too many answers those that begin with the text come first', () => {
  const { items, count } = narrowChoices(accounts, '1')
  expect(count).toBeGreaterThan(200)
  expect(items).toHaveLength(200)
  expect(items.every((item) => item.code.startsWith('1'))).toBe(true)
})

test('without a text the list begins at its beginning', () => {
  expect(narrowChoices(accounts, '  ')).toEqual({ items: accounts.slice(0, 200), count: 1_200 })
})
