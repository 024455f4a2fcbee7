import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import type { EligibilitySeverity, GrantTerms } from '../grants/grant-terms.ts'
import { type Phrase, WordMatcher } from './word-matcher.ts'

/** A code of the catalogue with what hints at it in the books of one chart (spec 03 §1.2). */
export interface EligibilityEntry {
  readonly code: EligibilityCode
  /** What the agreement says unless it says otherwise. */
  readonly severity: 'BLOCK' | 'WARN'
  /** Beginnings of the accounts that hint at it. */
  readonly accounts: readonly string[]
  readonly words: readonly string[]
  /** Phrases in which a word of the entry hints at nothing. */
  readonly except: readonly string[]
}

export interface EligibilityCatalogue {
  /** A screening counts for so many days. */
  readonly screeningDays: number
  /** Kinds of third parties that nobody screens: the State. */
  readonly screeningExemptKinds: readonly string[]
  readonly entries: readonly EligibilityEntry[]
  readonly matcher: WordMatcher<EligibilityCode>
}

/** A catalogue ready to look at lines: its words are prepared once. */
export function eligibilityCatalogue(parts: Omit<EligibilityCatalogue, 'matcher'>): EligibilityCatalogue {
  const phrases = parts.entries.flatMap(({ code, words, except }): Phrase<EligibilityCode>[] => [
    ...words.map((phrase) => ({ owner: code, phrase, exception: false })),
    ...except.map((phrase) => ({ owner: code, phrase, exception: true })),
  ])
  return { ...parts, matcher: new WordMatcher(phrases) }
}

/** The severity of each code for a grant: what its agreement changes, else the catalogue's. */
export const severitiesOf = (
  entries: readonly Pick<EligibilityEntry, 'code' | 'severity'>[],
  terms: Pick<GrantTerms, 'eligibility'>,
): ReadonlyMap<EligibilityCode, EligibilitySeverity> =>
  new Map(entries.map(({ code, severity }) => [code, terms.eligibility[code] ?? severity]))
