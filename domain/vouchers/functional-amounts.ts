import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { MAX_LINE_MINOR, minorToDecimalText } from '../../shared/money/money.ts'
import { convertWithin, type Rate, rateFromText } from '../../shared/money/rate.ts'

/** The lines of one foreign currency at one rate: they convert together (spec 08 §2). */
interface RateGroup {
  readonly currency: string
  readonly rate: Rate
  readonly indexes: number[]
}

/**
 * The XOF amount of each line, on its own side. A line in XOF is itself; where the bank's XOF figure is given it stands.
 * Where the lines of one foreign currency and rate balance among themselves their total converts once and is spread over
 * each side by largest remainder, so that the voucher balances in XOF too; otherwise each line converts (spec 08 §2).
 * `rates` gives the decimal text of each line's rate; null where the line needs none or none was found (its XOF is then null). It is null
 * too where it would be beyond what a voucher may hold.
 */
export function functionalAmounts(lines: readonly VoucherLineInput[], rates: readonly (string | null)[]): (number | null)[] {
  const amounts = lines.map((line) => givenXof(line))
  for (const group of rateGroups(lines, rates, amounts)) convertGroup(group, lines, amounts)
  return amounts
}

/** What the line states by itself: its amount when it is in XOF, else the bank's XOF figure, else null. */
function givenXof(line: VoucherLineInput): number | null {
  if (line.currency === FUNCTIONAL_CURRENCY) return line.debitMinor ?? line.creditMinor ?? line.debitXof ?? line.creditXof
  return line.debitXof ?? line.creditXof
}

function rateGroups(
  lines: readonly VoucherLineInput[],
  rates: readonly (string | null)[],
  amounts: readonly (number | null)[],
): RateGroup[] {
  const groups = new Map<string, RateGroup>()
  lines.forEach((line, index) => {
    const text = rates[index]
    if (line.currency === FUNCTIONAL_CURRENCY || amounts[index] !== null || !text) return
    const rate = rateFromText(text)
    if (!rate) return
    const key = `${line.currency} ${rate.numerator}/${rate.denominator}`
    const group = groups.get(key) ?? { currency: line.currency, rate, indexes: [] }
    group.indexes.push(index)
    groups.set(key, group)
  })
  return [...groups.values()]
}

function convertGroup(group: RateGroup, lines: readonly VoucherLineInput[], amounts: (number | null)[]): void {
  const debits = group.indexes.filter((index) => lines[index]?.debitMinor !== null)
  const credits = group.indexes.filter((index) => lines[index]?.debitMinor === null)
  const minorOf = (index: number): number => lines[index]?.debitMinor ?? lines[index]?.creditMinor ?? 0
  const total = (indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + minorOf(index), 0)
  const balances = total(debits) === total(credits) && sameSign(group.indexes.map(minorOf))
  if (!balances) {
    for (const index of group.indexes) amounts[index] = inXof(minorOf(index), group)
    return
  }
  const xof = inXof(total(debits), group)
  if (xof === null) return
  for (const side of [debits, credits]) spread(xof, side, minorOf, group.currency, amounts)
}

const inXof = (minor: number, { rate, currency }: RateGroup): number | null =>
  convertWithin(MAX_LINE_MINOR, minor, rate, currency, FUNCTIONAL_CURRENCY) ?? null

function spread(
  xof: number,
  side: readonly number[],
  minorOf: (index: number) => number,
  currency: string,
  amounts: (number | null)[],
): void {
  if (side.length === 0) return
  const shares = side.map((index) => ({
    code: String(index).padStart(5, '0'),
    weight: minorToDecimalText(Math.abs(minorOf(index)), currency),
  }))
  if (shares.every((share) => /^[0.]*$/.test(share.weight))) {
    for (const index of side) amounts[index] = 0
    return
  }
  allocate(xof, shares).forEach((part, position) => {
    const index = side[position]
    if (index !== undefined) amounts[index] = part
  })
}

const sameSign = (values: readonly number[]): boolean =>
  values.every((value) => value >= 0) || values.every((value) => value <= 0)
