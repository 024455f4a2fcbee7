import { describe, expect, test } from 'vitest'
import { findMatches, plainLetters } from '../../../renderer/ui/picker/match.ts'

const accounts = [
  { code: '5211', label: 'Banque BQ1' },
  { code: '62', label: 'Services extérieurs' },
  { code: '6221', label: 'Locations de terrains' },
  { code: '6222', label: 'Locations de bâtiments' },
  { code: '6277', label: 'Frais de séminaires' },
  { code: '1622', label: 'Emprunts' },
  { code: 'A1', label: 'Personnel national' },
  { code: 'B1.3', label: 'Per diem participants' },
  { code: 'D1', label: 'Missions de terrain, per diem' },
]
const codes = (text: string) => findMatches(accounts, text).map((match) => match.item.code)

describe('choices that answer to what is typed', () => {
  test('the beginning of a code comes first, and an exact code before all', () => {
    expect(codes('62')).toEqual(['62', '6221', '6222', '6277', '1622'])
  })

  test('words without accents or capitals; several words must all be there', () => {
    expect(codes('seminaires')).toEqual(['6277'])
    expect(codes('LOC BAT')).toEqual(['6222'])
    expect(codes('loc banque')).toEqual([])
  })

  test('a label that begins with the word comes before a word inside it', () => {
    expect(codes('per')).toEqual(['A1', 'B1.3', 'D1'])
    expect(codes('terrain')).toEqual(['6221', 'D1'])
  })

  test('the letters that answered are marked where they stand in the accented text', () => {
    const [match] = findMatches(accounts, 'seminaires')
    expect(match?.labelMarks).toEqual([[9, 19]])
    expect(match?.item.label.slice(9, 19)).toBe('séminaires')
    expect(findMatches(accounts, '62')[1]?.codeMarks).toEqual([[0, 2]])
  })

  test('nothing typed answers with everything, in the order of the list', () => {
    expect(codes('  ')).toEqual(accounts.map((account) => account.code))
  })

  test('letters keep their places', () => {
    expect(plainLetters('Été œuvre')).toHaveLength('Été œuvre'.length)
  })
})
