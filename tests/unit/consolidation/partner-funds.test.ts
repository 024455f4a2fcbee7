import { describe, expect, test } from 'vitest'
import { type AdvanceLine, type AdvanceVoucher, partnerFunds } from '../../../domain/consolidation/partner-funds.ts'

const voucher = (key: string, lines: readonly AdvanceLine[], more: Partial<AdvanceVoucher> = {}): AdvanceVoucher => ({
  key,
  number: key,
  date: '2020-02-15',
  label: key,
  before: false,
  corrects: null,
  lines,
  ...more,
})
const advance = (xof: number, partner = 'ARGA'): AdvanceLine => ({ xof, partner, kind: 'advance' })
const spending = (xof: number, partner: string | null = 'ARGA'): AdvanceLine => ({ xof, partner, kind: 'spending' })
const treasury = (xof: number): AdvanceLine => ({ xof, partner: null, kind: 'treasury' })
const other = (xof: number): AdvanceLine => ({ xof, partner: null, kind: 'other' })

const funds = (vouchers: readonly AdvanceVoucher[], partner = 'ARGA') => {
  const sums = new Map<string, number>()
  for (const { lines } of vouchers)
    for (const line of lines)
      if (line.kind === 'advance' && line.partner !== null) sums.set(line.partner, (sums.get(line.partner) ?? 0) + line.xof)
  return partnerFunds(vouchers, sums).get(partner)
}

// Spec 07 §6.iv: 9 500 000 advanced, 8 168 650 accepted, 757 650 given back.
const PAID = voucher('T1', [advance(9_500_000), treasury(-9_500_000)])
const ACCEPTED = voucher('RF', [spending(8_168_650), advance(-8_168_650)])
const REFUND = voucher('R1', [treasury(757_650), advance(-757_650)])

describe('the fund equation of a partner', () => {
  test('spec 07 §6.iv: what is outstanding after the refund is 573 700', () => {
    expect(funds([PAID, ACCEPTED, REFUND])).toEqual({
      opening: 0,
      advanced: 9_500_000,
      accepted: 8_168_650,
      refunded: 757_650,
      held: 573_700,
      ledger: 573_700,
      difference: 0,
      others: [],
    })
  })

  test('a cancelled advance, refund or acceptance lowers its own figure, and taking that back restores it', () => {
    const cancelled = voucher('X1', [advance(-9_500_000), treasury(9_500_000)], { corrects: 'T1' })
    expect(funds([PAID, cancelled])).toMatchObject({ advanced: 0, refunded: 0, held: 0, difference: 0 })
    const again = voucher('X2', [advance(9_500_000), treasury(-9_500_000)], { corrects: 'X1' })
    expect(funds([PAID, cancelled, again])).toMatchObject({ advanced: 9_500_000, refunded: 0 })
    const noRefund = voucher('X3', [treasury(-757_650), advance(757_650)], { corrects: 'R1' })
    expect(funds([PAID, REFUND, noRefund])).toMatchObject({ advanced: 9_500_000, refunded: 0, held: 9_500_000 })
    const disowned = voucher('X4', [spending(-8_168_650), advance(8_168_650)], { corrects: 'RF' })
    expect(funds([PAID, ACCEPTED, disowned])).toMatchObject({ accepted: 0, held: 9_500_000 })
  })

  test('a voucher that accepts and is given back money at once is split', () => {
    expect(funds([PAID, voucher('M', [spending(80), treasury(20), advance(-100)])])).toMatchObject({
      accepted: 80,
      refunded: 20,
      held: 9_499_900,
      difference: 0,
    })
  })

  test('what is neither is another movement, named, and explains the difference', () => {
    const gone = voucher('OD-7', [other(50_000), advance(-50_000)])
    expect(funds([PAID, gone])).toMatchObject({
      held: 9_500_000,
      ledger: 9_450_000,
      difference: -50_000,
      others: [{ key: 'OD-7', xof: -50_000 }],
    })
  })

  test('one voucher for several partners: each has its own share', () => {
    const both = voucher('T2', [advance(60), advance(40, 'CEAM'), treasury(-100)])
    expect([funds([both])?.advanced, funds([both], 'CEAM')?.advanced]).toEqual([60, 40])
    const reports = voucher('RF2', [spending(6), spending(4, 'CEAM'), advance(-6), advance(-4, 'CEAM')])
    expect([funds([both, reports])?.held, funds([both, reports], 'CEAM')?.held]).toEqual([54, 36])
    const mixed = voucher('OD-8', [advance(60), advance(40, 'CEAM'), treasury(-70), other(-30)])
    expect([funds([mixed])?.difference, funds([mixed])?.others.length]).toEqual([60, 1])
  })

  test('what was there before the period only opens the balance', () => {
    expect(funds([{ ...PAID, before: true }, ACCEPTED])).toMatchObject({ opening: 9_500_000, advanced: 0, held: 1_331_350 })
  })
})
