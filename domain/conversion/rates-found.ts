import type { Rate } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import type { ConversionRequest, ProvisionalRate, TableRate } from './model.ts'
import { PROVISIONAL } from './tranche-names.ts'

/** A rate with what the trace says about it. */
export interface FoundRate {
  readonly rate: Rate
  readonly tranche: string
  readonly tableRate?: TableRate | undefined
}

/** The rates outside the receipts: tables, the budget's, the provisional one. Each month and day is looked up once. */
export interface PublishedRates {
  month(month: Month): FoundRate | undefined
  day(date: LocalDate): FoundRate | undefined
  budget(): FoundRate | undefined
  /** For spending that no receipt covers yet; undefined when none is set or published: it is never guessed. */
  provisional(date: LocalDate): FoundRate | undefined
  readonly provisionalSource: ProvisionalRate | null
}

export function publishedRates(request: ConversionRequest): PublishedRates {
  const month = remembered((key: Month) => found(request.rates.month(key)))
  const day = remembered((key: LocalDate) => found(request.rates.day(key)))
  const budget: FoundRate | undefined = request.budgetRate ? { rate: request.budgetRate, tranche: '' } : undefined
  const source = (date: LocalDate): FoundRate | undefined => {
    if (request.provisional === null) return undefined
    return request.provisional === 'BUDGET_RATE' ? budget : month(monthOf(date))
  }
  return {
    month,
    day,
    budget: () => budget,
    provisional: (date) => {
      const rate = source(date)
      return rate && { ...rate, tranche: PROVISIONAL }
    },
    provisionalSource: request.provisional,
  }
}

const found = (tableRate: TableRate | undefined): FoundRate | undefined =>
  tableRate && { rate: tableRate.rate, tranche: '', tableRate }

function remembered<V>(look: (key: string) => V): (key: string) => V {
  const known = new Map<string, { readonly value: V }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.value
    const value = look(key)
    known.set(key, { value })
    return value
  }
}
