import { listUsers } from '../../../db/queries/users.ts'
import type { AdvanceBook } from '../../../service/advances/advance-book.ts'
import { liquidateAdvance } from '../../../service/advances/liquidate-advance.ts'
import { payAdvance } from '../../../service/advances/pay-advance.ts'
import { decideAdvance, requestAdvance } from '../../../service/advances/request-advance.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { emptyCard } from '../../../service/third-parties/card-values.ts'
import { saveCard } from '../../../service/third-parties/save-card.ts'
import { draftsNamed } from '../../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import type { AdvanceRequest, LiquidationInput } from '../../../shared/contract/advances.ts'
import { type BookGrant, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const GRANT: BookGrant = { code: 'PECIC', lines: [{ code: 'B1', head: 'B', minor: 5_000_000, xof: 38_500_000 }] }
export const HOLDER = 'Aminata Diarra'

/** Books with a grant, the partners ARGA and CEAM, and Aminata Diarra on the staff. */
export function advanceBooks(now = '2020-04-01T09:00:00.000Z'): TemporaryLedger {
  const books = reportBooks([GRANT], now)
  staff(books, HOLDER)
  return books
}

export const staff = (books: TemporaryLedger, name: string): number =>
  expectSuccess(books.command('thirdParties.saveCard', (work) => saveCard(work, { id: null, name, card: emptyCard('staff') }))).id

/** A second person writes: from then on whoever asks does not approve. */
export function addApprover(books: TemporaryLedger): void {
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'raf', roles: ['approver'] })))
  if (listUsers(books.database).length < 2) throw new Error('nobody was added')
}

export const asked = (more: Partial<AdvanceRequest> = {}): AdvanceRequest => ({
  holderKind: 'staff',
  holder: HOLDER,
  purpose: 'Suivi à Ségou',
  startsOn: '2020-03-02',
  endsOn: '2020-03-06',
  grant: 'PECIC',
  budgetLine: 'B1',
  activity: null,
  site: 'Ségou',
  amountXof: 300_000,
  ...more,
})

export const request = (books: TemporaryLedger, more: Partial<AdvanceRequest> = {}, user = 'owner') =>
  books.command('advances.request', (work) => requestAdvance(work, asked(more)), { user })

export const approve = (books: TemporaryLedger, id: number, user = 'owner') =>
  books.command('advances.decide', (work) => decideAdvance(work, { id, approve: true, reason: null }), { user })

export const pay = (books: TemporaryLedger, id: number, date = '2020-02-28', account = '571') =>
  books.command('advances.pay', (work) => payAdvance(work, books.surroundings, { id, account, date }))

export const post = (books: TemporaryLedger, keys: readonly string[]) =>
  expectSuccess(
    books.command('vouchers.post', (work) => {
      const drafts = draftsNamed(work, [...keys])
      return drafts.ok ? postDrafts(work, drafts.value) : drafts
    }),
  )

export const receipt = (amountXof: number, more: Partial<LiquidationInput['receipts'][number]> = {}) => ({
  date: '2020-03-04',
  documentReference: 'F-12',
  label: 'Hébergement',
  account: '6384',
  budgetLine: 'B1',
  activity: null,
  site: null,
  amountXof,
  ...more,
})

export const liquidate = (books: TemporaryLedger, input: Partial<LiquidationInput> & { id: number }) =>
  books.command('advances.liquidate', (work) =>
    liquidateAdvance(work, books.surroundings, {
      date: '2020-03-10',
      receipts: [],
      settlement: 'none',
      settlementAccount: null,
      settlementXof: 0,
      ...input,
    }),
  )

/** An advance asked for, approved, paid and posted. */
export function paidAdvance(books: TemporaryLedger, more: Partial<AdvanceRequest> = {}): number {
  const { id } = expectSuccess(request(books, more))
  expectSuccess(approve(books, id))
  post(books, [expectSuccess(pay(books, id)).voucher])
  return id
}

/** Every account of advances is wholly explained by the rows. */
export const isTied = (book: AdvanceBook): boolean => book.ties.every((tie) => tie.differenceXof === 0)
