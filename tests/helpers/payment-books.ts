import { listDrafts } from '../../db/queries/drafts.ts'
import { findPartyNamed } from '../../db/queries/third-party-cards.ts'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { addUser } from '../../service/settings/add-user.ts'
import { postDrafts } from '../../service/vouchers/post-drafts.ts'
import { success } from '../../shared/result/result.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from './report-books.ts'
import { expectSuccess, type TemporaryLedger } from './temporary-ledger.ts'

/** Limits of a treasury account; amounts in XOF. */
export interface AccountLimits {
  readonly account: string
  readonly kind: 'bank' | 'cash' | 'wallet'
  readonly operator?: string
  readonly holder?: string
  readonly ceiling?: number
  readonly imprest?: number
  readonly maximum?: number
  readonly daily?: number
}

export function setLimits(books: TemporaryLedger, limits: AccountLimits): void {
  expectSuccess(
    books.command('settings.importSetup', (work) => {
      work.database.insert('treasuryAccount', {
        account: limits.account,
        kind: limits.kind,
        bank: limits.kind === 'bank' ? 'BDM' : null,
        number: limits.kind === 'bank' ? 'ML016 01201 0001' : null,
        operator: limits.operator ?? null,
        holder: limits.holder ?? null,
        ceilingXof: limits.ceiling ?? null,
        imprestXof: limits.imprest ?? null,
        maximumPaymentXof: limits.maximum ?? null,
        dailyLimitXof: limits.daily ?? null,
      })
      return success({})
    }),
  )
}

/** A card for a third party that a voucher line has named. */
export function giveCard(
  books: TemporaryLedger,
  name: string,
  card: { readonly bankAccount?: string; readonly mobile?: string },
): void {
  expectSuccess(
    books.command('settings.importSetup', (work) => {
      work.database.insert('thirdPartyCard', {
        thirdPartyId: findPartyNamed(work.database, name)?.id ?? 0,
        kind: 'supplier',
        bank: card.bankAccount === undefined ? null : 'BOA',
        bankAccount: card.bankAccount ?? null,
        mobileOperator: card.mobile === undefined ? null : 'Orange Money',
        mobileNumber: card.mobile ?? null,
      })
      return success({})
    }),
  )
}

/** A second person who can write: counts then need two signatures. */
export function addSecondWriter(books: TemporaryLedger, name = 'raf'): void {
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles: ['approver'] })))
}

/** Books whose cash (571) holds this much, out of the bank (5211), on 2 January 2020. */
export function cashBooks(cash: number, now = '2020-04-01T09:00:00.000Z'): TemporaryLedger {
  const books = reportBooks([{ code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 100_000, xof: 770_000 }] }], now)
  postVouchers(books, [
    bookVoucher('2020-01-02', [bookLine('5211', 9_000_000, null), bookLine('4712', null, 9_000_000)], { journal: 'BQ1' }),
    bookVoucher('2020-01-02', [bookLine('571', cash, null), bookLine('5211', null, cash)], { journal: 'BQ1' }),
  ])
  return books
}

export function postAll(books: TemporaryLedger): string[] {
  return expectSuccess(books.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database)))).posted.map(
    (posted) => posted.number,
  )
}

/** What a verification finds, but for the donor, the partners and the grant that no setup file brought. */
export function findings(books: TemporaryLedger): string[] {
  const steps = verifyLedger(books.database, books.clock)
  for (;;) {
    const step = steps.next()
    if (step.done)
      return step.value.faults
        .map(({ code, details }) => `${code} ${details?.subject ?? ''}`)
        .filter((found) => !/partner:|donor:|grant:|budget:| PECIC$/.test(found))
  }
}

/** The codes of a refusal, in order. */
export const refusals = (result: { readonly ok: boolean; readonly faults?: readonly { readonly code: string }[] }): string[] =>
  (result.faults ?? []).map((fault) => fault.code)
