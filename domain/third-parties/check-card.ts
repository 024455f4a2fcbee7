import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { CardKind } from './card-kinds.ts'

/** What a card holds beside its name. Texts are null where nothing is known. */
export interface CardFields {
  readonly kind: CardKind
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
  /** Days that an invoice gives, when not those of the rule. */
  readonly paymentDays: number | null
}

const LONGEST = 200
const TEXTS = [
  'taxNumber',
  'phone',
  'email',
  'address',
  'bank',
  'bankAccount',
  'mobileOperator',
  'mobileNumber',
  'screeningReference',
  'note',
] as const

/** Refuses, all at once, a text too long, a phone with fewer than eight digits, an address of mail without @, a date that is none, days outside 0 to 365. */
export function checkCard(fields: CardFields, placeOf: (field: keyof CardFields) => Place): Fault[] {
  const faults: Fault[] = []
  for (const name of TEXTS) {
    if ((fields[name]?.length ?? 0) > LONGEST) faults.push(fault('VALUE_TOO_LONG', placeOf(name), { name, length: LONGEST }))
  }
  for (const name of ['phone', 'mobileNumber'] as const) {
    const value = fields[name]
    if (value !== null && value.replaceAll(/\D/g, '').length < 8) faults.push(fault('PARTY_PHONE', placeOf(name), { value }))
  }
  if (fields.email !== null && !/^\S+@\S+\.\S+$/.test(fields.email))
    faults.push(fault('PARTY_EMAIL', placeOf('email'), { value: fields.email }))
  if (fields.screenedOn !== null && !isLocalDate(fields.screenedOn))
    faults.push(fault('DATE_INVALID', placeOf('screenedOn'), { value: fields.screenedOn }))
  const days = fields.paymentDays
  if (days !== null && !(Number.isInteger(days) && days >= 0 && days <= 365))
    faults.push(fault('PARTY_DAYS', placeOf('paymentDays'), { value: days }))
  return faults
}

/** What a card of this kind should say and does not. People of the organisation are screened and paid; only suppliers owe a tax number. */
export function missingOfCard(card: CardFields | null): ('card' | 'taxNumber' | 'screening' | 'account')[] {
  if (card === null) return ['card']
  const paid = card.bankAccount !== null || card.mobileNumber !== null
  return [
    ...(card.kind === 'supplier' && card.taxNumber === null ? (['taxNumber'] as const) : []),
    ...(['supplier', 'staff', 'partner'].includes(card.kind) && card.screenedOn === null ? (['screening'] as const) : []),
    ...(['supplier', 'staff', 'partner'].includes(card.kind) && !paid ? (['account'] as const) : []),
  ]
}
