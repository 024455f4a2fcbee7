import { fold } from '../../shared/i18n/fold.ts'
import type { Database } from '../database.ts'

export interface CardRow {
  readonly kind: string
  readonly taxNumber: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly bank: string | null
  readonly bankAccount: string | null
  readonly mobileOperator: string | null
  readonly mobileNumber: string | null
  readonly screenedOn: string | null
  readonly screeningReference: string | null
  readonly note: string | null
  readonly closedOn: string | null
  readonly paymentDays: number | null
  readonly sameAsId: number | null
}

/** A third party with its card; every column of the card is null, `kind` too, while it has none. */
export interface PartyRow extends Omit<CardRow, 'kind'> {
  readonly id: number
  readonly name: string
  readonly kind: string | null
}

const SELECT = `SELECT t.id, t.name, c.kind, c.tax_number, c.phone, c.email, c.address, c.bank, c.bank_account, c.mobile_operator, c.mobile_number,
  c.screened_on, c.screening_reference, c.note, c.closed_on, c.payment_days, c.same_as_id
  FROM third_party t LEFT JOIN third_party_card c ON c.third_party_id = t.id`

export const listParties = (database: Database): PartyRow[] => database.all(`${SELECT} ORDER BY t.folded, t.id`)

export const findParty = (database: Database, id: number): PartyRow | undefined => database.get(`${SELECT} WHERE t.id = ?`, id)

export const findPartyNamed = (database: Database, name: string): PartyRow | undefined =>
  database.get(`${SELECT} WHERE t.name = ?`, name)

/** Third parties of a kind that are still offered, by name. */
export const offeredParties = (database: Database, kind: string): PartyRow[] =>
  database.all(`${SELECT} WHERE c.kind = ? AND c.closed_on IS NULL ORDER BY t.folded`, kind)

export function insertParty(database: Database, name: string): number {
  database.run('INSERT INTO third_party (name, folded) VALUES (?, ?)', name, fold(name))
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

/** The first other name with the same letters once accents, case and marks are put aside. */
export const similarParty = (database: Database, name: string): string | undefined =>
  database.get<{ name: string }>('SELECT name FROM third_party WHERE folded = ? AND name <> ? ORDER BY id', fold(name), name)
    ?.name

/** Writes a whole card. */
export function saveCardRow(database: Database, id: number, card: CardRow): void {
  database.run(
    `INSERT INTO third_party_card (third_party_id, kind, tax_number, phone, email, address, bank, bank_account, mobile_operator, mobile_number, screened_on,
       screening_reference, note, closed_on, payment_days, same_as_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT (third_party_id) DO UPDATE SET kind = excluded.kind, tax_number = excluded.tax_number, phone = excluded.phone, email = excluded.email,
       address = excluded.address, bank = excluded.bank, bank_account = excluded.bank_account, mobile_operator = excluded.mobile_operator,
       mobile_number = excluded.mobile_number, screened_on = excluded.screened_on, screening_reference = excluded.screening_reference, note = excluded.note,
       closed_on = excluded.closed_on, payment_days = excluded.payment_days, same_as_id = excluded.same_as_id`,
    id,
    card.kind,
    card.taxNumber,
    card.phone,
    card.email,
    card.address,
    card.bank,
    card.bankAccount,
    card.mobileOperator,
    card.mobileNumber,
    card.screenedOn,
    card.screeningReference,
    card.note,
    card.closedOn,
    card.paymentDays,
    card.sameAsId,
  )
}

export interface PartyBalanceRow {
  readonly thirdPartyId: number
  readonly account: string
  readonly currency: string
  readonly minor: number
  readonly xof: number
}

/** What each third party owes or is owed by account and currency (class 4), debit positive; what is nil is left out. */
export const partyBalances = (database: Database): PartyBalanceRow[] =>
  database.all(
    `SELECT third_party_id, account, currency, sum(side * amount_minor) AS minor, sum(side * amount_xof) AS xof FROM voucher_line
     WHERE third_party_id IS NOT NULL AND account >= '4' AND account < '5' GROUP BY third_party_id, account, currency
     HAVING sum(side * amount_minor) <> 0 OR sum(side * amount_xof) <> 0 ORDER BY third_party_id, account, currency`,
  )

export const partyLastMovements = (database: Database): { thirdPartyId: number; last: string }[] =>
  database.all(
    'SELECT third_party_id, max(date) AS last FROM voucher_line WHERE third_party_id IS NOT NULL GROUP BY third_party_id',
  )

export const listDistinct = (database: Database): { firstId: number; secondId: number }[] =>
  database.all('SELECT first_id, second_id FROM third_party_distinct')

/** Answers the row's id. */
export function insertDistinct(database: Database, firstId: number, secondId: number, saidOn: string): number {
  database.run(
    'INSERT INTO third_party_distinct (first_id, second_id, said_on) VALUES (?, ?, ?)',
    Math.min(firstId, secondId),
    Math.max(firstId, secondId),
    saidOn,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export interface TermsRow {
  readonly fromDate: string
  readonly payableDays: number
  readonly receivableDays: number
}

export const listTerms = (database: Database): TermsRow[] =>
  database.all('SELECT from_date, payable_days, receivable_days FROM third_party_rule ORDER BY from_date')

/** Writes the terms that begin on a day; answers the row's id. */
export function saveTerms(database: Database, terms: TermsRow): number {
  database.run(
    `INSERT INTO third_party_rule (from_date, payable_days, receivable_days) VALUES (?, ?, ?)
     ON CONFLICT (from_date) DO UPDATE SET payable_days = excluded.payable_days, receivable_days = excluded.receivable_days`,
    terms.fromDate,
    terms.payableDays,
    terms.receivableDays,
  )
  return database.get<{ id: number }>('SELECT id FROM third_party_rule WHERE from_date = ?', terms.fromDate)?.id ?? 0
}
