import { checkRate, type RateEntry, type RateField, rateChange } from '../fix-rate.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { ENTRY_DEFAULTS } from './entry-defaults.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

type FileRate = SetupEntries['rates']

/** The rates of a setup file, each with one month or one date. */
export function readRates(plan: SetupPlan, entries: readonly Placed<FileRate>[]): RateEntry[] {
  const rates: RateEntry[] = []
  const seen = new Set<string>()
  for (const { value, path } of entries) {
    const { base, month, date } = value
    const quote = value.quote ?? ENTRY_DEFAULTS.rate.quote
    const dated = month === undefined ? date : date === undefined ? month : undefined
    if (dated === undefined) {
      plan.fault('RATE_DATE_NEEDED', path, { base, quote })
      continue
    }
    const entry = {
      base,
      quote,
      dated,
      rate: value.rate,
      source: value.source?.trim() || undefined,
      evidence: value.evidence,
    }
    const key = `${base}/${quote} ${dated}`
    if (seen.has(key)) plan.fault('RATE_DUPLICATE', path, { base, quote, dated })
    seen.add(key)
    checkRate(entry, (code, field, details) => plan.fault(code, `${path}.${keyOf(field, value)}`, details))
    rates.push(entry)
  }
  return rates
}

/** Fixes the rates that the ledger does not have yet, or has otherwise. */
export function planRates(plan: SetupPlan, rates: readonly RateEntry[]): void {
  for (const rate of rates) {
    const { change, write } = rateChange(plan.database, rate, ENTRY_DEFAULTS.rate.source)
    plan.take(change, write)
  }
}

const keyOf = (field: RateField, entry: FileRate): string =>
  field === 'dated' ? (entry.month === undefined ? 'date' : 'month') : field
