import type { CardRow, PartyRow } from '../../db/queries/third-party-cards.ts'
import type { CardKind } from '../../domain/third-parties/card-kinds.ts'
import type { CardFields } from '../../domain/third-parties/check-card.ts'

/** The card of a row, or null while the third party is only a name. */
export function cardOf(row: PartyRow): CardFields | null {
  if (row.kind === null) return null
  return {
    // The table's own check holds the kinds.
    kind: row.kind as CardKind,
    taxNumber: row.tax_number,
    phone: row.phone,
    email: row.email,
    address: row.address,
    bank: row.bank,
    bankAccount: row.bank_account,
    mobileOperator: row.mobile_operator,
    mobileNumber: row.mobile_number,
    screenedOn: row.screened_on,
    screeningReference: row.screening_reference,
    note: row.note,
    paymentDays: row.payment_days,
  }
}

/** A card as its row, closed or not as it was. */
export const cardRow = (card: CardFields, known: Pick<CardRow, 'closed_on' | 'same_as_id'> | undefined): CardRow => ({
  kind: card.kind,
  tax_number: card.taxNumber,
  phone: card.phone,
  email: card.email,
  address: card.address,
  bank: card.bank,
  bank_account: card.bankAccount,
  mobile_operator: card.mobileOperator,
  mobile_number: card.mobileNumber,
  screened_on: card.screenedOn,
  screening_reference: card.screeningReference,
  note: card.note,
  payment_days: card.paymentDays,
  closed_on: known?.closed_on ?? null,
  same_as_id: known?.same_as_id ?? null,
})

const written = (text: string | null): string | null => {
  const kept = (text ?? '').trim().normalize('NFC')
  return kept === '' ? null : kept
}

/** A card with its texts trimmed; what is blank is unknown. */
export const tidyCard = (card: CardFields): CardFields => ({
  kind: card.kind,
  taxNumber: written(card.taxNumber),
  phone: written(card.phone),
  email: written(card.email),
  address: written(card.address),
  bank: written(card.bank),
  bankAccount: written(card.bankAccount),
  mobileOperator: written(card.mobileOperator),
  mobileNumber: written(card.mobileNumber),
  screenedOn: written(card.screenedOn),
  screeningReference: written(card.screeningReference),
  note: written(card.note),
  paymentDays: card.paymentDays,
})

/** A card on which nothing is written yet. */
export const emptyCard = (kind: CardKind): CardFields => ({
  kind,
  taxNumber: null,
  phone: null,
  email: null,
  address: null,
  bank: null,
  bankAccount: null,
  mobileOperator: null,
  mobileNumber: null,
  screenedOn: null,
  screeningReference: null,
  note: null,
  paymentDays: null,
})
