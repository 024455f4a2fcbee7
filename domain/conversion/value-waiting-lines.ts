import { type Rate, rateFromAmounts } from '../../shared/money/rate.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import type { ProvisionalMoney, WaitingPart } from './line-account.ts'
import { MissingRates } from './missing-rates.ts'
import type { FundReceipt, TableRate } from './model.ts'
import { addPortion, portionOf, signed, toDonorMinor, valueOfPart } from './portion.ts'
import { PROVISIONAL } from './tranche-names.ts'
import type { WaitingLines } from './waiting-lines.ts'

interface Value {
  readonly tranche: string
  readonly rate: Rate | null
  readonly tableRate?: TableRate | undefined
  /** For the size; null when the rate is missing. */
  readonly donorMinor: number | null
}

/** What open lines still wait for takes the provisional rate; where there is none, the money stays blank and the rate is missing. */
export function valueWaitingLines(waiting: WaitingLines, basis: ConversionBasis): MissingRates {
  const missing = new MissingRates()
  for (const part of waiting.all()) {
    if (part.recordedDonorMinor !== null) continue
    const cancelled = sumOf(part.cancellations)
    const size = Math.abs(part.xof + cancelled)
    if (size === 0) continue
    const value = provisionalValue(part, size, basis)
    if (value.donorMinor === null) {
      const { line } = part.account
      const monthly = basis.rates.provisionalSource === 'MONTHLY_TABLE'
      missing.add('RATE_MISSING', monthly ? line.date.slice(0, 7) : line.date, line)
    }
    const sign = Math.sign(part.account.line.xof)
    const donorMinor = value.donorMinor === null ? null : signed(sign, value.donorMinor)
    addPortion(part.account.portions, portionOf({ ...value, xof: signed(sign, size), donorMinor }))
    spreadOverCancellations(part, { ...value, size }, basis.donorCurrency)
  }
  return missing
}

/** What was cancelled before a receipt came takes the rate of that receipt, on both sides: it costs nothing and no layer pays it. */
export function settleCancellations(waiting: WaitingLines, basis: ConversionBasis, receipt: FundReceipt): void {
  const rate = rateFromAmounts(receipt.xof, 'XOF', receipt.donorMinor, basis.donorCurrency)
  for (const part of waiting.all()) {
    if (part.cancellations.length === 0) continue
    const xof = sumOf(part.cancellations)
    const donorMinor = toDonorMinor(Math.abs(xof), rate, basis.donorCurrency)
    const portion = portionOf({ tranche: receipt.label, rate, xof, donorMinor: signed(Math.sign(xof), donorMinor) })
    portion.openXof = 0
    portion.openDonorMinor = 0
    addPortion(part.account.portions, portion)
    const value = { tranche: receipt.label, rate, donorMinor, size: Math.abs(xof) }
    spreadOverCancellations(part, value, basis.donorCurrency)
  }
}

function provisionalValue(part: WaitingPart, size: number, basis: ConversionBasis): Value {
  const { repeats } = part
  if (repeats && repeats.donorMinor !== null) return { ...repeated(repeats, size, basis.donorCurrency), tranche: PROVISIONAL }
  const found = basis.rates.provisional(part.account.line.date)
  if (!found) return { tranche: PROVISIONAL, rate: null, donorMinor: null }
  return { ...found, donorMinor: toDonorMinor(size, found.rate, basis.donorCurrency) }
}

function repeated(money: ProvisionalMoney, size: number, donorCurrency: string): Omit<Value, 'tranche'> {
  const whole = { xof: Math.abs(money.xof), donorMinor: Math.abs(money.donorMinor ?? 0) }
  const donorMinor = valueOfPart(size, whole, money.rate, donorCurrency)
  return { rate: money.rate, tableRate: money.tableRate, donorMinor }
}

/** Gives each correction its share of the money of the line it took back; the one that takes the last of it takes the rest. */
function spreadOverCancellations(part: WaitingPart, value: Value & { readonly size: number }, donorCurrency: string): void {
  let left = { xof: value.size, donorMinor: value.donorMinor ?? 0 }
  for (const cancellation of part.cancellations) {
    const size = Math.abs(cancellation.xof)
    const share = valueOfPart(size, left, value.rate, donorCurrency)
    left = { xof: left.xof - size, donorMinor: left.donorMinor - share }
    const sign = -Math.sign(cancellation.xof)
    const donorMinor = value.donorMinor === null ? null : signed(sign, share)
    const portion = portionOf({ ...value, xof: sign * size, donorMinor })
    const open = Math.abs(cancellation.openXof)
    portion.openXof = signed(sign, open)
    portion.openDonorMinor =
      donorMinor === null
        ? null
        : signed(sign, open === 0 ? 0 : valueOfPart(open, { xof: size, donorMinor: share }, value.rate, donorCurrency))
    addPortion(cancellation.by.portions, portion)
    if (value.tranche === PROVISIONAL && donorMinor !== null) {
      cancellation.rate = value.rate
      cancellation.tableRate = value.tableRate
      cancellation.donorMinor = signed(-sign, share)
    }
    remove(cancellation.by.cancelling, cancellation)
  }
  part.cancellations = []
}

const sumOf = (cancellations: readonly { readonly xof: number }[]): number => cancellations.reduce((sum, { xof }) => sum + xof, 0)

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item)
  if (index >= 0) list.splice(index, 1)
}
