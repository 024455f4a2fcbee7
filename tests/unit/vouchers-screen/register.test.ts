import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAGE_ROWS, pagesNeeded, rowPlace } from '../../../renderer/features/vouchers/register/page-list.ts'
import { filterPart, registerFilters } from '../../../renderer/features/vouchers/register/register-filter.ts'
import {
  dropView,
  keepLastFilter,
  keepView,
  readLastFilter,
  readViews,
} from '../../../renderer/features/vouchers/register/saved-views.ts'
import { shortNumber } from '../../../renderer/features/vouchers/register/short-number.ts'
import { memoryStorage } from './entry-fixture.ts'

test('every row on screen is on a page that is asked for, whatever the lists', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(sizes, fc.nat(), fc.integer({ min: 0, max: 60 }), (lists, start, rows) => {
      const total = lists.reduce((sum, size) => sum + size, 0)
      fc.pre(total > 0)
      const first = start % total
      const last = Math.min(first + rows, total - 1)
      const pages = new Set(pagesNeeded(first, last, lists).map(({ list, page }) => `${list}/${page}`))
      for (let index = first; index <= last; index += 1) {
        const place = rowPlace(index, lists)
        expect(pages).toContain(`${place?.list}/${place?.page}`)
        expect(place?.row).toBeLessThan(PAGE_ROWS)
      }
    }),
  )
})

test('the last rows of one list, on a page of their own, are asked for though the next list follows at once', () => {
  expect(pagesNeeded(PAGE_ROWS * 2 - 1, PAGE_ROWS * 2 + 30, [PAGE_ROWS * 2 + 1, 3_000])).toContainEqual({ list: 0, page: 2 })
})

test('rows count through the lists one after the other, and end with them', () => {
  expect(rowPlace(0, [0, 2])).toEqual({ list: 1, page: 0, row: 0 })
  expect(rowPlace(PAGE_ROWS + 1, [PAGE_ROWS + 2, 5])).toEqual({ list: 0, page: 1, row: 1 })
  expect(rowPlace(PAGE_ROWS + 2, [PAGE_ROWS + 2, 5])).toEqual({ list: 1, page: 0, row: 0 })
  expect(rowPlace(7, [2, 5])).toBeUndefined()
  expect(rowPlace(-1, [2])).toBeUndefined()
})

test('before the lists have told their sizes, their first pages are asked for and nothing else', () => {
  expect(pagesNeeded(0, 40, [0, 0])).toEqual([
    { list: 0, page: 0 },
    { list: 1, page: 0 },
  ])
})

test('an address becomes the service’s filter; what it cannot be is left out', () => {
  const address = {
    text: ' loyer ',
    from: '2020-02-30',
    to: '2020-03-31',
    minimumXof: '10000',
    maximumXof: '1e9',
    state: 'posted',
    key: 'x',
  }
  expect(registerFilters(address, null)).toEqual([{ text: 'loyer', to: '2020-03-31', minimumXof: 10_000, state: 'posted' }])
  expect(registerFilters({ state: 'nothing' }, null)).toEqual([{}])
})

test('the grant of the top bar narrows the register until the address names another', () => {
  expect(registerFilters({}, 'AT-PECIC')).toEqual([{ grant: 'AT-PECIC' }])
  expect(registerFilters({ grant: 'UE' }, 'AT-PECIC')).toEqual([{ grant: 'UE' }])
})

test('what waits is what was submitted, then what was approved', () => {
  expect(registerFilters({ state: 'pending', journal: 'BQ1' }, null)).toEqual([
    { journal: 'BQ1', state: 'submitted' },
    { journal: 'BQ1', state: 'approved' },
  ])
})

test('a view keeps the filters, neither the chosen voucher nor the import', () => {
  expect(filterPart({ key: 'posted:1', import: 'file', text: '', journal: 'BQ1' })).toEqual({ journal: 'BQ1' })
})

test('views are kept by ledger and by name, and can be forgotten', () => {
  const storage = memoryStorage()
  keepView(storage, 'A', { name: 'Mars', filter: { from: '2020-03-01', key: 'x' } })
  keepView(storage, 'A', { name: 'Caisse', filter: { journal: 'CA1' } })
  expect(keepView(storage, 'A', { name: 'Mars', filter: { to: '2020-03-31' } })).toEqual([
    { name: 'Caisse', filter: { journal: 'CA1' } },
    { name: 'Mars', filter: { to: '2020-03-31' } },
  ])
  expect(readViews(storage, 'B')).toEqual([])
  expect(dropView(storage, 'A', 'Mars')).toHaveLength(1)
  storage.setItem('sikasso.register.views.A', 'not json')
  expect(readViews(storage, 'A')).toEqual([])
})

test('the register comes back with the filters with which it was left', () => {
  const storage = memoryStorage()
  keepLastFilter(storage, 'A', { journal: 'BQ1', key: 'posted:1' })
  expect(readLastFilter(storage, 'A')).toEqual({ journal: 'BQ1' })
})

test('a number is shortened where nothing is lost, and never cut', () => {
  expect(shortNumber('AMSS-BQ1-2020-000146', 'AMSS', false)).toBe('BQ1-000146')
  expect(shortNumber('AMSS-BQ1-2020-000146', 'AMSS', true)).toBe('BQ1-2020-000146')
  expect(shortNumber('OTHER-BQ1-2020-000146', 'AMSS', false)).toBe('OTHER-BQ1-2020-000146')
})
