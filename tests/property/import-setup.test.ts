import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastEvent } from '../../db/queries/events.ts'
import { verifyRegisters } from '../../service/audit/verify-registers.ts'
import { importSetup } from '../../service/settings/import-setup.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { expectSuccess, temporaryLedger } from '../helpers/temporary-ledger.ts'

const decimal = (whole: number, decimals: number) =>
  fc
    .tuple(fc.nat({ max: whole }), fc.nat({ max: 10 ** decimals - 1 }))
    .map(([units, fraction]) => `${units}${decimals === 0 ? '' : `.${String(fraction).padStart(decimals, '0')}`}`)
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const codes = (prefix: string, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: most })
    .map((numbers) => numbers.map((number) => `${prefix}${number}`))

const budgetLines = codes('A', 6).chain((list) =>
  fc.tuple(
    ...list.map((code) =>
      fc.record({
        grant: fc.constant('G1'),
        code: fc.constant(code),
        labelFr: fc.constantFrom('Salaires', 'Loyer', 'E\u0301tude'),
        labelEn: fc.constant('Line'),
        unitCost: decimal(5_000, 2),
        quantity: sometimes(decimal(9, 1)),
        percent: sometimes(decimal(100, 0)),
        currency: sometimes(fc.constantFrom('XOF', 'GBP', 'EUR')),
        amount: sometimes(fc.oneof(decimal(500, 2), fc.constant(null))),
        nature: sometimes(fc.constantFrom('STAFF', null)),
      }),
    ),
  ),
)
const setup = fc.record({
  organisation: fc.constant({ code: 'AMSS' }),
  donors: fc.constant([{ code: 'D', name: 'Bailleur' }]),
  partners: codes('P', 3).map((list) => list.map((code) => ({ code, name: `Partenaire ${code}` }))),
  accounts: codes('6222', 3).map((list) => list.map((code) => ({ code, nameFr: 'Location', nameEn: 'Hire' }))),
  grants: fc
    .record({
      budgetRate: sometimes(decimal(999, 3).filter((text) => !/^0*\.0*$/.test(text))),
      method: sometimes(fc.constantFrom('FIFO', 'WA_CUM')),
    })
    .map((conversion) => [
      {
        code: 'G1',
        donor: 'D',
        titleFr: 'T',
        titleEn: 'T',
        currency: 'GBP',
        ceiling: '50000',
        start: '2020-01-01',
        end: '2020-12-31',
        conversion,
      },
    ]),
  budgetLines,
  rates: fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 })
    .map((months) => months.map((month) => ({ base: 'GBP', month: `2020-${String(month).padStart(2, '0')}`, rate: '768.10' }))),
})

/** What a random setup may rightly be refused for. */
const RIGHTLY_REFUSED = ['BUDGET_OVER_CEILING', 'SETUP_BUDGET_RATE', 'AMOUNT_TOO_LARGE']

test('any setup is taken whole, proved by its chain, and changes nothing the second time; or it writes nothing', () => {
  let taken = 0
  fc.assert(
    fc.property(setup, (file) => {
      const ledger = temporaryLedger()
      const text = JSON.stringify(file)
      const head = lastEvent(ledger.database)
      const first = ledger.command('settings.importSetup', (work) => importSetup(work, text))
      if (first.ok) {
        taken += 1
        const entries = Object.values(file)
          .filter(Array.isArray)
          .reduce((count, list) => count + list.length, 1)
        expect(first.value.created + first.value.updated + first.value.unchanged).toBe(entries)
        const after = lastEvent(ledger.database)
        const second = expectSuccess(ledger.command('settings.importSetup', (work) => importSetup(work, text)))
        expect(second).toMatchObject({ created: 0, updated: 0, unchanged: entries })
        expect(lastEvent(ledger.database)).toEqual(after)
        expect(plainSql(ledger.database).get('SELECT count(*) AS count FROM budget_version')).toEqual({
          count: file.budgetLines.length > 0 ? 1 : 0,
        })
        expect(verifyRegisters(ledger.database)).toEqual([])
      } else {
        expect(first.faults.map((fault) => fault.code).filter((code) => !RIGHTLY_REFUSED.includes(code))).toEqual([])
        expect(lastEvent(ledger.database)).toEqual(head)
      }
      ledger.close()
    }),
    { numRuns: 120 },
  )
  expect(taken).toBeGreaterThan(20)
})
