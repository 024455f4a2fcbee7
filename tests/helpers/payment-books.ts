import { listDrafts } from '../../db/queries/drafts.ts'
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
      work.database.run(
        `INSERT INTO treasury_account (account, kind, bank, number, operator, holder, ceiling_xof, imprest_xof, maximum_payment_xof, daily_limit_xof)
         VALUES (?,?,?,?,?,?,?,?,?,?)`,
        limits.account,
        limits.kind,
        limits.kind === 'bank' ? 'BDM' : null,
        limits.kind === 'bank' ? 'ML016 01201 0001' : null,
        limits.operator ?? null,
        limits.holder ?? null,
        limits.ceiling ?? null,
        limits.imprest ?? null,
        limits.maximum ?? null,
        limits.daily ?? null,
      )
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
      const id = work.database.get<{ id: number }>('SELECT id FROM third_party WHERE name = ?', name)?.id ?? 0
      work.database.run(
        "INSERT INTO third_party_card (third_party_id, kind, bank, bank_account, mobile_operator, mobile_number) VALUES (?, 'supplier', ?, ?, ?, ?)",
        id,
        card.bankAccount === undefined ? null : 'BOA',
        card.bankAccount ?? null,
        card.mobile === undefined ? null : 'Orange Money',
        card.mobile ?? null,
      )
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
