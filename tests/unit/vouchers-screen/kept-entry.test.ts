import { expect, test } from 'vitest'
import { forgetEntry, keepEntry, readKeptEntry } from '../../../renderer/features/vouchers/entry/model/kept-entry.ts'
import { entry, memoryStorage } from './entry-fixture.ts'

const kept = { voucher: entry([{ account: '6222', unread: { debit: 'abc' } }]), revision: 3, at: '2020-04-06T09:42:00.000Z' }

test('what a closed window left comes back whole, also what could not be read', () => {
  const storage = memoryStorage()
  keepEntry(storage, 'ledger', 'draft:1', kept)
  expect(readKeptEntry(storage, 'ledger', 'draft:1')).toEqual(kept)
})

test('each voucher of each ledger has its own place', () => {
  const storage = memoryStorage()
  keepEntry(storage, 'ledger', null, kept)
  expect(readKeptEntry(storage, 'ledger', 'draft:1')).toBeNull()
  expect(readKeptEntry(storage, 'other', null)).toBeNull()
  forgetEntry(storage, 'ledger', null)
  expect(readKeptEntry(storage, 'ledger', null)).toBeNull()
})

test('what cannot be read is nothing, and breaks nothing', () => {
  const storage = memoryStorage()
  for (const text of ['{', '{}', '{"at":"x","revision":null,"voucher":{"lines":[{}]}}']) {
    storage.setItem('sikasso.entry.ledger.new', text)
    expect(readKeptEntry(storage, 'ledger', null)).toBeNull()
  }
})
