import { describe, expect, test } from 'vitest'
import { CHOICES } from '../../../domain/compliance/read-answer.ts'
import { choiceOfKey } from '../../../renderer/features/compliance/answer-keys.ts'
import {
  addItem,
  addSection,
  BLANK_TEMPLATE,
  moveItem,
  moveSection,
  removeItem,
  removeSection,
} from '../../../renderer/features/compliance/templates/edit-template.ts'

const of = (scale: 'VAN' | 'YES_NO' | '0_4' | 'RISK' | 'TEXT', keys: string) =>
  [...keys].map((key) => choiceOfKey({ scale, choices: [...CHOICES[scale]] }, key) ?? '-').join(' ')

test('O, N and X answer yes, no and not applicable; digits and letters of a grade stand for themselves; P and other keys answer nothing', () => {
  expect(of('YES_NO', 'oynxp')).toBe('yes yes no NA -')
  expect(of('VAN', 'onxvap')).toBe('V A N V A -')
  expect(of('0_4', '045x')).toBe('0 4 - NA')
  expect(of('RISK', 'lmshx')).toBe('L M S H NA')
  expect(of('TEXT', 'onx')).toBe('- - -')
})

describe('what the editor does to a template', () => {
  const three = addItem(addItem(addSection(addItem(BLANK_TEMPLATE, 0)), 1), 1)
  const shape = (template: typeof three) =>
    template.sections
      .map(({ code, items }) => `${code}:${items.map((item) => `${item.number}=${item.code}`).join(',')}`)
      .join(' ')
  test('items are numbered in order and keep their codes through moves', () => {
    expect(shape(three)).toBe('A:1=1 2:2=2,3=3')
    expect(shape(moveItem(three, { section: 1, item: 1 }, -1).template)).toBe('A:1=1 2:2=3,3=2')
    const over = moveItem(three, { section: 1, item: 0 }, -1)
    expect(shape(over.template)).toBe('A:1=1,2=2 2:3=3')
    expect(over.spot).toEqual({ section: 0, item: 1 })
    expect(shape(moveItem(three, { section: 0, item: 0 }, 1).template)).toBe('A: 2:1=1,2=2,3=3')
    expect(shape(moveSection(three, 1, -1))).toBe('2:1=2,2=3 A:3=1')
  })
  test('at an edge nothing moves; what is removed leaves no gap, and a new code is free', () => {
    expect(moveItem(three, { section: 0, item: 0 }, -1).template).toBe(three)
    expect(moveSection(three, 0, -1)).toBe(three)
    expect(shape(removeItem(three, { section: 1, item: 0 }))).toBe('A:1=1 2:2=3')
    expect(shape(addItem(removeItem(three, { section: 1, item: 0 }), 0))).toBe('A:1=1,2=4 2:3=3')
    expect(shape(removeSection(three, 0))).toBe('2:1=2,2=3')
  })
})
