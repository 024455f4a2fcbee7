import { expect, test } from 'vitest'
import { WordMatcher } from '../../../domain/eligibility/word-matcher.ts'

const matcher = new WordMatcher([
  { owner: 'GFT', phrase: 'alcool', exception: false },
  { owner: 'GFT', phrase: 'vin', exception: false },
  { owner: 'GFT', phrase: 'sans alcool', exception: true },
  { owner: 'SEC', phrase: 'prime', exception: false },
  { owner: 'SEC', phrase: 'prime d’assurance', exception: true },
  { owner: 'VAT', phrase: 'T.V.A.', exception: false },
  { owner: 'LOB', phrase: 'campagne électorale', exception: false },
])
const found = (text: string) => matcher.find(text).map(({ owner, phrase }) => `${owner} ${phrase}`)

test('whole words and phrases, without accents and case', () => {
  expect(found('Achat ALCOOL et Vin')).toEqual(['GFT alcool'])
  expect(found('vin')).toEqual(['GFT vin'])
  expect(found('CAMPAGNE ELECTORALE, affiches')).toEqual(['LOB campagne électorale'])
  expect(found('t.v.a. 18 %')).toEqual(['VAT T.V.A.'])
})

test('a word inside another word is no word', () => {
  expect(found('Lutte contre l’alcoolisme')).toEqual([])
  expect(found('Vingt nattes, vinaigre, provins')).toEqual([])
  expect(found('campagne de vaccination électorale')).toEqual([])
})

test('what an exception covers hints at nothing, the same word elsewhere does', () => {
  expect(found('Boissons sans alcool')).toEqual([])
  expect(found('Prime d’assurance du véhicule')).toEqual([])
  expect(found('Prime d’assurance et prime de fin d’année')).toEqual(['SEC prime'])
  expect(found('Boissons sans alcool et alcool')).toEqual(['GFT alcool'])
})
