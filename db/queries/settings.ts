import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Database } from '../database.ts'

export interface LedgerRow {
  readonly id: string
  readonly organisationCode: string
  readonly organisationName: string
  readonly country: string
  readonly chart: 'sycebnl' | 'syscohada'
  readonly language: Language
  readonly createdAt: string
}

export function insertLedger(database: Database, row: LedgerRow): void {
  database.run(
    'INSERT INTO ledger (id, organisation_code, organisation_name, country, chart, language, created_at) VALUES (?,?,?,?,?,?,?)',
    row.id,
    row.organisationCode,
    row.organisationName,
    row.country,
    row.chart,
    row.language,
    row.createdAt,
  )
}

export function readLedger(database: Database): LedgerRow {
  const row = database.get<LedgerRow>('SELECT * FROM ledger')
  if (!row) throw new Error('the ledger has no identity row')
  return row
}

export interface NewAccount {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly class: number
  readonly type: string
  readonly normalSide: string
  readonly postable: boolean
  readonly parent: string | null
}

export function insertAccount(database: Database, account: NewAccount, custom: boolean): void {
  database.run(
    'INSERT INTO account (code, name_fr, name_en, class, type, normal_side, postable, parent, spending, custom) VALUES (?,?,?,?,?,?,?,?,?,?)',
    account.code,
    account.nameFr,
    account.nameEn,
    account.class,
    account.type,
    account.normalSide,
    account.postable ? 1 : 0,
    account.parent,
    isSpendingAccount(account.code) ? 1 : 0,
    custom ? 1 : 0,
  )
}

export interface NewJournal {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly type: string
  readonly account: string | null
  readonly currency: string
}

export function insertJournal(database: Database, journal: NewJournal): void {
  database.run(
    'INSERT INTO journal (code, name_fr, name_en, type, account, currency, position) VALUES (?,?,?,?,?,?,(SELECT count(*) FROM journal))',
    journal.code,
    journal.nameFr,
    journal.nameEn,
    journal.type,
    journal.account,
    journal.currency,
  )
}
