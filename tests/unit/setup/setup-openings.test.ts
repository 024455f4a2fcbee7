import { expect, test } from 'vitest'
import { eventsOf } from '../../../db/queries/events.ts'
import { listOpeningClaims, listOpeningSpending } from '../../../db/queries/openings.ts'
import { insertTranche, listTranches } from '../../../db/queries/tranches.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { success } from '../../../shared/result/result.ts'
import { temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { budgetLine, importSections, refusalOf, setupText } from './setup-of.ts'

const openings = {
  budgetLines: [
    { grant: 'PECIC', code: 'A1', xof: '1200000', gbp: '1558.44' },
    { grant: 'PECIC', code: 'B1', xof: '-5000', gbp: '-6.49' },
  ],
  layers: [{ grant: 'PECIC', number: 'T0', date: '2019-12-15', amount: '4000.00', xof: '3080000' }],
  claims: [{ grant: 'PECIC', number: 'C1', period: '2019-Q4', amount: '1558.44' }],
}
const budgetLines = [budgetLine('A1', { amount: '1' }), budgetLine('B1', { amount: '1' })]

test('openings enter once, chained: spending by line, layers as tranches, claims', () => {
  const ledger = temporaryLedger()
  importSections(ledger, { budgetLines, openings })
  const spending = listOpeningSpending(ledger.database)
  expect(spending.map((row) => [row.budgetLine, row.amountXof, row.amountMinor])).toEqual([
    ['A1', 1_200_000, 155_844],
    ['B1', -5_000, -649],
  ])
  const [layer] = listTranches(ledger.database, 1)
  expect(layer).toMatchObject({
    number: 'T0',
    kind: 'opening',
    date: '2019-12-15',
    currency: 'GBP',
    amountMinor: 400_000,
    xofCredited: 3_080_000,
    feesXof: 0,
    voucherId: null,
  })
  expect(listOpeningClaims(ledger.database)[0]).toMatchObject({ number: 'C1', period: '2019-Q4', amountMinor: 155_844 })
  const recorded = [...eventsOf(ledger.database, ['record'])].filter(({ subject }) => /^(opening|tranche)/.test(subject))
  expect(recorded.map(({ subject }) => subject)).toEqual([
    'opening-spending:PECIC/PECIC/A1',
    'opening-spending:PECIC/PECIC/B1',
    'tranche:PECIC/T0',
    'opening-claim:PECIC/C1',
  ])
  expect(JSON.parse(recorded[0]?.content ?? '')).toMatchObject({ columns: { amountMinor: 155_844, amountXof: 1_200_000 } })
  expect(importSections(ledger, { budgetLines, openings })).toMatchObject({ created: 0, updated: 0 })
  expect(verifyRegisters(ledger.database)).toEqual([])
})

test('an opening that entered never changes', () => {
  const ledger = temporaryLedger()
  importSections(ledger, { budgetLines, openings })
  const changed = {
    budgetLines: [{ ...openings.budgetLines[0], xof: '1200001' }],
    layers: [{ ...openings.layers[0], number: 'T0', amount: '4000.01' }],
    claims: [{ ...openings.claims[0], period: '2019-12' }],
  }
  expect(refusalOf(ledger, setupText({ openings: changed }))).toEqual([
    'SETUP_CONFLICT openings.budgetLines[0]',
    'SETUP_CONFLICT openings.layers[0]',
    'SETUP_CONFLICT openings.claims[0]',
  ])
})

test('a layer is in the grant’s currency, holds something, and takes no number of a receipt', () => {
  const ledger = temporaryLedger()
  importSections(ledger, { budgetLines })
  ledger.command('grants.importTranches', (work) => {
    const receipt = {
      number: '1',
      kind: 'receipt',
      date: '2020-01-10',
      currency: 'GBP',
      amountMinor: 1,
      xofCredited: 8,
      feesXof: 0,
    } as const
    const rest = { bankAccount: null, reference: null, voucherId: null, voucherSource: null }
    insertTranche(work.database, { grantId: 1, ...receipt, ...rest })
    return success({})
  })
  const layer = (number: string, keys: Record<string, unknown>) => ({ ...openings.layers[0], number, ...keys })
  const text = setupText({
    openings: {
      layers: [
        layer('A', { currency: 'EUR' }),
        layer('B', { amount: '0' }),
        layer('C', { xof: '0' }),
        layer('T1', {}),
        layer('D', {}),
        layer('D', {}),
      ],
      budgetLines: [
        { ...openings.budgetLines[0], code: 'Z9' },
        { ...openings.budgetLines[0], grant: 'G9' },
      ],
    },
  })
  expect(refusalOf(ledger, text)).toEqual([
    'BUDGET_LINE_UNKNOWN openings.budgetLines[0].code',
    'GRANT_UNKNOWN openings.budgetLines[1].grant',
    'TRANCHE_CURRENCY openings.layers[0].currency',
    'SETUP_ZERO openings.layers[1].amount',
    'SETUP_ZERO openings.layers[2].xof',
    'DUPLICATE_TRANCHE openings.layers[3].number',
    'SETUP_REPEATED openings.layers[5]',
  ])
})
