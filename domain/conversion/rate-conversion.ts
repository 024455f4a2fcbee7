import type { Rate } from '../../shared/money/rate.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import { catchUpRow } from './catch-up-row.ts'
import { ConversionBasis } from './conversion-basis.ts'
import { originalsFirst } from './line-order.ts'
import { MissingRates } from './missing-rates.ts'
import type { ConversionOutcome, ConversionRequest, FrozenRow, FundReceipt, SpendingLine } from './model.ts'
import { monthStates } from './month-states.ts'
import { addPortion, lastUsedFirst, markTakenBack, type Portion, portionOf, signed, takeOpen, toDonorMinor } from './portion.ts'
import type { FoundRate } from './rates-found.ts'
import { type PlacedRow, sortedRows } from './sorted-rows.ts'
import { OWN, PROVISIONAL } from './tranche-names.ts'

/** A method in which a line's rate depends on its date alone: WA_CUM, the tables, the budget rate, the restated view. */
export interface RateMethod {
  rateFor(line: SpendingLine): FoundRate | undefined
  /** The single rate of a month, for the reader; null where there is none. */
  monthRate(month: Month): Rate | null
  reportMissing(missing: MissingRates, line: SpendingLine): void
  /** Where a provisional row of a closed month is caught up; undefined as long as nothing was received, or never. */
  catchUp?(month: Month): { readonly rate: Rate; readonly month: Month; readonly receipt: FundReceipt } | undefined
}

interface RateAccount {
  readonly line: SpendingLine
  readonly month: Month
  readonly adjustment: boolean
  readonly recorded: readonly FrozenRow[] | null
  readonly portions: Portion[]
}

/** Converts each line at its rate, rounded once; corrections take the rate and the money of what they correct (R-RND 5). */
export function convertAtRates(request: ConversionRequest, methodOf: (basis: ConversionBasis) => RateMethod): ConversionOutcome {
  const basis = new ConversionBasis(request)
  const run = new RateConversion(basis, methodOf(basis))
  for (const line of originalsFirst(basis.lines, (spending) => spending)) run.convert(line)
  return run.outcome()
}

class RateConversion {
  readonly #basis: ConversionBasis
  readonly #method: RateMethod
  readonly #accounts: RateAccount[] = []
  readonly #corrected = new Map<string, RateAccount>()
  readonly #catchUps: PlacedRow[] = []
  readonly #missing = new MissingRates()

  constructor(basis: ConversionBasis, method: RateMethod) {
    this.#basis = basis
    this.#method = method
  }

  convert(line: SpendingLine): void {
    const rows = this.#basis.frozen.lineRows(line.key)
    const portions = rows ? this.#recordedPortions(line, rows) : this.#portions(line)
    const month = rows?.[0]?.month ?? this.#basis.open.from(monthOf(line.date))
    const adjustment = rows?.[0]?.adjustment ?? month !== monthOf(line.date)
    const account = { line, month, adjustment, recorded: rows ?? null, portions }
    this.#accounts.push(account)
    if (this.#basis.isCorrected(line.key)) this.#corrected.set(line.key, account)
  }

  outcome(): ConversionOutcome {
    const basis = this.#basis
    const rows = sortedRows(this.#accounts, this.#catchUps, basis)
    const months = basis.allMonths(rows)
    return {
      method: basis.method,
      rows,
      layers: [],
      months: monthStates(months, rows, basis, (month) => this.#method.monthRate(month)),
      faults: this.#missing.faults(),
    }
  }

  #portions(line: SpendingLine): Portion[] {
    if (line.ownDonorMinor !== undefined) {
      return [portionOf({ tranche: OWN, rate: null, xof: line.xof, donorMinor: line.ownDonorMinor })]
    }
    if (line.xof === 0) return [portionOf({ tranche: '', rate: this.#method.rateFor(line)?.rate ?? null, xof: 0, donorMinor: 0 })]
    return this.#convertSize(line, Math.abs(line.xof), this.#method.rateFor(line))
  }

  /** First what the line takes back of another, at that one's rate; the rest at the rate given. */
  #convertSize(line: SpendingLine, size: number, own: FoundRate | undefined): Portion[] {
    const sign = Math.sign(line.xof)
    const portions: Portion[] = []
    let rest = size
    const original = this.#originalOf(line)?.portions ?? []
    for (const portion of lastUsedFirst(original, this.#basis.partOrder)) {
      const taken = takeOpen(portion, rest, this.#basis.donorCurrency)
      if (taken.xof === 0) continue
      const donorMinor = taken.donorMinor === null ? null : signed(sign, taken.donorMinor)
      const { tranche, rate, tableRate } = portion
      addPortion(portions, portionOf({ tranche, rate, tableRate, xof: sign * taken.xof, donorMinor }))
      rest -= taken.xof
    }
    if (rest === 0) return portions
    if (!own) this.#method.reportMissing(this.#missing, line)
    const donorMinor = own ? signed(sign, toDonorMinor(rest, own.rate, this.#basis.donorCurrency)) : null
    addPortion(portions, portionOf({ tranche: '', rate: null, ...own, xof: sign * rest, donorMinor }))
    return portions
  }

  #originalOf(line: SpendingLine): RateAccount | undefined {
    if (line.corrects === undefined || line.ownDonorMinor !== undefined) return undefined
    const original = this.#corrected.get(line.corrects)
    if (!original || original.line.ownDonorMinor !== undefined) return undefined
    return Math.sign(original.line.xof) === -Math.sign(line.xof) ? original : undefined
  }

  /** What closed months recorded for a line, and the catch-up of what was provisional once the average is known. */
  #recordedPortions(line: SpendingLine, rows: readonly FrozenRow[]): Portion[] {
    const portions: Portion[] = []
    const provisional = { xof: 0, donorMinor: 0 }
    for (const row of rows) {
      if (row.tranche === PROVISIONAL) {
        provisional.xof += row.xof
        provisional.donorMinor += row.donorMinor
      } else addPortion(portions, portionOf(row))
    }
    for (const row of this.#basis.frozen.catchUpsOf(line.key)) {
      provisional.xof -= row.coversXof
      provisional.donorMinor -= row.coversDonorMinor - row.donorMinor
      addPortion(portions, portionOf({ tranche: '', rate: row.rate, xof: row.coversXof, donorMinor: row.coversDonorMinor }))
    }
    const original = this.#originalOf(line)
    if (original) {
      for (const portion of portions) markTakenBack(original.portions, this.#basis.partOrder, sizesOf(portion))
    }
    if (provisional.xof !== 0)
      for (const portion of this.#provisionalPortions(line, rows, provisional)) addPortion(portions, portion)
    return portions
  }

  #provisionalPortions(line: SpendingLine, rows: readonly FrozenRow[], waiting: { xof: number; donorMinor: number }): Portion[] {
    const row = rows.find(({ tranche }) => tranche === PROVISIONAL)
    const catchUp = row && this.#method.catchUp?.(row.month)
    const size = Math.abs(waiting.xof)
    if (!catchUp) {
      const original = this.#originalOf(line)
      if (original) markTakenBack(original.portions, this.#basis.partOrder, sizesOf({ tranche: PROVISIONAL, ...waiting }))
      return [portionOf({ tranche: PROVISIONAL, rate: row?.rate ?? null, ...waiting })]
    }
    const { rate, month, receipt } = catchUp
    const portions = this.#convertSize(line, size, { rate, tranche: '' })
    const donorMinor = Math.abs(portions.reduce((sum, portion) => sum + (portion.donorMinor ?? 0), 0))
    const sign = Math.sign(line.xof)
    const figures = { receipt, rate, sign, xof: size, donorMinor, replacedDonorMinor: sign * waiting.donorMinor }
    this.#catchUps.push({ line, row: catchUpRow(line, month, figures) })
    return portions
  }
}

const sizesOf = ({ tranche, xof, donorMinor }: Pick<Portion, 'tranche' | 'xof' | 'donorMinor'>) => ({
  tranche,
  xof: Math.abs(xof),
  donorMinor: Math.abs(donorMinor ?? 0),
})
