import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { trimmed } from '../tabular/blank-text.ts'
import { cellPlace, rowPlace } from '../tabular/cell-place.ts'
import { CellReader } from '../tabular/cell-reader.ts'
import { headerKeys, type MatchedHeader } from '../tabular/match-header.ts'
import type { OpenTable, TabularRow } from '../tabular/open-table-types.ts'
import { cardKindOf } from './card-kinds.ts'
import type { CardFields } from './check-card.ts'

/** The columns of a file of third parties, in English and French. */
export const CARD_COLUMNS = {
  name: ['name', 'nom', 'third_party', 'tiers', 'raison_sociale'],
  kind: ['kind', 'nature', 'type', 'categorie'],
  taxNumber: ['tax_number', 'nif', 'numero_fiscal'],
  phone: ['phone', 'telephone', 'tel'],
  email: ['email', 'courriel', 'mail'],
  address: ['address', 'adresse'],
  bank: ['bank', 'banque'],
  bankAccount: ['bank_account', 'compte_bancaire', 'rib', 'iban'],
  mobileOperator: ['mobile_operator', 'operateur'],
  mobileNumber: ['mobile_number', 'numero_mobile', 'mobile_money'],
  screenedOn: ['screened_on', 'criblage', 'date_criblage', 'screening_date'],
  screeningReference: ['screening_reference', 'reference_criblage'],
  paymentDays: ['payment_days', 'delai', 'delai_paiement'],
  note: ['note', 'observation', 'remarque'],
} as const
export type CardColumn = keyof typeof CARD_COLUMNS

/** Names that mark the header row. */
export const CARD_HEADER_KEYS: ReadonlySet<string> = headerKeys(CARD_COLUMNS)

/** A row of the file: what it says of a third party; a blank cell says nothing. */
export interface CardFileRow {
  readonly line: number
  readonly name: string
  readonly fields: Partial<CardFields>
}

/** Reads the rows of a file of third parties and gathers every fault with its place. */
export class CardFileReader {
  readonly faults = new Set<Fault>()
  private readonly cells: CellReader
  private readonly seen = new Set<string>()
  private readonly table: OpenTable
  private readonly indexes: MatchedHeader<CardColumn>['indexes']

  constructor(table: OpenTable, indexes: MatchedHeader<CardColumn>['indexes']) {
    this.table = table
    this.indexes = indexes
    this.cells = new CellReader(table)
  }

  read(row: TabularRow): CardFileRow | undefined {
    const tooLong = this.cells.length(row)
    if (tooLong) this.faults.add(tooLong)
    const before = this.faults.size
    const name = this.take(this.cells.code(row, this.indexes.name))
    const fields: Record<string, string | number> = {}
    for (const column of Object.keys(CARD_COLUMNS) as CardColumn[]) {
      if (column === 'name') continue
      const value = this.value(row, column)
      if (value !== null) fields[column] = value
    }
    const namePlace = this.placeOf(row.line, 'name')
    if (name !== null && name.length > 200) this.faults.add(fault('VALUE_TOO_LONG', namePlace, { name: 'name', length: 200 }))
    if (name !== null && this.seen.has(name)) this.faults.add(fault('PARTY_REPEATED', namePlace, { name }))
    if (name !== null) this.seen.add(name)
    if (name === null && this.faults.size === before) this.faults.add(fault('VALUE_MISSING', namePlace, { name: 'name' }))
    if (name === null || this.faults.size > before) return undefined
    // Each column gave the type of its own field: a number of days, a kind, else text.
    return { line: row.line, name, fields: fields as Partial<CardFields> }
  }

  placeOf(line: number, column: CardColumn): Place {
    const index = this.indexes[column]
    return index === undefined ? rowPlace(this.table, line) : cellPlace(this.table, line, index)
  }

  private value(row: TabularRow, column: CardColumn): string | number | null {
    if (column === 'screenedOn') return this.take(this.cells.date(row, this.indexes.screenedOn))
    const text = this.take(this.cells.code(row, this.indexes[column]))
    if (text === null) return null
    if (column === 'kind') {
      const kind = cardKindOf(text)
      if (kind === undefined) this.faults.add(fault('PARTY_KIND', this.placeOf(row.line, 'kind'), { value: text }))
      return kind ?? null
    }
    if (column !== 'paymentDays') return text
    if (!/^\d{1,3}$/.test(text)) this.faults.add(fault('PARTY_DAYS', this.placeOf(row.line, 'paymentDays'), { value: text }))
    return Number(text)
  }

  private take(value: string | null | Fault): string | null {
    if (value === null || typeof value === 'string') return value === null ? null : trimmed(value).normalize('NFC')
    this.faults.add(value)
    return null
  }
}
