import type { Rate } from '../../shared/money/rate.ts'
import { PROVISIONAL } from './tranche-names.ts'

interface Part {
  readonly tranche: string
  readonly rate: Rate | null
  readonly xof: number
}

/** The order of the parts of one line: the pool or table first, then the receipts in their order, what is provisional last. */
export type PartOrder = (a: Part, b: Part) => number

export function partOrder(labels: readonly string[]): PartOrder {
  const positions = new Map(labels.map((label, index) => [label, index + 1]))
  const position = (tranche: string): number => (tranche === PROVISIONAL ? labels.length + 1 : (positions.get(tranche) ?? 0))
  return (a, b) => position(a.tranche) - position(b.tranche) || compareRates(a.rate, b.rate) || a.xof - b.xof
}

function compareRates(a: Rate | null, b: Rate | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1)
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export const sameRate = (a: Rate | null, b: Rate | null): boolean => a === b || compareRates(a, b) === 0
