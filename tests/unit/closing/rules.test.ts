import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetToDate, isBeyondVariance } from '../../../domain/closing/budget-variance.ts'
import { answerOf, gatherFacts, isMet, leftOutOf, progressOf } from '../../../domain/closing/checklist.ts'
import { fundRelease } from '../../../domain/closing/fund-release.ts'
import { fundPairs } from '../../../domain/closing/inter-fund.ts'
import { isRevalued, revaluationDifference, unrealisedAccount } from '../../../domain/closing/revaluation.ts'
import { type CarriedBalance, closingLines, openingLines } from '../../../domain/closing/year-end.ts'
import { CHECKLIST_ITEMS, MOST_LEFT_OUT } from '../../../service/closing/checklist-items.ts'
import { fault } from '../../../shared/result/fault.ts'

const blocking = { number: 6, blocking: true, mayBeNotApplicable: true }
const other = { number: 3, blocking: false, mayBeNotApplicable: true }
const says = (state: 'yes' | 'no' | 'waiting' | 'notApplicable') => ({ state, evidence: [fault('CLOSING_NO_GRANT')] })

describe('the checklist', () => {
  test('has the 21 items of T2, nine of them blocking', () => {
    expect(CHECKLIST_ITEMS.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    expect(CHECKLIST_ITEMS.filter((item) => item.blocking).map(({ number }) => number)).toEqual([1, 2, 4, 6, 7, 15, 16, 20, 21])
    expect(CHECKLIST_ITEMS.filter((item) => item.blocking && item.mayBeNotApplicable).map(({ number }) => number)).toEqual([
      4, 6, 7, 15,
    ])
  })

  test('the worst fact speaks for all areas', () => {
    expect(gatherFacts([])).toBeUndefined()
    expect(gatherFacts([says('yes'), says('no'), says('waiting')])).toMatchObject({ state: 'no', evidence: { length: 3 } })
    expect(gatherFacts([says('yes'), says('notApplicable')])?.state).toBe('yes')
  })

  test('of a blocking item the books have the last word, save for a no', () => {
    expect(answerOf(blocking, says('no'), 'yes')).toBe('no')
    expect(answerOf(blocking, says('waiting'), 'notApplicable')).toBe('waiting')
    expect(answerOf(blocking, says('yes'), 'no')).toBe('no')
    expect(answerOf(blocking, undefined, 'yes')).toBe('yes')
    expect(answerOf(blocking, undefined, undefined)).toBe('unanswered')
    expect(answerOf(other, says('no'), 'yes')).toBe('yes')
  })

  test('N/A leaves the denominator, and meets a blocking item only where T2 allows it', () => {
    const rows = [
      { item: blocking, state: 'notApplicable' as const },
      { item: { ...blocking, mayBeNotApplicable: false }, state: 'notApplicable' as const },
      { item: other, state: 'yes' as const },
      { item: other, state: 'no' as const },
    ]
    expect(progressOf(rows)).toEqual({ yes: 1, of: 2, blocking: 1 })
    expect(isMet(other, 'no')).toBe(true)
  })
})

describe('the share of N/A of a month', () => {
  const rows = (byHand: number, byBooks: number, others: number) => [
    ...Array.from({ length: byHand }, () => ({ state: 'notApplicable' as const, computed: null })),
    ...Array.from({ length: byBooks }, () => ({ state: 'notApplicable' as const, computed: 'notApplicable' as const })),
    ...Array.from({ length: others }, () => ({ state: 'yes' as const, computed: 'yes' as const })),
  ]

  test('leaves out what the books show to have no subject, above and below; exactly the share is sealed', () => {
    expect(leftOutOf(rows(3, 11, 7), MOST_LEFT_OUT)).toEqual({ applicable: 10, notApplicable: 3, isOver: false })
    expect(leftOutOf(rows(3, 12, 6), MOST_LEFT_OUT)).toEqual({ applicable: 9, notApplicable: 3, isOver: true })
    expect(leftOutOf(rows(0, 21, 0), MOST_LEFT_OUT)).toEqual({ applicable: 0, notApplicable: 0, isOver: false })
    expect(leftOutOf(rows(1, 0, 0), '100').isOver).toBe(false)
    expect(leftOutOf(rows(1, 0, 99), '0').isOver).toBe(true)
  })

  test('a person who answers otherwise than the books on an item counts as the person says', () => {
    expect(leftOutOf([{ state: 'notApplicable', computed: 'no' }, ...rows(0, 0, 2)], '30')).toMatchObject({
      notApplicable: 1,
      isOver: true,
    })
    expect(leftOutOf([{ state: 'yes', computed: 'notApplicable' }, ...rows(1, 0, 2)], '30').applicable).toBe(3)
  })
})

describe('the release of a fund', () => {
  const figures = { netChargesXof: 0, releasedXof: 0, fundXof: 0, receivableXof: 0 }

  test('association: what was spent, never more than the fund holds; the rest waits for the money', () => {
    expect(fundRelease('association', { ...figures, netChargesXof: 900, releasedXof: 200, fundXof: 5_000 })).toMatchObject({
      fromFundXof: 700,
      waitingXof: 0,
    })
    expect(fundRelease('association', { ...figures, netChargesXof: 900, fundXof: 300 })).toMatchObject({
      fromFundXof: 300,
      waitingXof: 600,
    })
    expect(fundRelease('association', { ...figures, netChargesXof: 900, fundXof: -50 })).toMatchObject({
      fromFundXof: 0,
      waitingXof: 900,
    })
  })

  test('a release that was too high is given back', () => {
    expect(fundRelease('association', { ...figures, netChargesXof: 100, releasedXof: 250, fundXof: 0 }).fromFundXof).toBe(-150)
    expect(fundRelease('project', { ...figures, netChargesXof: 100, releasedXof: 250, receivableXof: 60 })).toMatchObject({
      fromFundXof: -90,
      fromReceivableXof: -60,
    })
  })

  test('project: income equals charges; what the fund does not hold is a receivable, settled when the money comes', () => {
    expect(fundRelease('project', { ...figures, netChargesXof: 900, fundXof: 300 })).toEqual({
      fromFundXof: 300,
      fromReceivableXof: 600,
      settledXof: 0,
      waitingXof: 0,
    })
    expect(fundRelease('project', { netChargesXof: 900, releasedXof: 900, fundXof: 1_000, receivableXof: 600 })).toMatchObject({
      fromFundXof: 0,
      settledXof: 600,
    })
  })

  test('whatever the figures: a project’s result is nil after it, an association’s fund never goes below zero', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const positive = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, positive, (netChargesXof, releasedXof, fundXof, receivableXof) => {
        const given = { netChargesXof, releasedXof, fundXof, receivableXof }
        const project = fundRelease('project', given)
        expect(releasedXof + project.fromFundXof + project.fromReceivableXof).toBe(netChargesXof)
        const association = fundRelease('association', given)
        expect(association.fromFundXof + association.waitingXof).toBe(netChargesXof - releasedXof)
        if (fundXof >= 0) expect(fundXof - association.fromFundXof).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('currency balances', () => {
  const rate = { numerator: 75_510n, denominator: 100n }

  test('90 000 GBP carried at 752.40 gain 243 000 at 755.10', () => {
    expect(revaluationDifference({ account: '5215', currency: 'GBP', minor: 9_000_000, xof: 67_716_000 }, rate)).toBe(243_000)
    expect(revaluationDifference({ account: '4011', currency: 'GBP', minor: -10_000, xof: -75_000 }, rate)).toBe(-510)
  })

  test('the euro is fixed; a difference on a receivable or payable waits on its own account', () => {
    expect(['EUR', 'XOF', 'GBP', 'USD'].map(isRevalued)).toEqual([false, false, true, true])
    const accounts = { receivableLoss: '47811', receivableGain: '47911', payableLoss: '47831', payableGain: '47931' }
    expect([
      unrealisedAccount(5, true, accounts),
      unrealisedAccount(-5, true, accounts),
      unrealisedAccount(5, false, accounts),
      unrealisedAccount(-5, false, accounts),
    ]).toEqual(['47911', '47811', '47931', '47831'])
  })
})

test('what funds owe each other is netted by pair; own funds have no code', () => {
  const pairs = fundPairs([
    { voucherId: 20, fund: 'FCDO', gapXof: -2_025_160 },
    { voucherId: 20, fund: '', gapXof: 2_025_160 },
    { voucherId: 22, fund: 'FCDO', gapXof: 2_433_120 },
    { voucherId: 22, fund: '', gapXof: -2_433_120 },
    { voucherId: 23, fund: 'UE', gapXof: 100 },
    { voucherId: 23, fund: 'FCDO', gapXof: -60 },
    { voucherId: 23, fund: '', gapXof: -40 },
  ])
  expect(pairs).toEqual([
    { debtor: 'FCDO', creditor: '', amountXof: 407_960 },
    { debtor: 'UE', creditor: '', amountXof: 40 },
    { debtor: 'UE', creditor: 'FCDO', amountXof: 60 },
  ])
})

test('a variance is measured against the months gone by, and ten per cent exactly is within it', () => {
  expect(budgetToDate(1_200_000, 3, 12)).toBe(300_000)
  expect(budgetToDate(1_200_000, 15, 12)).toBe(1_200_000)
  expect(isBeyondVariance(330_000, 300_000, '10')).toBe(false)
  expect(isBeyondVariance(330_001, 300_000, '10')).toBe(true)
  expect(isBeyondVariance(269_999, 300_000, '10')).toBe(true)
  expect(isBeyondVariance(1, 0, '10')).toBe(true)
})

describe('the end of a year', () => {
  const words = { label: 'Clôture', surplusAccount: '131', deficitAccount: '139' }
  const anyBalance: fc.Arbitrary<CarriedBalance> = fc.record({
    account: fc.constantFrom('165', '4011', '5211', '6055', '7041', '811', '901'),
    currency: fc.constant('XOF'),
    minor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    xof: fc.constant(0),
    grantId: fc.constantFrom(null, 1, 2),
    partnerId: fc.constantFrom(null, 1),
    thirdParty: fc.constantFrom(null, 'INPS'),
  })
  const net = (lines: readonly { side: 1 | -1; amountXof: number }[]) =>
    lines.reduce((sum, line) => sum + line.side * line.amountXof, 0)

  test('whatever the balances: the closing voucher balances by grant and clears classes 6 to 8, no line negative', () => {
    fc.assert(
      fc.property(fc.array(anyBalance), (drawn) => {
        const balances = drawn.map((balance) => ({ ...balance, xof: balance.minor }))
        const lines = closingLines(balances, words)
        expect(lines.every(({ amountXof, account }) => amountXof > 0 && /^([678]|131|139)/.test(account))).toBe(true)
        for (const grantId of [null, 1, 2]) expect(net(lines.filter((line) => line.grantId === grantId)) + 0).toBe(0)
        for (const account of ['6055', '7041', '811']) {
          const held = balances.filter((balance) => balance.account === account).reduce((sum, { xof }) => sum + xof, 0)
          expect(held + net(lines.filter((line) => line.account === account)) + 0).toBe(0)
        }
      }),
    )
  })

  test('whatever the balances: the opening voucher moves no account, and writes each of classes 1 to 5 down', () => {
    fc.assert(
      fc.property(fc.array(anyBalance), (drawn) => {
        const balances = drawn.map((balance) => ({ ...balance, xof: balance.minor }))
        const lines = openingLines(balances, { leaving: 'Repris', entering: 'À-nouveau' })
        for (const account of ['165', '4011', '5211']) expect(net(lines.filter((line) => line.account === account)) + 0).toBe(0)
        const entering = lines
          .filter(({ label }) => label === 'À-nouveau')
          .map((line) => `${line.account} ${line.side * line.amountXof}`)
        const carried = balances.filter(({ account, xof }) => /^[1-5]/.test(account) && xof !== 0)
        expect(entering).toEqual(carried.map(({ account, xof }) => `${account} ${xof}`))
      }),
    )
  })
})
