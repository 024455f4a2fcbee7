import { type Rate, rateFromAmounts } from '../../shared/money/rate.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import type { Cancellation, ProvisionalMoney, WaitingPart } from './line-account.ts'
import { MissingRates } from './missing-rates.ts'
import type { FundReceipt, TableRate } from './model.ts'
import { addPortion, type Portion, portionOf, signed, toDonorMinor, valueOfPart } from './portion.ts'
import { PROVISIONAL } from './tranche-names.ts'
import type { WaitingLines } from './waiting-lines.ts'

interface Value {
  readonly tranche: string
  readonly rate: Rate | null
  readonly tableRate?: TableRate | undefined
  readonly size: number
  /** For the size; null when the rate is missing. */
  readonly donorMinor: number | null
}

/** What open lines still wait for takes the provisional rate; where there is none, the money stays blank and the rate is missing. */
export function valueWaitingLines(waiting: WaitingLines, basis: ConversionBasis): MissingRates {
  const missing = new MissingRates()
  for (const part of waiting.all()) {
    if (part.recordedDonorMinor !== null) continue
    const size = sizeToValue(part)
    if (size === 0) continue
    const value = provisionalValue(part, size, basis)
    if (value.donorMinor === null) {
      const { line } = part.account
      const monthly = basis.rates.provisionalSource === 'MONTHLY_TABLE'
      missing.add('RATE_MISSING', monthly ? line.date.slice(0, 7) : line.date, line)
    }
    // What is booked keeps its money; a receipt may have paid the rest since.
    const total = size > part.booked.xof ? value.donorMinor : part.booked.donorMinor
    const sign = Math.sign(part.account.line.xof)
    const donorMinor = total === null ? null : signed(sign, total)
    addPortion(part.account.portions, portionOf({ ...value, xof: signed(sign, size), donorMinor }))
    bookCancellations(part, value, basis.donorCurrency)
  }
  return missing
}

/**
 * A line that corrections cancelled, and that waits for nothing else, takes the rate of the next receipt, on both sides:
 * it costs nothing and no layer pays it. While a part of it waits or is provisional, what is cancelled is provisional too.
 */
export function settleCancellations(waiting: WaitingLines, basis: ConversionBasis, receipt: FundReceipt): void {
  const { label: tranche } = receipt
  const rate = rateFromAmounts(receipt.xof, 'XOF', receipt.donorMinor, basis.donorCurrency)
  for (const part of waiting.all()) {
    if (part.cancellations.length === 0 || part.xof !== 0 || part.booked.xof > 0) continue
    for (const cancellation of part.cancellations) {
      const { by, xof } = cancellation
      const sign = Math.sign(xof)
      const donorMinor = toDonorMinor(Math.abs(xof), rate, basis.donorCurrency)
      const cancelled = portionOf({ tranche, rate, xof, donorMinor: signed(sign, donorMinor) })
      addPortion(part.account.portions, { ...cancelled, openXof: 0, openDonorMinor: 0 })
      addPortion(
        by.portions,
        cancellingPortion(cancellation, { tranche, rate, size: Math.abs(xof), donorMinor }, basis.donorCurrency),
      )
      remove(by.cancelling, cancellation)
    }
    part.cancellations = []
  }
}

/** False for a line that waits without a provisional rate: it can be recomputed, but has nothing that a catch-up replaces. */
export const hasProvisionalMoney = (part: WaitingPart, basis: ConversionBasis): boolean =>
  part.recordedDonorMinor !== null || provisionalValue(part, sizeToValue(part), basis).donorMinor !== null

/** Takes the provisional money of a size of XOF out of a waiting part: a catch-up replaces it. Returns it as a size. */
export function replaceProvisional(part: WaitingPart, xof: number, basis: ConversionBasis): number {
  if (part.recordedDonorMinor !== null) {
    const left = { xof: Math.abs(part.xof), donorMinor: Math.abs(part.recordedDonorMinor) }
    const replaced = valueOfPart(xof, left, part.recordedRate, basis.donorCurrency)
    part.recordedDonorMinor = signed(Math.sign(part.recordedDonorMinor), left.donorMinor - replaced)
    return replaced
  }
  const value = provisionalValue(part, sizeToValue(part), basis)
  bookCancellations(part, value, basis.donorCurrency)
  const replaced = book(part, xof, value, basis.donorCurrency)
  if (replaced === null) throw new RangeError('a line without a provisional rate cannot be caught up')
  if (value.rate) part.booked = { ...part.booked, at: { rate: value.rate, tranche: PROVISIONAL, tableRate: value.tableRate } }
  return replaced
}

/** All that no receipt pays in the line's own row: what waits, what corrections cancelled, what is booked. */
const sizeToValue = (part: WaitingPart): number => Math.abs(part.xof + sumOf(part.cancellations)) + part.booked.xof

function provisionalValue(part: WaitingPart, size: number, basis: ConversionBasis): Value {
  const { repeats, booked } = part
  if (!booked.at && repeats && repeats.donorMinor !== null) {
    return { ...repeated(repeats, size, basis.donorCurrency), tranche: PROVISIONAL }
  }
  const found = booked.at ?? basis.rates.provisional(part.account.line.date)
  if (!found) return { tranche: PROVISIONAL, rate: null, size, donorMinor: null }
  return { ...found, size, donorMinor: toDonorMinor(size, found.rate, basis.donorCurrency) }
}

function repeated(money: ProvisionalMoney, size: number, donorCurrency: string): Omit<Value, 'tranche'> {
  const whole = { xof: Math.abs(money.xof), donorMinor: Math.abs(money.donorMinor ?? 0) }
  const donorMinor = valueOfPart(size, whole, money.rate, donorCurrency)
  return { rate: money.rate, tableRate: money.tableRate, size, donorMinor }
}

/** Gives each correction its share of the money of the line it took back; the one that takes the last of it takes the rest. */
function bookCancellations(part: WaitingPart, value: Value, donorCurrency: string): void {
  for (const cancellation of part.cancellations) {
    const donorMinor = book(part, Math.abs(cancellation.xof), value, donorCurrency)
    addPortion(cancellation.by.portions, cancellingPortion(cancellation, { ...value, donorMinor }, donorCurrency))
    remove(cancellation.by.cancelling, cancellation)
    cancellation.rate = value.rate
    cancellation.tableRate = value.tableRate
    cancellation.donorMinor = donorMinor === null ? null : signed(Math.sign(cancellation.xof), donorMinor)
  }
  part.cancellations = []
}

/** Books a size of XOF out of the value of all that the part has on the provisional rate; null while that is missing. */
function book(part: WaitingPart, xof: number, value: Value, donorCurrency: string): number | null {
  if (value.donorMinor === null) return null
  const { booked } = part
  const left = { xof: value.size - booked.xof, donorMinor: value.donorMinor - booked.donorMinor }
  const donorMinor = valueOfPart(xof, left, value.rate, donorCurrency)
  part.booked = { ...booked, xof: booked.xof + xof, donorMinor: booked.donorMinor + donorMinor }
  return donorMinor
}

/** The other side of what was cancelled; open as far as no correction of the correction has repeated it. */
function cancellingPortion(cancellation: Cancellation, value: Value, donorCurrency: string): Portion {
  const sign = -Math.sign(cancellation.xof)
  const whole = Math.abs(cancellation.xof)
  const open = Math.abs(cancellation.openXof)
  const money = (size: number | null): number | null => (size === null ? null : signed(sign, size))
  const openMoney =
    value.donorMinor === null || open === 0
      ? 0
      : valueOfPart(open, { xof: whole, donorMinor: value.donorMinor }, value.rate, donorCurrency)
  const portion = portionOf({ ...value, xof: signed(sign, whole), donorMinor: money(value.donorMinor) })
  return { ...portion, openXof: signed(sign, open), openDonorMinor: money(openMoney) }
}

const sumOf = (cancellations: readonly { readonly xof: number }[]): number => cancellations.reduce((sum, { xof }) => sum + xof, 0)

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item)
  if (index >= 0) list.splice(index, 1)
}
