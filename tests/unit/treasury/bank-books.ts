import type { StatementFormat } from '../../../domain/treasury/statement/parsed-statement.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { importSetup } from '../../../service/settings/import-setup.ts'
import { importStatementFile } from '../../../service/treasury/import-statement-file.ts'
import type { StatementLayout } from '../../../shared/contract/statement-layout.ts'
import type { VoucherInput } from '../../../shared/contract/vouchers.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  accounts: [
    { code: '521101', nameFr: 'Banque XOF', nameEn: 'Bank XOF' },
    { code: '521501', nameFr: 'Banque GBP', nameEn: 'Bank GBP' },
    { code: '552101', nameFr: 'Orange Money', nameEn: 'Orange Money' },
  ],
  journals: [
    { code: 'BQ3', nameFr: 'Banque XOF', nameEn: 'Bank XOF', type: 'bank', account: '521101' },
    { code: 'BG3', nameFr: 'Banque GBP', nameEn: 'Bank GBP', type: 'bank', account: '521501', currency: 'GBP' },
    { code: 'MM3', nameFr: 'Orange Money', nameEn: 'Orange Money', type: 'mobile-money', account: '552101' },
  ],
}

/** A ledger whose bank 521101 (journal BQ3, XOF), bank 521501 (BG3, GBP) and wallet 552101 (MM3) have a journal each; the clock stands in May 2020. */
export function bankBooks(users: readonly { readonly name: string; readonly roles: readonly string[] }[] = []): TemporaryLedger {
  const books = temporaryLedger({ now: '2020-05-04T09:00:00.000Z' })
  const text = JSON.stringify(users.length === 0 ? SETUP : { ...SETUP, users })
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, text)))
  return books
}

/** A movement of the bank 521101, signed, against an expense or income. */
export const bankVoucher = (
  date: string,
  amount: number,
  reference: string | null,
  more: {
    readonly label?: string
    readonly thirdParty?: string
    readonly kind?: VoucherInput['kind']
    readonly other?: string
  } = {},
): VoucherInput => {
  const words = { label: more.label ?? 'Opération', documentReference: reference, thirdParty: more.thirdParty ?? null }
  const other = more.other ?? (amount < 0 ? '6058' : '752')
  const size = Math.abs(amount)
  const bank = bookLine('521101', amount > 0 ? size : null, amount < 0 ? size : null, words)
  const counter = bookLine(other, amount < 0 ? size : null, amount > 0 ? size : null, words)
  return bookVoucher(date, [counter, bank], { journal: 'BQ3', kind: more.kind ?? 'normal' })
}

export const post = (books: TemporaryLedger, ...vouchers: VoucherInput[]): void => postVouchers(books, vouchers)

export interface StatementOptions {
  readonly account?: string
  readonly name?: string
  readonly format?: StatementFormat
  readonly layout?: StatementLayout
  readonly openingMinor?: number
  readonly closingMinor?: number
  readonly user?: string
}

/** Imports a statement given as text. */
export const importText = (books: TemporaryLedger, text: string, options: StatementOptions = {}) =>
  importStatementFile(books.ledger, {
    account: options.account ?? '521101',
    file: { name: options.name ?? 'releve.csv', bytes: new TextEncoder().encode(text) },
    format: options.format,
    layout: options.layout ?? null,
    typed: { openingMinor: options.openingMinor ?? null, closingMinor: options.closingMinor ?? null },
    user: options.user ?? 'owner',
    commandId: newCommandId(books.ledger),
  })

/** A statement as most banks of the country export it. */
export const csvStatement = (
  opening: number,
  rows: readonly (readonly [date: string, label: string, reference: string, amount: number])[],
): string => {
  let balance = opening
  const lines = rows.map(([date, label, reference, amount]) => {
    balance += amount
    return [date, label, reference, amount < 0 ? -amount : '', amount > 0 ? amount : '', balance].join(';')
  })
  return ['Date;Libellé;Référence;Débit;Crédit;Solde', `;Solde initial;;;;${opening}`, ...lines].join('\n')
}
