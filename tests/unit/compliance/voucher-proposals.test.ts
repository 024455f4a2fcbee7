import { expect, test } from 'vitest'
import type { VoucherCheckFacts } from '../../../domain/compliance/voucher-check-facts.ts'
import { voucherProposals } from '../../../domain/compliance/voucher-proposals.ts'
import { CHECKLIST_TEMPLATES } from '../../../service/compliance/templates.ts'

const T1 = CHECKLIST_TEMPLATES.find(({ template }) => template === 'T1')
if (!T1) throw new Error('T1 is bundled')
const LINE = { lineNumber: 1, grant: 'PECIC', grantFrom: '2020-01-01', grantTo: '2020-12-31', budgetLine: 'A1' }
const FACTS: VoucherCheckFacts = {
  number: 'AMSS-BQ1-2020-000012',
  date: '2020-01-01',
  sequence: 12,
  previousExists: true,
  preparedBy: 'Awa',
  approvedBy: 'Issa',
  debitXof: 45_000,
  creditXof: 45_000,
  spending: [LINE],
  types: ['ACH'],
  documents: [{ kind: 'DELIVERY', name: 'Bon de livraison', state: 'present' }],
  overspent: [],
  duplicates: [],
  parties: [{ name: 'Quincaillerie', taxNumber: true, contact: true }],
}
const answers = (part: Partial<VoucherCheckFacts> = {}): ReadonlyMap<number, string | null> =>
  new Map(voucherProposals(T1, { ...FACTS, ...part }).map(({ item, answer }) => [item, answer]))
const codeOf = (item: number, part: Partial<VoucherCheckFacts>): string | undefined =>
  voucherProposals(T1, { ...FACTS, ...part }).find((proposed) => proposed.item === item)?.reason.code

test('a sound purchase: what the books know is verified, other types are not asked, what only paper shows stays open', () => {
  const found = answers()
  for (const item of [1, 2, 3, 5, 8, 9, 13, 15]) expect([item, found.get(item)]).toEqual([item, 'V'])
  for (const item of [14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]) expect([item, found.get(item)]).toEqual([item, 'N'])
  // That it balances is said; that the figures were redone is for a person to answer.
  expect([found.get(7), codeOf(7, {})]).toEqual([null, 'T1_BALANCED'])
  for (const item of [4, 6, 10, 11, 12]) expect([item, found.has(item)]).toEqual([item, false])
})

test.each<[number, string, Partial<VoucherCheckFacts>, string]>([
  [1, 'the number before is missing', { previousExists: false }, 'A'],
  [1, 'the first number has none before it', { previousExists: false, sequence: 1 }, 'V'],
  [2, 'a granted line without budget line', { spending: [LINE, { ...LINE, lineNumber: 2, budgetLine: null }] }, 'A'],
  [2, 'own funds need no budget line', { spending: [{ ...LINE, grant: null, budgetLine: null }] }, 'N'],
  [3, 'the day before the agreement', { date: '2019-12-31' }, 'A'],
  [3, 'its last day', { date: '2020-12-31' }, 'V'],
  [3, 'the day after it', { date: '2021-01-01' }, 'A'],
  [7, 'a franc too much', { creditXof: 45_001 }, 'A'],
  [8, 'one person', { approvedBy: 'Awa' }, 'A'],
  [9, 'a line overspent on the day', { overspent: ['A1'] }, 'A'],
  [13, 'another like it', { duplicates: ['AMSS-BQ1-2020-000009'] }, 'A'],
  [15, 'the note is missing', { documents: [{ kind: 'DELIVERY', name: 'Bon', state: 'missing' }] }, 'A'],
  [15, 'the note was declared absent', { documents: [{ kind: 'DELIVERY', name: 'Bon', state: 'attested' }] }, 'V'],
])('item %i: %s', (item, _, part, expected) => {
  expect(answers(part).get(item)).toBe(expected)
})

test('what is not sure stays open: a rate that misses, a document that may still follow, a card without tax number', () => {
  expect(answers({ overspent: null }).has(9)).toBe(false)
  expect(answers({ documents: [{ kind: 'DELIVERY', name: 'Bon', state: 'awaited' }] }).has(15)).toBe(false)
  expect(answers({ parties: [{ name: 'Quincaillerie', taxNumber: false, contact: true }] }).has(5)).toBe(false)
})

test('a logbook that is there proves nothing of litres and kilometres; one that is missing disproves it', () => {
  const logbook = (state: 'present' | 'missing') => ({ types: ['CAR'], documents: [{ kind: 'LOGBOOK', name: 'Carnet', state }] })
  expect(answers(logbook('present')).has(20)).toBe(false)
  expect(answers(logbook('missing')).get(20)).toBe('A')
  expect(answers({ types: ['SUB'] }).get(20)).toBe('N')
})

test('a workshop paid by mobile money is asked for both; without a type the whole second part is not', () => {
  const workshop = answers({ types: ['ATE', 'TRP'] })
  for (const item of [17, 18, 23]) expect([item, workshop.has(item)]).toEqual([item, false])
  expect(answers({ types: [] }).get(17)).toBe('N')
  expect(codeOf(17, { types: [] })).toBe('T1_NO_TYPE')
  expect(codeOf(17, {})).toBe('T1_OTHER_TYPE')
})
