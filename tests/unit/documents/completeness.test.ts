import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completenessOf, type SupportFacts } from '../../../domain/documents/completeness.ts'
import { ExpenseTypes, tableOn } from '../../../domain/documents/required-documents.ts'
import { BUNDLED_TABLE } from '../../../service/documents/requirement-tables.ts'

const TYPES = new ExpenseTypes(BUNDLED_TABLE)
const facts = (more: Partial<SupportFacts> = {}): SupportFacts => ({
  expenseTypes: ['Atelier / formation'],
  date: '2020-04-06',
  today: '2020-04-06',
  kinds: new Set(),
  absences: new Map(),
  ...more,
})

test('the table holds the fifteen types of spec 04 §2.9, each with documents', () => {
  expect(BUNDLED_TABLE.types).toHaveLength(15)
  expect(BUNDLED_TABLE.types.every((type) => type.documents.some((document) => document.mandatory))).toBe(true)
})

test('types are found by code, by name in both languages, by former names, without accents or capitals', () => {
  for (const name of ['ATE', 'Atelier / formation', 'WORKSHOP / TRAINING', 'atelier', 'formation'])
    expect(TYPES.find(name)?.code).toBe('ATE')
  for (const [name, code] of [
    ['Transport participants', 'TRP'],
    ['Services', 'SRV'],
    ['Petite dépense', 'PET'],
    ['Mission', 'MIS'],
    ['Subvention partenaire', 'SUB'],
    ['Frais bancaires', 'BAN'],
  ] as const)
    expect(TYPES.find(name)?.code).toBe(code)
  expect(TYPES.find('Frais indirects')).toBeUndefined()
})

test('a workshop: mandatory documents are missing, the report may follow by ten days, photographs are optional', () => {
  const state = (today: string) => Object.fromEntries(completenessOf(facts({ today }), TYPES).items.map((i) => [i.code, i.state]))
  expect(state('2020-04-06')).toEqual({
    TERMS: 'missing',
    'ACTIVITY-BUDGET': 'missing',
    ATTENDANCE: 'missing',
    'PER-DIEM-TRANSPORT': 'missing',
    'VENUE-INVOICE': 'missing',
    'ACTIVITY-REPORT': 'awaited',
    PHOTOS: 'optional',
  })
  expect(state('2020-04-16')['ACTIVITY-REPORT']).toBe('awaited')
  expect(state('2020-04-17')['ACTIVITY-REPORT']).toBe('missing')
})

test('present, not applicable and attested documents settle what is asked; what is awaited does not', () => {
  const found = completenessOf(
    facts({
      kinds: new Set(['TERMS', 'ATTENDANCE', 'PHOTOS']),
      absences: new Map([
        ['VENUE-INVOICE', 'notApplicable'],
        ['ACTIVITY-BUDGET', 'attested'],
        ['TERMS', 'notApplicable'],
      ]),
    }),
    TYPES,
  )
  expect([found.settled, found.required, found.state]).toEqual([4, 6, 'incomplete'])
  // A document that is there counts as present, whatever had been declared.
  expect(found.items.find(({ code }) => code === 'TERMS')?.state).toBe('present')
})

test('two types ask once for a document that both need, by the stricter rule', () => {
  const table = {
    effectiveFrom: '1900-01-01',
    types: [
      type('A', [document('D', false, null), document('E', true, 10)]),
      type('B', [document('D', true, 30), document('E', true, 5)]),
    ],
  }
  const found = completenessOf(facts({ expenseTypes: ['A', 'B', 'B', 'C'] }), new ExpenseTypes(table))
  expect(found.items.map(({ code, mandatory, dueDays }) => [code, mandatory, dueDays])).toEqual([
    ['D', true, 30],
    ['E', true, 5],
  ])
  expect(found.unknownTypes).toEqual(['C'])
})

test('a voucher whose types ask for nothing is neither complete nor incomplete', () => {
  expect(completenessOf(facts({ expenseTypes: [] }), TYPES).state).toBe('nothingRequired')
  expect(completenessOf(facts({ expenseTypes: ['Frais indirects'] }), TYPES).state).toBe('nothingRequired')
})

test('the table of a day is the last that had begun', () => {
  const tables = ['1900-01-01', '2020-01-01', '2020-06-01'].map((effectiveFrom) => ({ effectiveFrom, types: [] }))
  expect(tableOn(tables, '2019-12-31').effectiveFrom).toBe('1900-01-01')
  expect(tableOn(tables, '2020-01-01').effectiveFrom).toBe('2020-01-01')
  expect(tableOn(tables, '2020-12-31').effectiveFrom).toBe('2020-06-01')
})

test('whatever is attached, settled never passes required, and another document never makes it less', () => {
  const codes = [...new Set(BUNDLED_TABLE.types.flatMap(({ documents }) => documents.map(({ code }) => code)))]
  fc.assert(
    fc.property(
      fc.subarray(BUNDLED_TABLE.types.map(({ code }) => code)),
      fc.subarray(codes),
      fc.constantFrom(...codes),
      (expenseTypes, kinds, extra) => {
        const before = completenessOf(facts({ expenseTypes, kinds: new Set(kinds) }), TYPES)
        const after = completenessOf(facts({ expenseTypes, kinds: new Set([...kinds, extra]) }), TYPES)
        expect(before.settled).toBeLessThanOrEqual(before.required)
        expect(after.settled).toBeGreaterThanOrEqual(before.settled)
        expect(after.state === 'complete').toBe(after.required > 0 && after.settled === after.required)
      },
    ),
  )
})

const type = (code: string, documents: ReturnType<typeof document>[]) => ({
  code,
  name: { fr: `Type ${code}`, en: `Kind ${code}` },
  otherNames: [],
  documents,
})
const document = (code: string, mandatory: boolean, dueDays: number | null) => ({
  code,
  name: { fr: code, en: code },
  mandatory,
  dueDays,
})
