import type { Database } from '../../db/database.ts'
import { listTerms } from '../../db/queries/third-party-cards.ts'
import { ruleOn } from '../../domain/third-parties/dated-rule.ts'
import rules from '../../resources/rules/third-parties.json' with { type: 'json' }
import type { LocalDate } from '../../shared/time/local-date.ts'

export interface PaymentTerms {
  readonly from: LocalDate
  readonly payableDays: number
  readonly receivableDays: number
}

const BUNDLED: readonly PaymentTerms[] = rules.rules

/** The accounts that an aged report looks at: the beginnings of their codes, and those left out. */
export const AGED_ACCOUNTS: Readonly<
  Record<'payables' | 'receivables', { readonly accounts: readonly string[]; readonly except: readonly string[] }>
> = { payables: rules.payables, receivables: rules.receivables }

/** The terms of payment in force on a day, for as many days as are asked. */
export function termsLookup(database: Database): (day: LocalDate) => PaymentTerms {
  const own = listTerms(database)
  return (day) => ruleOn(BUNDLED, own, day)
}

/** Every row of terms, latest first. */
export const allTerms = (database: Database): (PaymentTerms & { readonly bundled: boolean })[] =>
  [
    ...BUNDLED.map((terms) => ({ ...terms, bundled: true })),
    ...listTerms(database).map((terms) => ({ ...terms, bundled: false })),
  ].sort((one, other) => (one.from < other.from ? 1 : -1))
