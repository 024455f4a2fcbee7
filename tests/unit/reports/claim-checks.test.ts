import { describe, expect, test } from 'vitest'
import { type ClaimCheckCode, claimChecks } from '../../../reports/model/claim-checks.ts'
import type { ClaimLine, ClaimModel, ClaimTransaction } from '../../../reports/model/claim-model.ts'
import { firstQuarterClaim } from '../../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../../fixtures/claim-second-quarter.ts'

const failing = (model: ClaimModel): ClaimCheckCode[] => claimChecks(model).flatMap((check) => (check.holds ? [] : [check.code]))

const withLine = (code: string, change: Partial<ClaimLine>): ClaimModel => ({
  ...firstQuarterClaim,
  lines: firstQuarterClaim.lines.map((line) => (line.code === code ? { ...line, ...change } : line)),
})

const withRow = (index: number, change: Partial<ClaimTransaction>): ClaimModel => ({
  ...firstQuarterClaim,
  transactions: firstQuarterClaim.transactions.map((row, at) => (at === index ? { ...row, ...change } : row)),
})

test('every tie holds on the worked example', () => {
  const checks = claimChecks(firstQuarterClaim)
  expect(checks).toHaveLength(17)
  expect(checks.filter((check) => !check.holds)).toEqual([])
  expect(checks.find((check) => check.code === 'TRANSACTIONS_DONOR')).toMatchObject({ left: 7_610_166, right: 7_610_166, gap: 0 })
  expect(checks.find((check) => check.code === 'AMOUNT_CLAIMED')).toMatchObject({ left: 8_142_878, right: 8_142_878 })
})

test('a rate without evidence is told', () => {
  expect(claimChecks(secondQuarterClaim).filter((check) => !check.holds)).toMatchObject([
    { code: 'RATES_PROVED', left: 2, right: 3, gap: -1 },
  ])
})

test('what does not apply is left out', () => {
  const codes = claimChecks({ ...firstQuarterClaim, npac: null, fx: { ...firstQuarterClaim.fx, identity: null } }).map(
    (check) => check.code,
  )
  expect(codes).not.toContain('NPAC')
  expect(codes).not.toContain('FX_IDENTITY')
})

describe('each breach is caught by its own check', () => {
  const { seal, funds, header } = firstQuarterClaim
  const breaches: readonly (readonly [string, ClaimModel, readonly ClaimCheckCode[]])[] = [
    ['a franc too much in the transactions', withRow(0, { xof: 3_980_501 }), ['TRANSACTIONS_XOF', 'FUNDS', 'SEALED_XOF']],
    [
      'a penny too much in the transactions',
      withRow(0, { donorMinor: 516_111 }),
      ['TRANSACTIONS_DONOR', 'PARTNERS_TOTAL', 'SEALED_DONOR'],
    ],
    ['a row on another line', withRow(0, { budgetLine: 'B2' }), ['TRANSACTIONS_XOF', 'TRANSACTIONS_DONOR', 'PARTNERS_TOTAL']],
    [
      'a row on a line that the report does not know',
      withRow(0, { budgetLine: 'Z9' }),
      ['TRANSACTIONS_XOF', 'TRANSACTIONS_DONOR', 'PARTNERS_TOTAL'],
    ],
    ['a row of an organisation that is no column', withRow(0, { partner: 'XXXX' }), ['PARTNERS_TOTAL']],
    ['a row after the period', withRow(12, { date: '2020-04-01' }), ['CUT_OFF']],
    [
      'a line that counts more than its transactions',
      withLine('A1', { monthMinors: [940_033, 937_031, 969_737] }),
      ['TRANSACTIONS_DONOR', 'PARTNERS_TOTAL', 'AMOUNT_CLAIMED'],
    ],
    [
      'a previous cumulative that the claim before did not have',
      withLine('A1', { previousMinor: 1 }),
      ['PARTNERS_TOTAL', 'PREVIOUS_CUMULATIVE'],
    ],
    [
      'a rejection without a ruling',
      withLine('B3', { disallowedMinor: 100 }),
      ['PARTNERS_TOTAL', 'DISALLOWED', 'NPAC', 'AMOUNT_CLAIMED'],
    ],
    ['a budget line of another version', withLine('D1', { budgetMinor: 1_246_754 }), ['BUDGET_TOTAL']],
    ['a total of another budget version', { ...firstQuarterClaim, header: { ...header, budgetTotalMinor: 1 } }, ['BUDGET_TOTAL']],
    [
      'cash that is not there',
      { ...firstQuarterClaim, funds: { ...funds, closing: { ...funds.closing, cashXof: 0 } } },
      ['FUNDS'],
    ],
    ['another amount sealed', { ...firstQuarterClaim, seal: { ...seal, claimedMinor: 1 } }, ['AMOUNT_CLAIMED']],
    ['a row missing from the list', { ...firstQuarterClaim, seal: { ...seal, rowCount: 14 } }, ['ROW_COUNT']],
  ]
  test.each(breaches)('%s', (_, model, codes) => {
    expect(failing(model)).toEqual(codes)
  })

  test('the same row twice', () => {
    const [first] = firstQuarterClaim.transactions
    const model = { ...firstQuarterClaim, transactions: [...firstQuarterClaim.transactions, ...(first ? [first] : [])] }
    expect(failing(model)).toEqual([
      'TRANSACTIONS_XOF',
      'TRANSACTIONS_DONOR',
      'PARTNERS_TOTAL',
      'FUNDS',
      'ROW_COUNT',
      'SEALED_XOF',
      'SEALED_DONOR',
      'DUPLICATES',
    ])
  })

  test('a partner who reported something else', () => {
    const partners = firstQuarterClaim.partners.map((partner) =>
      partner.code === 'ARGA' ? { ...partner, acceptedXof: 7_749_999 } : partner,
    )
    expect(failing({ ...firstQuarterClaim, partners })).toEqual(['PARTNER_REPORTS'])
  })
})

test('two errors that cancel are still two errors', () => {
  const swapped = {
    ...firstQuarterClaim,
    transactions: firstQuarterClaim.transactions.map((row, index) =>
      index === 0
        ? { ...row, xof: row.xof + 500, donorMinor: row.donorMinor + 7 }
        : index === 1
          ? { ...row, xof: row.xof - 500, donorMinor: row.donorMinor - 7 }
          : row,
    ),
  }
  const checks = claimChecks(swapped)
  expect(checks.find((check) => check.code === 'TRANSACTIONS_XOF')).toMatchObject({
    left: 58_723_500,
    right: 58_723_500,
    gap: 1_000,
    holds: false,
  })
  expect(checks.find((check) => check.code === 'TRANSACTIONS_DONOR')).toMatchObject({ gap: 14, holds: false })
  expect(checks.find((check) => check.code === 'PARTNERS_TOTAL')).toMatchObject({ gap: 14, holds: false })
})
