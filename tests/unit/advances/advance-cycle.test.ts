import { expect, test } from 'vitest'
import { vouchersOfOrigin } from '../../../db/queries/origins.ts'
import { advanceBook } from '../../../service/advances/advance-book.ts'
import { openAdvance } from '../../../service/advances/advance-views.ts'
import { withdrawLiquidation } from '../../../service/advances/liquidate-advance.ts'
import { cancelAdvance } from '../../../service/advances/pay-advance.ts'
import { deductAdvance, remindAdvance } from '../../../service/advances/remind-advance.ts'
import { decideAdvance } from '../../../service/advances/request-advance.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import {
  addApprover,
  advanceBooks,
  approve,
  isTied,
  liquidate,
  paidAdvance,
  pay,
  post,
  receipt,
  request,
} from './advance-books.ts'

const stateOf = (books: TemporaryLedger, id: number, on = '2020-04-01') => expectSuccess(openAdvance(books.database, id, on))
const codes = (result: { ok: true } | { ok: false; faults: readonly { code: string }[] }): string[] =>
  result.ok ? [] : result.faults.map((found) => found.code)

test('an advance is asked, approved, paid, justified and refunded, and the ageing ends at zero', () => {
  const books = advanceBooks()
  const { id, number } = expectSuccess(request(books))
  expect(number).toBe('ADV-2020-0001')
  expect(stateOf(books, id).state).toBe('requested')
  expectSuccess(approve(books, id))
  const { voucher } = expectSuccess(pay(books, id))
  expect(stateOf(books, id).state).toBe('paying')
  post(books, [voucher])
  // Five working days after Friday 6 March 2020: the next Friday.
  expect(stateOf(books, id)).toMatchObject({ state: 'overdue', dueOn: '2020-03-13', amountXof: 300_000, balanceXof: 300_000 })

  const first = expectSuccess(liquidate(books, { id, receipts: [receipt(180_000), receipt(75_000, { label: 'Carburant' })] }))
  expect(stateOf(books, id)).toMatchObject({ state: 'review', inReviewXof: 255_000, toJustifyXof: 45_000, balanceXof: 300_000 })
  post(books, first.vouchers)
  const refund = { settlement: 'refund', settlementAccount: '571', settlementXof: 45_000 } as const
  post(books, expectSuccess(liquidate(books, { id, ...refund })).vouchers)
  expect(stateOf(books, id)).toMatchObject({ state: 'settled', acceptedXof: 255_000, refundedXof: 45_000, balanceXof: 0 })
  const book = advanceBook(books.database, '2020-04-01')
  expect(book.rows.filter((row) => row.balanceXof !== 0)).toEqual([])
  expect(isTied(book)).toBe(true)
  expect(verifyRegisters(books.database)).toEqual([])
})

test('a reversed liquidation reopens the advance, and a reversed payment leads it back to approved', () => {
  const books = advanceBooks()
  const id = paidAdvance(books)
  const [key = ''] = expectSuccess(liquidate(books, { id, receipts: [receipt(300_000)] })).vouchers
  const [posted] = post(books, [key]).posted
  expect(stateOf(books, id).state).toBe('settled')
  const reverse = (number: string) =>
    expectSuccess(
      books.command('vouchers.reverse', (work) => reverseVoucher(work, { number, date: '2020-03-20', reason: 'Erreur' })),
    )
  reverse(posted?.number ?? '')
  expect(stateOf(books, id)).toMatchObject({ state: 'overdue', acceptedXof: 0, balanceXof: 300_000 })
  reverse(vouchersOfOrigin(books.database, `advance:${id}`)[0]?.number ?? '')
  expect(stateOf(books, id)).toMatchObject({ state: 'approved', balanceXof: 0 })
  expect(isTied(advanceBook(books.database, '2020-04-01'))).toBe(true)
  expect(isTied(advanceBook(books.database, '2020-03-15'))).toBe(true)
})

test('receipts over the advance call for a top-up, which settles it', () => {
  const books = advanceBooks()
  const id = paidAdvance(books)
  const made = expectSuccess(
    liquidate(books, {
      id,
      receipts: [receipt(320_000, { date: '2020-02-20', documentReference: null })],
      settlement: 'top-up',
      settlementAccount: '571',
      settlementXof: 20_000,
    }),
  )
  expect(made.flags.map((flag) => flag.code)).toEqual([
    'ADVANCE_RECEIPT_OUTSIDE',
    'ADVANCE_RECEIPT_NO_REFERENCE',
    'ADVANCE_RECEIPTS_OVER',
  ])
  post(books, made.vouchers.slice(0, 1))
  expect(stateOf(books, id)).toMatchObject({ state: 'owed', balanceXof: -20_000 })
  post(books, made.vouchers.slice(1))
  expect(stateOf(books, id)).toMatchObject({ state: 'settled', amountXof: 320_000, acceptedXof: 320_000 })
})

test('one open advance per person and purpose, whatever the accents; another purpose or a settled one is free', () => {
  const books = advanceBooks()
  const id = paidAdvance(books)
  const twin = request(books, { purpose: 'SUIVI A SEGOU' })
  expect(twin).toMatchObject({ ok: false, faults: [{ code: 'ADVANCE_OPEN', details: { number: 'ADV-2020-0001' } }] })
  expectSuccess(request(books, { purpose: 'Atelier de Mopti' }))
  post(books, expectSuccess(liquidate(books, { id, receipts: [receipt(300_000)] })).vouchers)
  expectSuccess(request(books))
})

test('every fault of a request at once', () => {
  const books = advanceBooks()
  const wrong = { holder: 'Personne', purpose: ' ', startsOn: '2020-03-09', amountXof: 0, grant: 'NONE' }
  expect(codes(request(books, wrong))).toEqual([
    'VALUE_MISSING',
    'ADVANCE_DATES',
    'ADVANCE_AMOUNT',
    'GRANT_UNKNOWN',
    'ADVANCE_HOLDER',
  ])
  expect(codes(request(books, { budgetLine: 'Z9' }))).toEqual(['BUDGET_LINE_UNKNOWN'])
})

test('with two writers the requester does not approve; a refusal says why', () => {
  const books = advanceBooks()
  addApprover(books)
  const { id } = expectSuccess(request(books))
  expect(codes(approve(books, id))).toEqual(['ADVANCE_OWN_REQUEST'])
  const refuse = (reason: string | null) =>
    books.command('advances.decide', (work) => decideAdvance(work, { id, approve: false, reason }), { user: 'raf' })
  expect(codes(refuse(' '))).toEqual(['REASON_MISSING'])
  expectSuccess(refuse('Budget épuisé'))
  expect(stateOf(books, id)).toMatchObject({ state: 'refused', decidedBy: 'raf', reason: 'Budget épuisé' })
  expect(codes(approve(books, id, 'raf'))).toEqual(['ADVANCE_STATE'])
})

test('no payment before approval, none twice, none from what is no XOF treasury; a paid advance is not cancelled', () => {
  const books = advanceBooks()
  const { id } = expectSuccess(request(books))
  expect(codes(pay(books, id))).toEqual(['ADVANCE_STATE'])
  expectSuccess(approve(books, id))
  expect(codes(pay(books, id, '2020-02-28', '6384'))).toEqual(['ADVANCE_TREASURY'])
  const { voucher } = expectSuccess(pay(books, id))
  expect(codes(pay(books, id))).toEqual(['ADVANCE_STATE'])
  post(books, [voucher])
  expect(codes(books.command('advances.cancel', (work) => cancelAdvance(work, { id, reason: 'Annulée' })))).toEqual([
    'ADVANCE_STATE',
  ])
})

test('a liquidation is refused with every fault, and withdrawn while its vouchers wait', () => {
  const books = advanceBooks()
  const id = paidAdvance(books)
  expect(codes(liquidate(books, { id }))).toEqual(['ADVANCE_LIQUIDATION_EMPTY'])
  const wrong = [receipt(0, { account: '62', budgetLine: 'Z9' }), receipt(5, { account: 'x', label: ' ' })]
  expect(codes(liquidate(books, { id, receipts: wrong }))).toEqual([
    'ACCOUNT_NOT_POSTABLE',
    'BUDGET_LINE_UNKNOWN',
    'ADVANCE_AMOUNT',
    'VALUE_MISSING',
    'ACCOUNT_UNKNOWN',
  ])
  const over = { settlement: 'refund', settlementAccount: '571', settlementXof: 300_001 } as const
  expect(codes(liquidate(books, { id, ...over }))).toEqual(['ADVANCE_SETTLEMENT_OVER'])
  const { liquidation } = expectSuccess(liquidate(books, { id, receipts: [receipt(100_000)] }))
  expectSuccess(books.command('advances.withdraw', (work) => withdrawLiquidation(work, liquidation)))
  expect(stateOf(books, id)).toMatchObject({ state: 'overdue', inReviewXof: 0, toJustifyXof: 300_000 })
  const again = books.command('advances.withdraw', (work) => withdrawLiquidation(work, liquidation))
  expect(codes(again)).toEqual(['ADVANCE_LIQUIDATION_POSTED'])
})

test('reminders leave level by level on their days, then the pay is withheld', () => {
  const books = advanceBooks('2020-03-13T09:00:00.000Z')
  const id = paidAdvance(books)
  const remind = () => books.command('advances.remind', (work) => remindAdvance(work, id))
  const deduct = () =>
    books.command('advances.deduct', (work) => deductAdvance(work, books.surroundings, { id, date: '2020-03-31' }))
  expect(remind()).toMatchObject({ ok: false, faults: [{ code: 'ADVANCE_REMINDER_EARLY', details: { date: '2020-03-14' } }] })
  for (const [day, level] of [
    ['2020-03-14', 1],
    ['2020-03-21', 2],
  ] as const) {
    books.clock.moveTo(`${day}T09:00:00.000Z`)
    expect(expectSuccess(remind()).level).toBe(level)
  }
  expect(codes(deduct())).toContain('ADVANCE_DEDUCTION_EARLY')
  books.clock.moveTo('2020-03-28T09:00:00.000Z')
  expectSuccess(remind())
  expect(codes(remind())).toEqual(['ADVANCE_REMINDERS_SENT'])
  expect(stateOf(books, id, '2020-03-28').letters.map((letter) => letter.daysLate)).toEqual([1, 8, 15])
  post(books, [expectSuccess(deduct()).voucher])
  expect(stateOf(books, id)).toMatchObject({ state: 'settled', refundedXof: 300_000 })
  expect(verifyRegisters(books.database)).toEqual([])
})
