import { describe, expect, test } from 'vitest'
import { budgetVersionLines, latestBudgetVersion, listBudgetVersions } from '../../../db/queries/budget-versions.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { addRate } from '../../../service/settings/add-rate.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { budgetLine, importSections, PECIC, refusalOf, setupText } from './setup-of.ts'

/** [code, amount in minor units, francs, rate source] of the version in force. */
function budgetOf(ledger: TemporaryLedger): unknown[] {
  const version = latestBudgetVersion(ledger.database, 1)
  if (!version) throw new Error('no budget')
  return budgetVersionLines(ledger.database, version.id).map((line) => [
    line.code,
    line.amountMinor,
    line.amountXof,
    line.rateSource,
  ])
}

describe('the build-up', () => {
  test('gives the amounts of the worked examples (07 §6.ix) at the budget rate', () => {
    const ledger = temporaryLedger()
    importSections(ledger, {
      budgetLines: [
        budgetLine('A1', { unitCost: '350000', quantity: '1', frequency: '12', percent: '40' }),
        budgetLine('B1', { unitCost: '12500', quantity: '25', frequency: '12' }),
        budgetLine('E1', { unitCost: '93457.94', percent: '7', currency: 'GBP', nature: 'NPAC' }),
      ],
    })
    expect(budgetOf(ledger)).toEqual([
      ['A1', 218_182, 1_680_000, 'BUDGET_RATE'],
      ['B1', 487_013, 3_750_000, 'BUDGET_RATE'],
      // £6,542.06 × 770 = 5,037,386.2
      ['E1', 654_206, 5_037_386, 'BUDGET_RATE'],
    ])
  })

  test('rounds once: half a penny away from zero, from the unrounded francs', () => {
    const ledger = temporaryLedger()
    importSections(ledger, {
      grants: [{ ...PECIC, conversion: { budgetRate: '800' } }],
      budgetLines: [
        budgetLine('A1', { unitCost: '4' }),
        budgetLine('A2', { unitCost: '3.99' }),
        budgetLine('A3', { unitCost: '0.5' }),
        budgetLine('A4', { unitCost: '0.333', percent: '33.3' }),
      ],
    })
    expect(budgetOf(ledger)).toEqual([
      ['A1', 1, 4, 'BUDGET_RATE'],
      ['A2', 0, 4, 'BUDGET_RATE'],
      ['A3', 0, 1, 'BUDGET_RATE'],
      ['A4', 0, 0, 'BUDGET_RATE'],
    ])
  })

  test('an amount that the agreement states wins, in the grant’s currency or in XOF', () => {
    const ledger = temporaryLedger()
    importSections(ledger, {
      budgetLines: [
        budgetLine('A1', { unitCost: '350000', frequency: '12', percent: '40', amount: '2200.00' }),
        budgetLine('A2', { amount: '1000' }),
        budgetLine('A3', { amount: '770000', amountCurrency: 'XOF' }),
        budgetLine('A4', { unitCost: '100', quantity: '3', currency: 'EUR' }),
      ],
    })
    expect(budgetOf(ledger)).toEqual([
      ['A1', 220_000, 1_680_000, null],
      ['A2', 100_000, 770_000, 'BUDGET_RATE'],
      ['A3', 100_000, 770_000, 'BUDGET_RATE'],
      // €300 × 655.957 = 196,787.1 XOF ÷ 770 = £255.5676…
      ['A4', 25_557, 196_787, 'BUDGET_RATE'],
    ])
  })

  test('without a budget rate a stated amount is shown at the published rate of the first month, and a correction of that rate is no new budget', () => {
    const ledger = temporaryLedger()
    const sections = { grants: [{ ...PECIC, conversion: {} }], budgetLines: [budgetLine('A1', { amount: '1000' })] }
    importSections(ledger, sections)
    expect(budgetOf(ledger)).toEqual([['A1', 100_000, 770_630, 'HMRC 2020-01']])
    const rate = { base: 'GBP', quote: 'XOF', dated: '2020-01', rate: '768', source: 'Ecobank', evidence: null }
    expectSuccess(ledger.command('settings.addRate', (work) => addRate(work, rate)))
    expect(importSections(ledger, sections)).toMatchObject({ created: 0, updated: 0 })
    const other = temporaryLedger()
    importSections(other, { ...sections, rates: [{ base: 'GBP', month: '2020-01', rate: '768' }] })
    expect(budgetOf(other)).toEqual([['A1', 100_000, 768_000, 'manual 2020-01']])
  })

  test('a grant in XOF needs no rate, and one in EUR has the peg', () => {
    const ledger = temporaryLedger()
    const lines = [
      budgetLine('A1', { unitCost: '1000.5', quantity: '3' }),
      budgetLine('A2', { amount: '12' }),
      budgetLine('A3', { unitCost: '10', currency: 'EUR' }),
    ]
    importSections(ledger, { grants: [{ ...PECIC, currency: 'XOF', ceiling: '100000', conversion: {} }], budgetLines: lines })
    expect(budgetOf(ledger)).toEqual([
      ['A1', 3_002, 3_002, null],
      ['A2', 12, 12, null],
      ['A3', 6_560, 6_560, null],
    ])
    const euro = temporaryLedger()
    importSections(euro, { grants: [{ ...PECIC, currency: 'EUR', conversion: {} }], budgetLines: lines })
    expect(budgetOf(euro)).toEqual([
      ['A1', 458, 3_002, '655.957'],
      ['A2', 1_200, 7_871, '655.957'],
      ['A3', 1_000, 6_560, '655.957'],
    ])
  })

  test('is refused where nothing gives the amount, or no rate converts it', () => {
    const ledger = temporaryLedger()
    const text = setupText({
      grants: [{ ...PECIC, conversion: {} }],
      budgetLines: [
        budgetLine('A1'),
        budgetLine('A2', { unitCost: '1000' }),
        budgetLine('A3', { unitCost: '1000', currency: 'USD' }),
        budgetLine('A4', { amount: '10', amountCurrency: 'EUR' }),
        budgetLine('A5', { amount: '10.005' }),
        budgetLine('A6', { unitCost: '999999999999999', quantity: '999999999999999' }),
        { grant: 'PECIC', code: 'A7', amount: '1' },
      ],
    })
    expect(refusalOf(ledger, text)).toEqual([
      'VALUE_MISSING budgetLines[0].amount',
      'SETUP_BUDGET_RATE budgetLines[1]',
      'SETUP_CURRENCY budgetLines[2].currency',
      'SETUP_CURRENCY budgetLines[3].amountCurrency',
      'AMOUNT_FRACTION budgetLines[4].amount',
      'AMOUNT_TOO_LARGE budgetLines[5]',
      'VALUE_MISSING budgetLines[6].labelFr',
      'VALUE_MISSING budgetLines[6].labelEn',
    ])
  })
})

describe('versions', () => {
  test('the first lines make V0; a change makes V1 with all lines, and V0 stays', () => {
    const ledger = temporaryLedger()
    importSections(ledger, { budgetLines: [budgetLine('A1', { amount: '100' }), budgetLine('B1', { amount: '200' })] })
    ledger.clock.moveTo('2020-06-01T09:00:00.000Z')
    const answer = importSections(ledger, {
      budgetLines: [budgetLine('B1', { amount: '150' }), budgetLine('A1', { amount: '100' }), budgetLine('C1', { amount: '50' })],
    })
    expect(answer).toMatchObject({ created: 1, updated: 1 })
    const versions = listBudgetVersions(ledger.database, 1)
    expect(versions.map(({ number, createdAt }) => [number, createdAt])).toEqual([
      [0, '2020-04-01T09:00:00.000Z'],
      [1, '2020-06-01T09:00:00.000Z'],
    ])
    const amounts = versions.map((version) =>
      budgetVersionLines(ledger.database, version.id).map((line) => [line.code, line.amountMinor]),
    )
    expect(amounts).toEqual([
      [
        ['A1', 10_000],
        ['B1', 20_000],
      ],
      [
        ['A1', 10_000],
        ['B1', 15_000],
        ['C1', 5_000],
      ],
    ])
    expect(plainSql(ledger.database).get('SELECT count(*) AS count FROM budget_line')).toEqual({ count: 3 })
    expect(() => plainSql(ledger.database).run('UPDATE budget_version_line SET amount_minor = 1')).toThrow('IMMUTABLE')
    expect(verifyRegisters(ledger.database)).toEqual([])
  })

  test('a label alone changes the version and keeps the amounts; a factor alone computes them again', () => {
    const ledger = temporaryLedger()
    importSections(ledger, { budgetLines: [budgetLine('A1', { unitCost: '77000', amount: '120.00' })] })
    importSections(ledger, { budgetLines: [{ grant: 'PECIC', code: 'A1', labelFr: 'Salaires' }] })
    expect(budgetOf(ledger)).toEqual([['A1', 12_000, 77_000, null]])
    importSections(ledger, { budgetLines: [{ grant: 'PECIC', code: 'A1', quantity: '2' }] })
    expect(budgetOf(ledger)).toEqual([['A1', 20_000, 154_000, 'BUDGET_RATE']])
    expect(latestBudgetVersion(ledger.database, 1)?.number).toBe(2)
  })

  test('the budgets of two grants are apart', () => {
    const ledger = temporaryLedger()
    const other = { ...PECIC, code: 'G2' }
    importSections(ledger, {
      grants: [PECIC, other],
      budgetLines: [budgetLine('A1', { amount: '1' }), { ...budgetLine('A1', { amount: '2' }), grant: 'G2' }],
    })
    importSections(ledger, { budgetLines: [{ ...budgetLine('A1', { amount: '3' }), grant: 'G2' }] })
    expect(listBudgetVersions(ledger.database, 1).map((version) => version.number)).toEqual([0])
    expect(listBudgetVersions(ledger.database, 2).map((version) => version.number)).toEqual([0, 1])
  })

  test('the head is the letters that begin the code, unless it is given', () => {
    const ledger = temporaryLedger()
    importSections(ledger, {
      budgetLines: [
        budgetLine('RH1.2', { amount: '1' }),
        budgetLine('1.1', { amount: '1' }),
        budgetLine('C1', { amount: '1', head: 'D' }),
      ],
    })
    expect(plainSql(ledger.database).all('SELECT head FROM budget_version_line ORDER BY position')).toEqual([
      { head: 'RH' },
      { head: '1.1' },
      { head: 'D' },
    ])
  })
})

describe('the ceiling', () => {
  test('holds to the penny, for new lines and for a ceiling that falls', () => {
    const ledger = temporaryLedger()
    const lines = (second: string) => [budgetLine('A1', { amount: '99999.99' }), budgetLine('B1', { amount: second })]
    expect(refusalOf(ledger, setupText({ budgetLines: lines('0.02') }))).toEqual(['BUDGET_OVER_CEILING grants[0].ceiling'])
    importSections(ledger, { budgetLines: lines('0.01') })
    expect(refusalOf(ledger, setupText({ grants: [{ code: 'PECIC', ceiling: '99999.99' }] }))).toEqual([
      'BUDGET_OVER_CEILING grants[0].ceiling',
    ])
    expect(refusalOf(ledger, setupText({ grants: [], budgetLines: [budgetLine('C1', { amount: '0.01' })] }))).toEqual([
      'BUDGET_OVER_CEILING budgetLines[0]',
    ])
  })
})
