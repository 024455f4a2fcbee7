import { fold } from '../../shared/i18n/fold.ts'

export interface NamedParty {
  readonly id: number
  readonly name: string
}

export interface NearDuplicate {
  /** The one that was there first. */
  readonly firstId: number
  readonly secondId: number
  /** Same letters once accents, case and marks are put aside; same words in another order; one letter apart. */
  readonly reason: 'same' | 'words' | 'letter'
}

/** Shorter names are too often one letter apart by chance. */
const SHORTEST = 5

/**
 * Pairs of names that may be one third party. Names that differ only by a digit (Agent 12, Agent 13) are never paired. Compares each
 * name with those that share it less one letter, so the cost follows the number of names, not its square.
 */
export function nearDuplicates(parties: readonly NamedParty[]): NearDuplicate[] {
  const found = new Map<string, NearDuplicate>()
  const keep = (one: NamedParty, other: NamedParty, reason: NearDuplicate['reason']): void => {
    const [first, second] = one.id < other.id ? [one, other] : [other, one]
    const key = `${first.id}/${second.id}`
    if (first.id !== second.id && !found.has(key)) found.set(key, { firstId: first.id, secondId: second.id, reason })
  }
  pairsBy(
    parties,
    ({ name }) => [fold(name)],
    (one, other) => keep(one, other, 'same'),
  )
  pairsBy(
    parties,
    ({ name }) => [sortedWords(name)],
    (one, other) => keep(one, other, 'words'),
  )
  pairsBy(
    parties,
    ({ name }) => shortened(fold(name)),
    (one, other) => {
      if (isOneLetterApart(fold(one.name), fold(other.name))) keep(one, other, 'letter')
    },
  )
  return [...found.values()].sort((one, other) => one.firstId - other.firstId || one.secondId - other.secondId)
}

const sortedWords = (name: string): string =>
  name
    .split(/[\s\-'’.,/]+/u)
    .map(fold)
    .filter(Boolean)
    .sort()
    .join(' ')

/** The text and every text that one deletion makes of it; nothing for what is too short. */
function shortened(text: string): string[] {
  if (text.length < SHORTEST) return []
  return [text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))]
}

function pairsBy(
  parties: readonly NamedParty[],
  keysOf: (party: NamedParty) => readonly string[],
  pair: (one: NamedParty, other: NamedParty) => void,
): void {
  const byKey = new Map<string, NamedParty[]>()
  for (const party of parties) {
    for (const key of new Set(keysOf(party))) {
      if (key === '') continue
      const others = byKey.get(key) ?? []
      for (const other of others) pair(other, party)
      byKey.set(key, [...others, party])
    }
  }
}

/** True when one insertion, deletion, change or swap of neighbours turns one text into the other, and no digit is touched. */
export function isOneLetterApart(one: string, other: string): boolean {
  if (one === other) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const touched = (long[at] ?? '') + (short[at] ?? '')
  if (long.length > short.length) return !/\d/.test(long[at] ?? '') && short.slice(at) === long.slice(at + 1)
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return !/\d/.test(touched) && (swapped || short.slice(at + 1) === long.slice(at + 1))
}
