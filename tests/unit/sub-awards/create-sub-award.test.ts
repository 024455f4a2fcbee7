import { expect, test } from 'vitest'
import { listPartners } from '../../../db/queries/masters.ts'
import { listSubAwards } from '../../../db/queries/sub-awards.ts'
import { createSubAward } from '../../../service/sub-awards/create-sub-award.ts'
import type { NewSubAward } from '../../../shared/contract/sub-awards.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { awardBooks } from './award-books.ts'

let books: TemporaryLedger

const asked: NewSubAward = {
  code: 'SA-NEW',
  grant: 'PECIC',
  partner: 'NEW',
  partnerName: 'Nouveau partenaire',
  currency: 'GBP',
  ceiling: 1_234_56,
  start: null,
  end: null,
}
const make = (part: Partial<NewSubAward>) =>
  books.command('subAwards.create', (work) => createSubAward(work, { ...asked, ...part }))
const codes = (part: Partial<NewSubAward>): string[] => {
  const made = make(part)
  return made.ok ? [] : made.faults.map((one) => one.code)
}

test('a sub-award is made with its partner, in the days of its grant; one that is known keeps its name', () => {
  books = awardBooks()
  expect(expectSuccess(make({}))).toEqual({ subAward: 'SA-NEW', partner: 'NEW' })
  const { database } = books
  const row = listSubAwards(database).find((known) => known.code === 'SA-NEW')
  expect(row).toMatchObject({ partner: 'NEW', ceilingMinor: 123_456, currency: 'GBP', budgetLines: [] })
  expect(expectSuccess(make({ code: 'SA-2', partnerName: 'Autre nom' })).subAward).toBe('SA-2')
  expect(listPartners(database).find((known) => known.code === 'NEW')?.name).toBe('Nouveau partenaire')
})

test('what is refused changes nothing', () => {
  books = awardBooks()
  const before = listSubAwards(books.database).length
  expect(codes({ code: 'SA-ARGA' })).toEqual(['SUB_AWARD_EXISTS'])
  expect(codes({ ceiling: 0 })).toEqual(['SUB_AWARD_CEILING'])
  expect(codes({ end: '2099-12-31' })).toEqual(['SUB_AWARD_DATES'])
  expect(codes({ partnerName: ' ' })).toEqual(['VALUE_MISSING'])
  expect(codes({ grant: 'NOPE' })).toContain('GRANT_UNKNOWN')
  expect(codes({ code: 'a b c !' })).not.toEqual([])
  expect(listSubAwards(books.database)).toHaveLength(before)
  expect(listPartners(books.database).some((known) => known.code === 'NEW')).toBe(false)
})
