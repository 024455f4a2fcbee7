import type { PresetContent, PresetLine, PresetValues, Withholding } from '../../shared/contract/presets.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { isWanted } from './preset-values.ts'
import { percentOf, withholdingOn } from './withholding-table.ts'

/** What one code takes, with the row of the table that says so. */
export interface Taken {
  readonly row: Withholding
  readonly baseMinor: number
  readonly amountMinor: number
}

export interface AmountOfLine {
  readonly line: PresetLine
  /** Minor units on the line's side; zero leaves the line out. */
  readonly minor: number
  readonly side: 'debit' | 'credit'
  /** The rows of the withholding table behind the amount. */
  readonly taken: readonly Taken[]
}

interface Computed {
  readonly minor: number | null
  readonly taken: readonly Taken[]
}

/**
 * The amount of each line of a preset that is wanted, in its order: asked amounts and their percentages, shares, what the table of the
 * day takes, and last the rest, which makes the voucher balance. Pushes what stands in the way: a code without a rate that day
 * (WITHHOLDING_MISSING), and a rest on the wrong side (PRESET_REST_TURNS).
 */
export function presetAmounts(
  content: PresetContent,
  values: PresetValues,
  table: readonly Withholding[],
  date: LocalDate,
  faults: Fault[],
): AmountOfLine[] {
  const lines = content.lines.filter((line) => isWanted(line.when, values))
  const shares = sharesOf(lines, values)
  const computed = lines.map((line, index) => amountOf(line, shares[index] ?? 0, values, table, date, faults))
  const known = lines.map((line, index) => signed(line.side, computed[index]?.minor ?? 0))
  const gap = sumMinor(known)
  let rested = false
  return lines.map((line, index): AmountOfLine => {
    const { minor, taken } = computed[index] ?? { minor: 0, taken: [] }
    if (minor !== null) return { line, minor, side: line.side, taken }
    // Only the first line of the rest takes it.
    const rest = rested ? 0 : -gap
    rested = true
    const side = rest > 0 ? 'debit' : 'credit'
    if (rest !== 0 && side !== line.side && !line.turns)
      faults.push(fault('PRESET_REST_TURNS', undefined, { amount: Math.abs(rest) }))
    return { line, minor: Math.abs(rest), side, taken: [] }
  })
}

const signed = (side: 'debit' | 'credit', minor: number): number => (side === 'debit' ? minor : -minor)

const asked = (key: string, values: PresetValues): number => values.amounts[key] ?? 0

function amountOf(
  { amount }: PresetLine,
  share: number,
  values: PresetValues,
  table: readonly Withholding[],
  date: LocalDate,
  faults: Fault[],
): Computed {
  switch (amount.kind) {
    case 'fixed':
      return { minor: amount.minor, taken: [] }
    case 'asked':
      return { minor: percentOf(asked(amount.key, values), amount.percent), taken: [] }
    case 'share':
      return { minor: share, taken: [] }
    case 'rest':
      return { minor: null, taken: [] }
    case 'withholding': {
      const baseMinor = asked(amount.base, values)
      if (baseMinor === 0) return { minor: 0, taken: [] }
      const taken = amount.codes.flatMap((code): Taken[] => {
        const row = withholdingOn(table, code, date)
        if (!row) {
          if (!faults.some((known) => known.code === 'WITHHOLDING_MISSING' && known.details?.withholding === code))
            faults.push(fault('WITHHOLDING_MISSING', undefined, { withholding: code, date }))
          return []
        }
        return [{ row, baseMinor, amountMinor: percentOf(baseMinor, row.rate) }]
      })
      return { minor: sumMinor(taken.map(({ amountMinor }) => amountMinor)), taken }
    }
  }
}

/** Each asked amount is spread over the lines of one side that share it, by largest remainder: the side sums to the amount. */
function sharesOf(lines: readonly PresetLine[], values: PresetValues): number[] {
  const parts = lines.map(() => 0)
  const groups = new Map<string, number[]>()
  lines.forEach(({ amount, side }, index) => {
    if (amount.kind !== 'share') return
    const key = `${side} ${amount.key}`
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  for (const [group, indexes] of groups) {
    const key = group.slice(group.indexOf(' ') + 1)
    const shares = indexes.map((index) => {
      const amount = lines[index]?.amount
      return { code: String(index).padStart(5, '0'), weight: amount?.kind === 'share' ? amount.weight : '0' }
    })
    if (shares.every(({ weight }) => /^[0.]*$/.test(weight))) continue
    allocate(asked(key, values), shares).forEach((part, position) => {
      const index = indexes[position]
      if (index !== undefined) parts[index] = part
    })
  }
  return parts
}
