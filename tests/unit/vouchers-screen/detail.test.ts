import { expect, test } from 'vitest'
import { availableActions } from '../../../renderer/features/vouchers/detail/available-actions.ts'
import { donorCurrencies, donorOfLine, traceParts } from '../../../renderer/features/vouchers/detail/trace-parts.ts'
import { detail, detailLine } from './entry-fixture.ts'

const owner = { name: 'owner', roles: ['preparer', 'approver', 'administrator'] } as const
const officer = { name: 'Comptable', roles: ['preparer'] } as const
const director = { name: 'RAF', roles: ['approver'] } as const
const names = (...given: Parameters<typeof availableActions>) =>
  availableActions(...given).map(({ action, blocked }) => (blocked ? `${action}:${blocked}` : action))

const POSTED = ['correct', 'reverse', 'copy', 'reclass', 'preset', 'recur']

test('one who writes alone posts a draft straight away and corrects or reverses a posted voucher', () => {
  expect(names(detail([], { state: 'draft' }), owner, true)).toEqual(['post', 'edit', 'delete'])
  expect(names(detail([], { state: 'submitted' }), owner, true)).toEqual(['post', 'edit', 'return', 'delete'])
  expect(names(detail([]), owner, true)).toEqual(POSTED)
})

test('where two write, who prepared does not approve, and each role has its own steps', () => {
  expect(names(detail([], { state: 'draft' }), officer, false)).toEqual(['submit', 'edit', 'delete'])
  const submitted = detail([], { state: 'submitted', preparedBy: 'owner' })
  expect(names(submitted, owner, false)[0]).toBe('approve:duties')
  const handedOver = detail([], { state: 'submitted', preparedBy: 'Comptable', submittedBy: 'owner' })
  expect(names(handedOver, owner, false)[0]).toBe('approve:duties')
  expect(names(submitted, officer, false)).toEqual(['approve:role', 'return:role', 'edit', 'delete'])
  expect(names(submitted, director, false)).toEqual(['approve', 'return', 'edit:role', 'delete:role'])
  expect(names(detail([], { state: 'approved' }), officer, false)).toEqual(['post', 'return:role', 'edit'])
})

test('where two write, whoever prepares proposes a reversal, and whoever only approves does not', () => {
  expect(names(detail([]), officer, false)).toEqual(POSTED)
  expect(names(detail([]), director, false)).toContain('reverse:role')
  expect(names(detail([]), director, true)).toContain('reverse')
})

test('a proposed reversal is approved or given up, never rewritten', () => {
  const proposed = detail([], { state: 'submitted', kind: 'reversal', preparedBy: 'Comptable' })
  expect(names(proposed, director, false)).toEqual(['approve', 'return', 'delete:role'])
})

test('while a draft corrects a voucher, nothing else takes it back; re-classing goes line by line', () => {
  const pending = (role: 'reversal' | 'correction' | 'reclass') => detail([], { pending: [{ key: 'draft:1', role }] })
  expect(names(pending('correction'), owner, true).slice(0, 4)).toEqual([
    'correct:pending',
    'reverse:pending',
    'copy',
    'reclass:pending',
  ])
  expect(names(pending('reclass'), owner, true).slice(0, 4)).toEqual(['correct:pending', 'reverse:pending', 'copy', 'reclass'])
})

test('a reversal, and what was reversed already, are not taken back again; a correction is not repeated', () => {
  expect(names(detail([], { kind: 'reversal' }), owner, true)).toEqual(['copy'])
  const reversed = detail([], { correctedBy: [{ key: 'posted:9', number: 'X', reversal: true }] })
  expect(names(reversed, owner, true)).toEqual(['copy', 'preset', 'recur'])
  const corrected = detail([], { correctedBy: [{ key: 'posted:9', number: 'X', reversal: false }] })
  expect(names(corrected, owner, true)).toEqual(POSTED)
  expect(names(detail([], { kind: 'correction' }), owner, true)).toEqual(['correct', 'reverse', 'copy', 'reclass'])
})

test('an auditor only looks', () => {
  const auditor = { name: 'Conseiller', roles: ['auditor'] } as const
  for (const state of ['draft', 'submitted', 'approved', 'posted'] as const)
    expect(availableActions(detail([], { state }), auditor, false).every(({ blocked }) => blocked === 'role')).toBe(true)
})

const part = (tranche: string, xof: number, donorMinor: number | null, rate: string | null = '783.400000') => ({
  tranche,
  xof,
  donorMinor,
  rate,
  currency: 'GBP',
})

test('a voucher’s conversion is told by tranche and rate, over all its lines', () => {
  const lines = [
    detailLine(1, { conversion: [part('T1', 100, 13), part('T2', 50, 6, '770')] }),
    detailLine(2, { conversion: [part('T1', 200, 26)] }),
    detailLine(3),
  ]
  expect(traceParts(lines)).toEqual([
    { grant: 'AT-PECIC', tranche: 'T1', rate: '783.400000', currency: 'GBP', xof: 300, donorMinor: 39 },
    { grant: 'AT-PECIC', tranche: 'T2', rate: '770', currency: 'GBP', xof: 50, donorMinor: 6 },
  ])
  expect(lines.map(donorOfLine)).toEqual([19, 26, null])
  expect(donorCurrencies(lines)).toEqual(['GBP'])
})

test('a missing rate leaves the sum open instead of a part of it', () => {
  const missing = detailLine(1, { conversion: [part('T1', 100, 13), part('', 50, null, null)] })
  expect(donorOfLine(missing)).toBeNull()
  expect(traceParts([missing, detailLine(2, { conversion: [part('', 5, 1, null)] })]).at(-1)?.donorMinor).toBeNull()
})
