import type { Database } from '../../../db/database.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { EUR_XOF_PEG, FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { type Rate, rateFromText, rateToText } from '../../../shared/money/rate.ts'
import { monthOf } from '../../../shared/time/period.ts'
import type { RateEntry } from '../fix-rate.ts'
import { rateLookup } from '../rate-tables.ts'
import { ENTRY_DEFAULTS } from './entry-defaults.ts'

/** A rate with the text and source that the budget line keeps. */
export interface NamedRate {
  readonly rate: Rate
  readonly text: string
  readonly source: string
}

/** XOF for one unit of the grant's currency by its agreement: the budget rate; for EUR the legal peg where the agreement is silent. */
export function budgetRateOf(grant: GrantAgreement): NamedRate | undefined {
  if (grant.budgetRate !== null) return named(grant.budgetRate, 'BUDGET_RATE')
  return grant.currency === 'EUR' ? named(EUR_XOF_PEG, EUR_XOF_PEG) : undefined
}

/** The published rate of the grant's first month, of the file itself first: it shows a stated amount in XOF where there is no budget rate. */
export function shownRateOf(database: Database, grant: GrantAgreement, fileRates: readonly RateEntry[]): NamedRate | undefined {
  const month = monthOf(grant.start)
  const own = fileRates.find(
    (entry) => entry.base === grant.currency && entry.quote === FUNCTIONAL_CURRENCY && entry.dated === month,
  )
  if (own && grant.table === 'LEDGER') return named(own.rate, `${own.source ?? ENTRY_DEFAULTS.rate.source} ${month}`)
  const found = rateLookup(database, grant.currency, grant.table).month(month)
  return found && { rate: found.rate, text: rateToText(found.rate), source: `${found.source} ${found.dated}` }
}

/** Currencies with a fixed parity to the franc. */
export const pegOf = (currency: string): Rate | undefined => (currency === 'EUR' ? rateFromText(EUR_XOF_PEG) : undefined)

function named(text: string, source: string): NamedRate | undefined {
  const rate = rateFromText(text)
  return rate && { rate, text, source }
}
