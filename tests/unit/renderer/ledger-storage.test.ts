import { expect, test } from 'vitest'
import { ledgerStorage } from '../../../renderer/app/shell/ledger-storage.ts'
import { keepLastFilter, keepView, readLastFilter, readViews } from '../../../renderer/features/vouchers/register/saved-views.ts'
import { memoryStorage } from '../vouchers-screen/entry-fixture.ts'

test('beside a plain ledger the browser keeps filters and views', () => {
  const browser = memoryStorage()
  keepLastFilter(ledgerStorage({ id: 'A', encrypted: false }, browser), 'A', { journal: 'BQ1' })
  expect(readLastFilter(ledgerStorage({ id: 'A', encrypted: false }, browser), 'A')).toEqual({ journal: 'BQ1' })
})

test('beside an encrypted ledger nothing reaches the browser, and what it kept before is forgotten', () => {
  const browser = memoryStorage()
  keepView(browser, 'A', { name: 'Fournisseur', filter: { text: 'Diarra' } })
  keepLastFilter(browser, 'A', { text: 'Diarra' })
  keepLastFilter(browser, 'B', { text: 'loyer' })
  browser.setItem('sikasso.language', 'fr')

  const storage = ledgerStorage({ id: 'A', encrypted: true }, browser)
  expect(readViews(storage, 'A')).toEqual([])
  keepView(storage, 'A', { name: 'Mars', filter: { from: '2020-03-01' } })
  expect(readViews(storage, 'A')).toHaveLength(1)
  expect(Array.from({ length: browser.length }, (_, index) => browser.key(index))).toEqual([
    'sikasso.register.last.B',
    'sikasso.language',
  ])
  expect(readViews(ledgerStorage({ id: 'A', encrypted: true }, browser), 'A')).toEqual([])
})
