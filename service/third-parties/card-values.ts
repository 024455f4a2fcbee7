import type { CardRow, PartyRow } from '../../db/queries/third-party-cards.ts'
import type { CardKind } from '../../domain/third-parties/card-kinds.ts'
import type { CardFields } from '../../domain/third-parties/check-card.ts'

/** The card of a row, or null while the third party is only a name. */
export function cardOf(row: PartyRow): CardFields | null {
  const { id, name, kind, closedOn, sameAsId, ...card } = row
  return kind === null ? null : { kind, ...card }
}

/** A card as its row, closed or not as it was. */
export const cardRow = (card: CardFields, known: Pick<CardRow, 'closedOn' | 'sameAsId'> | undefined): CardRow => ({
  ...card,
  closedOn: known?.closedOn ?? null,
  sameAsId: known?.sameAsId ?? null,
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
