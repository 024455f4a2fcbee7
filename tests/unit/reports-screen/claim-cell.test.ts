import { describe, expect, it } from 'vitest'
import { claimProof, codesBehind, type ProvableLine } from '../../../renderer/features/reports/model/claim-cell.ts'

const MONTHS = ['2020-01', '2020-02', '2020-03']
const line = (kind: ProvableLine['kind'], code: string, more: Partial<ProvableLine> = {}): ProvableLine => ({
  kind,
  code,
  monthMinors: [100, 0, 300],
  previousMinor: 50,
  periodMinor: 400,
  priorAdjustmentMinor: 0,
  disallowedMinor: 0,
  cumulativeMinor: 450,
  ...more,
})
const A = line('head', 'A')
const A1 = line('line', 'A1')
const A2 = line('line', 'A2')
const B = line('head', 'B')
const B1 = line('line', 'B1')
const DIRECT = line('direct', '')
const E1 = line('npac', 'E1')
const TOTAL = line('total', '')
const LINES = [A, A1, A2, B, B1, DIRECT, E1, TOTAL]

describe('the budget lines behind a row of the claim', () => {
  it('are its own, those of its head, all direct ones, or all with the indirect cost', () => {
    expect(codesBehind(LINES, A1)).toEqual(['A1'])
    expect(codesBehind(LINES, E1)).toEqual(['E1'])
    expect(codesBehind(LINES, A)).toEqual(['A1', 'A2'])
    expect(codesBehind(LINES, B)).toEqual(['B1'])
    expect(codesBehind(LINES, DIRECT)).toEqual(['A1', 'A2', 'B1'])
    expect(codesBehind(LINES, TOTAL)).toEqual(['A1', 'A2', 'B1', 'E1'])
  })

  it('end with the list where no total follows', () => {
    expect(codesBehind([A, A1, A2], A)).toEqual(['A1', 'A2'])
  })
})

describe('the question that proves a figure of the claim', () => {
  it('takes the days of a month', () => {
    expect(claimProof(LINES, A1, { kind: 'month', index: 2 }, MONTHS)).toEqual({
      lines: ['A1'],
      from: '2020-03-01',
      to: '2020-03-31',
      minor: 300,
      withAdjustments: false,
    })
  })

  it('does not open a zero or a month outside the claim', () => {
    expect(claimProof(LINES, A1, { kind: 'month', index: 1 }, MONTHS)).toBeNull()
    expect(claimProof(LINES, A1, { kind: 'month', index: 3 }, MONTHS)).toBeNull()
    expect(claimProof(LINES, A1, { kind: 'period' }, [])).toBeNull()
  })

  it('takes all days of the period, those before it, and all up to its end', () => {
    expect(claimProof(LINES, A, { kind: 'period' }, MONTHS)).toMatchObject({ from: '2020-01-01', to: '2020-03-31', minor: 400 })
    const before = claimProof(LINES, A1, { kind: 'previous' }, MONTHS)
    expect(before).toMatchObject({ to: '2019-12-31', minor: 50 })
    expect(before).not.toHaveProperty('from')
    expect(claimProof(LINES, TOTAL, { kind: 'cumulative' }, MONTHS)).toMatchObject({ to: '2020-03-31', minor: 450 })
  })

  it('proves a period together with what it adjusts of earlier ones, and then no month alone', () => {
    const adjusted = line('line', 'A1', { priorAdjustmentMinor: -20, cumulativeMinor: 430 })
    const lines = [A, adjusted]
    expect(claimProof(lines, adjusted, { kind: 'period' }, MONTHS)).toMatchObject({ minor: 380, withAdjustments: true })
    expect(claimProof(lines, adjusted, { kind: 'month', index: 0 }, MONTHS)).toBeNull()
  })

  it('does not open a cumulative figure that holds a ruling, which no voucher shows', () => {
    const ruled = line('line', 'A1', { disallowedMinor: 30, cumulativeMinor: 420 })
    expect(claimProof([A, ruled], ruled, { kind: 'cumulative' }, MONTHS)).toBeNull()
  })
})
