import { expect, test } from 'vitest'
import { type EligibleLine, npacOfGrant } from '../../../domain/grants/npac.ts'
import { grantNpac } from '../../../service/grants/grant-npac.ts'
import { bookGrant } from '../../helpers/report-books.ts'
import { grantBooks, spend } from './grant-books.ts'

const line = (code: string, eligibleMinor: number, nature: string | null = null, budgetMinor = 0): EligibleLine => ({
  code,
  nature,
  eligibleMinor,
  budgetMinor,
})
const terms = { percent: '7', budgetLine: 'N1', excludedNatures: ['CAPITAL'], excludedLines: ['S1'], capped: false }

test('7 % on £93,457.94 is £6,542.06 (07 §6.ix)', () => {
  const npac = npacOfGrant([line('A1', 9_345_794), line('N1', 600_000)], terms)
  expect(npac).toMatchObject({ baseMinor: 9_345_794, dueMinor: 654_206, bookedMinor: 600_000, differenceMinor: 54_206 })
})

test('its own line, natures and lines that the agreement leaves out are no base; the cap is the budget of its line', () => {
  const lines = [line('A1', 100_000), line('E1', 50_000, 'CAPITAL'), line('S1', 40_000), line('N1', 0, 'NPAC', 5_000)]
  expect(npacOfGrant(lines, terms)).toMatchObject({ baseMinor: 100_000, dueMinor: 7_000, capMinor: null })
  const capped = npacOfGrant(lines, { ...terms, capped: true })
  expect(capped).toMatchObject({ computedMinor: 7_000, capMinor: 5_000, dueMinor: 5_000 })
  expect(capped.lines.map(({ code, excluded }) => [code, excluded])).toEqual([
    ['A1', null],
    ['E1', 'NATURE'],
    ['S1', 'LINE'],
    ['N1', 'OWN_LINE'],
  ])
})

test('from the books: the base is converted spending, by the terms of the setup file', () => {
  const books = grantBooks({
    conversion: { method: 'BUDGET_RATE', budgetRate: '770' },
    terms: { npac: { percent: '7', budgetLine: 'N1' } },
  })
  // 71 962 614 XOF at 770 are £93,457.94.
  spend(books, '2020-03-10', 71_962_614)
  spend(books, '2020-03-31', 770_000, 'N1')
  const grant = bookGrant(books.database, 'PECIC')
  expect(grantNpac(books.database, grant, '2020-06-30')).toMatchObject({
    baseMinor: 9_345_794,
    dueMinor: 654_206,
    bookedMinor: 100_000,
    differenceMinor: 554_206,
  })
  expect(grantNpac(books.database, grant, '2020-01-31')).toMatchObject({ baseMinor: 0, dueMinor: 0 })
})
