import { sumMinor } from '../../shared/money/money.ts'
import { percentOf } from '../presets/withholding-table.ts'
import type { NpacTerms } from './grant-terms.ts'

/** One budget line with its eligible spending (spending less rulings) and its budget, in minor units of the grant's currency. */
export interface EligibleLine {
  readonly code: string
  readonly nature: string | null
  readonly eligibleMinor: number
  readonly budgetMinor: number
}

export interface GrantNpac {
  readonly lines: readonly (EligibleLine & { readonly excluded: 'OWN_LINE' | 'NATURE' | 'LINE' | null })[]
  /** Σ of the lines that are not left out. */
  readonly baseMinor: number
  /** base × percent, before any cap. */
  readonly computedMinor: number
  /** The budget of the line that carries it; null where the agreement sets no cap. */
  readonly capMinor: number | null
  readonly dueMinor: number
  /** What the books carry on its line. */
  readonly bookedMinor: number
  /** due − booked: positive when the grant still owes it. */
  readonly differenceMinor: number
}

/**
 * Overheads of a grant on its eligible direct costs (spec 03 §1.6): base × rate, rounded once, and no more than the budget of its line
 * where the agreement caps it. Its own line never stands in its base.
 */
export function npacOfGrant(lines: readonly EligibleLine[], terms: NpacTerms): GrantNpac {
  const judged = lines.map((line) => ({ ...line, excluded: exclusion(line, terms) }))
  const baseMinor = sumMinor(judged.filter(({ excluded }) => excluded === null).map(({ eligibleMinor }) => eligibleMinor))
  const own = lines.find(({ code }) => code === terms.budgetLine)
  const computedMinor = percentOf(baseMinor, terms.percent)
  const capMinor = terms.capped ? (own?.budgetMinor ?? 0) : null
  const dueMinor = capMinor === null ? computedMinor : Math.min(computedMinor, capMinor)
  const bookedMinor = own?.eligibleMinor ?? 0
  return { lines: judged, baseMinor, computedMinor, capMinor, dueMinor, bookedMinor, differenceMinor: dueMinor - bookedMinor }
}

function exclusion(line: EligibleLine, terms: NpacTerms): 'OWN_LINE' | 'NATURE' | 'LINE' | null {
  if (line.code === terms.budgetLine) return 'OWN_LINE'
  if (line.nature !== null && terms.excludedNatures.includes(line.nature)) return 'NATURE'
  return terms.excludedLines.includes(line.code) ? 'LINE' : null
}
