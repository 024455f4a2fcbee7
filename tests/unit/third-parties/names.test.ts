import { expect, test } from 'vitest'
import { cardKindOf } from '../../../domain/third-parties/card-kinds.ts'
import { letterNumber, matchingLetter } from '../../../domain/third-parties/matching-letter.ts'
import { isOneLetterApart, nearDuplicates } from '../../../domain/third-parties/near-duplicates.ts'
import { sharedDetails } from '../../../domain/third-parties/shared-details.ts'

test('near names: accents and case, word order, one letter; never a digit, never short names', () => {
  const names = [
    'Hôtel Sahel',
    'HOTEL SAHEL',
    'Sahel Hôtel',
    'Aminata Diarra',
    'Aminata Diara',
    'Agent 12',
    'Agent 13',
    'Ali',
    'Aly',
  ]
  const found = nearDuplicates(names.map((name, id) => ({ id, name })))
  expect(found.map(({ firstId, secondId, reason }) => [firstId, secondId, reason])).toEqual([
    [0, 1, 'same'],
    [0, 2, 'words'],
    [1, 2, 'words'],
    [3, 4, 'letter'],
  ])
})

test.each([
  ['kone', 'kone', false],
  ['kone', 'konee', true],
  ['kone', 'kene', true],
  ['kone', 'knoe', true],
  ['kone', 'enok', false],
  ['kone1', 'kone2', false],
  ['kone', 'kone2', false],
])('%s and %s are one letter apart: %s', (one, other, apart) => {
  expect(isOneLetterApart(one, other)).toBe(apart)
  expect(isOneLetterApart(other, one)).toBe(apart)
})

test('letters count as the columns of a spreadsheet do', () => {
  expect([1, 26, 27, 52, 53, 703].map(matchingLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA'])
  for (let number = 1; number < 2_000; number++) expect(letterNumber(matchingLetter(number))).toBe(number)
})

test('one phone or account on two cards, however written; staff and supplier together stand out', () => {
  const card = (id: number, kind: string, phone: string | null, bankAccount: string | null = null) => ({
    id,
    kind,
    phone,
    bankAccount,
    mobileNumber: null,
  })
  const shared = sharedDetails([
    card(1, 'staff', '+223 76 11 22 33'),
    card(2, 'supplier', '76112233', 'ML016-0001'),
    card(3, 'supplier', '66 00 00 00', 'ml 0160001'),
    card(4, 'supplier', null),
  ])
  expect(shared.map(({ what, ids, staffAndSupplier }) => [what, ids, staffAndSupplier])).toEqual([
    ['phone', [1, 2], true],
    ['bankAccount', [2, 3], false],
  ])
})

test('kinds are read in both languages, singular or plural', () => {
  expect(['Fournisseurs', 'staff', 'ETAT', 'Bénéficiaire', 'inconnu'].map(cardKindOf)).toEqual([
    'supplier',
    'staff',
    'state',
    'beneficiary',
    undefined,
  ])
})
