import { multiplyDivide } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { wordsOf } from '../eligibility/word-matcher.ts'

/** An amount in each currency; minor units, null while a rate is missing. */
export interface Cost {
  readonly xof: number
  readonly donorMinor: number | null
}

/** The cost of one unit, rounded once; null where there are no units. */
export function costPerUnit(cost: Cost, units: Rate | number | null): Cost | null {
  const ratio = typeof units === 'number' ? { numerator: BigInt(units), denominator: 1n } : units
  if (ratio === null || ratio.numerator <= 0n) return null
  const each = (minor: number): number => multiplyDivide(minor, ratio.denominator, ratio.numerator)
  return { xof: each(cost.xof), donorMinor: cost.donorMinor === null ? null : each(cost.donorMinor) }
}

export type BudgetUnit = 'participant' | 'participantDay' | 'event'

const DAY = ['jour', 'jours', 'day', 'days']
const PEOPLE = ['participant', 'participants', 'participante', 'personne', 'personnes', 'person', 'persons', 'people']
const EVENTS = ['atelier', 'ateliers', 'workshop', 'workshops', 'seance', 'seances', 'session', 'sessions', 'mission', 'missions']
const OTHER_EVENTS = ['evenement', 'evenements', 'event', 'events', 'rencontre', 'rencontres', 'meeting', 'meetings']

/** What a budget line's unit counts, by its words in either language ("participant-jour", "workshop"); undefined where the register has no such count. */
export function budgetUnit(unit: string): BudgetUnit | undefined {
  const words = wordsOf(unit)
  const says = (known: readonly string[]): boolean => words.some((word) => known.includes(word))
  if (says(PEOPLE))
    return says(DAY) ? 'participantDay' : words.includes('mois') || words.includes('month') ? undefined : 'participant'
  return says([...EVENTS, ...OTHER_EVENTS]) ? 'event' : undefined
}
