/** What of a card tells two people apart. */
export interface CardDetails {
  readonly id: number
  readonly kind: string | null
  readonly phone: string | null
  readonly mobileNumber: string | null
  readonly bankAccount: string | null
}

export interface SharedDetail {
  readonly what: 'phone' | 'bankAccount'
  readonly value: string
  readonly ids: readonly number[]
  /** A supplier who is also on the payroll under another name: the classic fraud (spec 04 §2.13). */
  readonly staffAndSupplier: boolean
}

/** Phone or mobile-money numbers and bank accounts that stand on two cards, whatever their spaces and marks; +223 and 00223 are dropped. */
export function sharedDetails(cards: readonly CardDetails[]): SharedDetail[] {
  const holders = new Map<string, { what: SharedDetail['what']; value: string; cards: Map<number, CardDetails> }>()
  const add = (what: SharedDetail['what'], value: string | null, key: string, card: CardDetails): void => {
    if (value === null || key === '') return
    const known = holders.get(`${what} ${key}`) ?? { what, value, cards: new Map() }
    known.cards.set(card.id, card)
    holders.set(`${what} ${key}`, known)
  }
  for (const card of cards) {
    add('phone', card.phone, phoneKey(card.phone), card)
    add('phone', card.mobileNumber, phoneKey(card.mobileNumber), card)
    add('bankAccount', card.bankAccount, accountKey(card.bankAccount), card)
  }
  return [...holders.values()]
    .filter((holder) => holder.cards.size > 1)
    .map(({ what, value, cards: several }) => {
      const kinds = new Set([...several.values()].map((card) => card.kind))
      return { what, value, ids: [...several.keys()], staffAndSupplier: kinds.has('staff') && kinds.has('supplier') }
    })
}

const phoneKey = (text: string | null): string => (text ?? '').replaceAll(/\D/g, '').replace(/^(?:00)?223(?=\d{8}$)/, '')

const accountKey = (text: string | null): string => (text ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()
