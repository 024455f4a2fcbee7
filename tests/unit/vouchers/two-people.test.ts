import { beforeEach, describe, expect, test } from 'vitest'
import { isOwnWork } from '../../../domain/vouchers/own-work.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { approveDraft, returnDraft, saveDraft, submitDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import type { CommandName } from '../../../shared/contract/permission.ts'
import type { Role } from '../../../shared/contract/role.ts'
import type { Result } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
const voucher = bookVoucher('2020-03-10', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)], { sourceId: 'V-1' })
const codes = (answer: Result<unknown>) => (answer.ok ? 'DONE' : answer.faults.map(({ code }) => code).join(' '))
const withUser = (name: string, roles: readonly Role[]) =>
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles })))

const save = (user: string, key: string | null = null, revision: number | null = null) =>
  books.command('vouchers.saveDraft', (work) => saveDraft(work, books.surroundings, { key, revision, voucher }), { user })
const submit = (user: string, key: string) => books.command('vouchers.submit', (work) => submitDraft(work, { key }), { user })
const approve = (user: string, key: string) => books.command('vouchers.approve', (work) => approveDraft(work, { key }), { user })
const post = (user: string, key: string) =>
  books.command(
    'vouchers.post',
    (work) => {
      const drafts = draftsNamed(work, [key])
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    },
    { user },
  )
/** Posts as the command line does, with its approver declared. */
const postAs = (user: string, key: string, approver: string) =>
  books.command(
    'vouchers.post',
    (work) => {
      const drafts = draftsNamed(work, [key])
      return drafts.ok ? postDrafts(work, drafts.value, approver) : drafts
    },
    { user },
  )
const reverse = (number: string, date: string, reason = 'Saisie deux fois') =>
  books.command('vouchers.reverse', (work) => reverseVoucher(work, { number, date, reason }))

beforeEach(() => {
  books = temporaryLedger()
})

describe('people and roles', () => {
  test('whoever is alone posts alone', () => {
    const { key } = expectSuccess(save('owner'))
    expect(expectSuccess(post('owner', key)).posted).toMatchObject([{ number: 'AMSS-OD-2020-000001' }])
  })

  test('a draft named twice is posted once', () => {
    const { key } = expectSuccess(save('owner'))
    const twice = books.command('vouchers.post', (work) => {
      const drafts = draftsNamed(work, [key, key, 'V-1'])
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    })
    expect(expectSuccess(twice).posted).toHaveLength(1)
    expect(plainSql(books.database).get('SELECT count(*) AS count FROM voucher')).toEqual({ count: 1 })
  })

  test('once two people write, the preparer does not approve, and nothing is posted unapproved', () => {
    withUser('Awa', ['preparer', 'approver'])
    const { key } = expectSuccess(save('Awa'))
    expect(codes(post('Awa', key))).toBe('SEPARATION_OF_DUTIES')
    expectSuccess(submit('Awa', key))
    expect(codes(approve('Awa', key))).toBe('SEPARATION_OF_DUTIES')
    expect(codes(post('Awa', key))).toBe('SEPARATION_OF_DUTIES')
    expectSuccess(approve('owner', key))
    expectSuccess(post('Awa', key))
    expect(plainSql(books.database).get('SELECT prepared_by, approved_by FROM voucher')).toEqual({ preparedBy: 2, approvedBy: 1 })
  })

  test('whoever submitted a voucher does not approve it either, on the screen or named on the command line', () => {
    withUser('Awa', ['preparer', 'approver'])
    withUser('Issa', ['preparer', 'approver'])
    const { key } = expectSuccess(save('Awa'))
    expectSuccess(submit('Issa', key))
    expect(codes(approve('Issa', key))).toBe('SEPARATION_OF_DUTIES')
    expect(codes(approve('Awa', key))).toBe('SEPARATION_OF_DUTIES')
    expect(codes(postAs('Awa', key, 'Issa'))).toBe('SEPARATION_OF_DUTIES')
    expect(codes(postAs('Awa', key, 'Awa'))).toBe('SEPARATION_OF_DUTIES')
    expectSuccess(approve('owner', key))
    expectSuccess(post('Issa', key))
    expect(plainSql(books.database).get('SELECT prepared_by, approved_by FROM voucher')).toEqual({ preparedBy: 2, approvedBy: 1 })
  })

  test('given back and submitted by another, it frees whoever had submitted it', () => {
    withUser('Awa', ['preparer', 'approver'])
    withUser('Issa', ['preparer', 'approver'])
    const { key } = expectSuccess(save('Awa'))
    expectSuccess(submit('Issa', key))
    const back = (work: Parameters<typeof returnDraft>[0]) => returnDraft(work, { key, reason: 'Pièce jointe manquante' })
    expectSuccess(books.command('vouchers.returnDraft', back))
    expectSuccess(submit('Awa', key))
    expectSuccess(approve('Issa', key))
    expectSuccess(postAs('owner', key, 'Issa'))
  })

  test('who wrote alone when a voucher was submitted does not approve it once a second person writes', () => {
    const { key } = expectSuccess(save('owner'))
    expectSuccess(submit('owner', key))
    withUser('Awa', ['preparer', 'approver'])
    expect(codes(approve('owner', key))).toBe('SEPARATION_OF_DUTIES')
    expect(codes(postAs('owner', key, 'owner'))).toBe('SEPARATION_OF_DUTIES')
    expectSuccess(approve('Awa', key))
  })

  test('own work is what one prepared or submitted, and nothing else', () => {
    const own = (person: number, preparedBy: number, submittedBy: number | null) => isOwnWork(person, { preparedBy, submittedBy })
    expect([own(1, 1, null), own(1, 1, 2), own(1, 2, 1), own(1, 1, 1)]).toEqual([true, true, true, true])
    expect([own(1, 2, null), own(1, 2, 2), own(1, 2, 3)]).toEqual([false, false, false])
  })

  test('a change takes the approval away', () => {
    withUser('Awa', ['preparer'])
    const { key } = expectSuccess(save('Awa'))
    expectSuccess(submit('Awa', key))
    expectSuccess(approve('owner', key))
    expectSuccess(save('Awa', key))
    expect(codes(post('owner', key))).toBe('SEPARATION_OF_DUTIES')
  })

  test('a voucher given back carries its reason; without one it is not given back', () => {
    const { key } = expectSuccess(save('owner'))
    expectSuccess(submit('owner', key))
    const giveBack = (reason: string) => books.command('vouchers.returnDraft', (work) => returnDraft(work, { key, reason }))
    expect(codes(giveBack('  '))).toBe('REASON_MISSING')
    expectSuccess(giveBack('Facture illisible'))
    expect(plainSql(books.database).get('SELECT state, return_reason FROM voucher_draft')).toEqual({
      state: 'draft',
      returnReason: 'Facture illisible',
    })
  })

  test('what another window changed meanwhile is not written over', () => {
    const { key, revision } = expectSuccess(save('owner'))
    expectSuccess(save('owner', key, revision))
    expect(codes(save('owner', key, revision))).toBe('DRAFT_CHANGED')
  })

  test.each<[CommandName, Role[]]>([
    ['vouchers.saveDraft', ['auditor', 'approver', 'administrator']],
    ['vouchers.approve', ['auditor', 'preparer', 'administrator']],
    ['vouchers.post', ['auditor', 'administrator']],
    ['settings.closePeriod', ['auditor', 'preparer', 'approver']],
    ['settings.addUser', ['auditor', 'preparer', 'approver']],
  ])('the kernel keeps %s from whoever lacks the role', (name, roles) => {
    for (const role of roles) {
      withUser(role, [role])
      const work = () => {
        throw new Error('reached')
      }
      expect(codes(books.command(name, work, { user: role }))).toBe('ROLE_MISSING')
    }
    expect(codes(books.command(name, () => ({ ok: true, value: {} }), { user: 'Personne' }))).toBe('USER_UNKNOWN')
  })
})

describe('a reversal', () => {
  beforeEach(() => postVouchers(books, [voucher]))

  test('keeps the sides and negates the amounts, linked to its original', () => {
    const { number } = expectSuccess(reverse('V-1', '2020-03-12'))
    const lines = plainSql(books.database).all(
      'SELECT account, side, amount_xof FROM voucher_line WHERE voucher_id = (SELECT id FROM voucher WHERE number = ?) ORDER BY line_number',
      number,
    )
    expect(lines).toEqual([
      { account: '6055', side: 1, amountXof: -5_000 },
      { account: '571', side: -1, amountXof: -5_000 },
    ])
  })

  test('is refused twice, of itself, before its original, without reason, of what is not there, and in a closed month', () => {
    expect(codes(reverse('V-9', '2020-03-12'))).toBe('VOUCHER_UNKNOWN')
    expect(codes(reverse('V-1', '2020-03-09'))).toBe('REVERSAL_BEFORE')
    expect(codes(reverse('V-1', '2020-02-30'))).toBe('DATE_INVALID')
    expect(codes(reverse('V-1', '2020-03-12', ' '))).toBe('REASON_MISSING')
    const { number } = expectSuccess(reverse('V-1', '2020-03-12'))
    expect(codes(reverse('V-1', '2020-03-13'))).toBe('REVERSAL_ALREADY')
    expect(codes(reverse(number, '2020-03-13'))).toBe('REVERSAL_OF_REVERSAL')
  })

  test('of a voucher of a closed month is dated in an open one', () => {
    expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, '2020-03')))
    expect(codes(reverse('V-1', '2020-03-31'))).toBe('PERIOD_CLOSED')
    expect(codes(reverse('V-1', '2020-04-01'))).toBe('DONE')
  })
})
