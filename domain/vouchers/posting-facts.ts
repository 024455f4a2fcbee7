import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'

export interface AccountFact {
  readonly postable: boolean
  readonly closedOn: LocalDate | null
}

export interface GrantFact {
  readonly id: number
  readonly currency: string
  readonly start: LocalDate
  readonly end: LocalDate
}

/** What posting must know of the ledger; the service answers from the database, tests from memory. */
export interface PostingFacts {
  account(code: string): AccountFact | undefined
  journalExists(code: string): boolean
  grant(code: string): GrantFact | undefined
  budgetLineId(grantId: number, code: string): number | undefined
  /** Codes of the grants that do have this budget line, for the sentence of the error. */
  grantsWithBudgetLine(code: string): readonly string[]
  partnerId(code: string): number | undefined
  /** XOF for one unit of a currency on a day, from the rate table; undefined when there is none (never a guess). */
  functionalRate(currency: string, date: LocalDate): { readonly rate: string; readonly source: string } | undefined
  /** `carried`: the opening balances of a later year were carried from its year, which takes no voucher any more (spec 08 §5). */
  periodState(month: Month): 'absent' | 'open' | 'soft_closed' | 'closed' | 'carried'
  /** True for an administrator, who may still post in a month being closed. */
  readonly mayPostWhileClosing: boolean
  sourceIdKnown(sourceId: string): boolean
  /** Id of the posted voucher with this source id or number. */
  postedVoucherId(reference: string): number | undefined
}
