import { useState } from 'react'

export interface PartyFilter {
  /** A kind, "none" for names without a card, or "all". */
  readonly kind: string
  readonly incomplete: boolean
  readonly closed: boolean
}

/** What narrows the list of third parties, beside the words of the address. */
export function usePartyFilter(): readonly [PartyFilter, (part: Partial<PartyFilter>) => void] {
  const [filter, setFilter] = useState<PartyFilter>({ kind: 'all', incomplete: false, closed: false })
  return [filter, (part) => setFilter((before) => ({ ...before, ...part }))]
}
