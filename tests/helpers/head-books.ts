import { trustKey } from '../../service/exchange/package-keys/trust-key.ts'
import { countersignHead } from '../../service/heads/countersign-head.ts'
import { importHead } from '../../service/heads/import-head.ts'
import { signHead } from '../../service/heads/sign-head.ts'
import { type ReadHead, readHeadText } from '../../shared/canonical/head-text.ts'
import { organisationPair, unlocked } from './package-books.ts'
import { bookLine, bookVoucher, postVouchers } from './report-books.ts'
import { expectSuccess, type TemporaryLedger, type TemporaryLedgerOptions, temporaryLedger } from './temporary-ledger.ts'

/** The ledger of an organisation with its key made and unlocked. */
export function keyedLedger(code: string, options: TemporaryLedgerOptions = {}): TemporaryLedger {
  const books = temporaryLedger({ organisationCode: code, organisationName: code, seed: code, ...options })
  organisationPair(books)
  return books
}

/** The first ledger puts the keys of the others on its trust list, public halves and all. */
export function trusts(books: TemporaryLedger, ...others: readonly TemporaryLedger[]): void {
  for (const other of others) {
    const { publicKey, fingerprint } = organisationPair(other)
    const organisation = codeOf(other)
    const trust = { organisation, fingerprint, note: 'papier', key: publicKey }
    expectSuccess(books.command('exchange.trustKey', (work) => trustKey(work, trust)))
  }
}

export const codeOf = (books: TemporaryLedger): string =>
  books.database.raw.prepare('SELECT organisation_code FROM ledger').pluck().get() as string

/** One more voucher: the chain moves on. */
export function work(books: TemporaryLedger): void {
  postVouchers(books, [bookVoucher('2020-03-10', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
}

export const sign = (books: TemporaryLedger) => signHead(unlocked(books.ledger), { user: 'owner' })

/** The note of the present head, signed. */
export const signedNote = (books: TemporaryLedger): string => expectSuccess(sign(books)).note

export const headOf = (text: string): ReadHead => expectSuccess(readHeadText(text))

export const countersign = (books: TemporaryLedger, text: string, keys: readonly string[] = []) =>
  countersignHead(unlocked(books.ledger), headOf(text), { user: 'owner', keys })

export const countersignedNote = (books: TemporaryLedger, text: string): string => expectSuccess(countersign(books, text)).note

export const bringIn = (books: TemporaryLedger, text: string, keys: readonly string[] = []) =>
  importHead(books.ledger, headOf(text), { user: 'owner', keys })
