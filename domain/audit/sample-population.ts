import { exactInteger } from '../../shared/money/money.ts'

/** One item that may be drawn: a line of donor spending, whole francs, debit positive. */
export interface PopulationItem {
  /** The voucher's source id, else its number, and the line: what names it to a second auditor. */
  readonly voucher: string
  readonly line: number
  readonly amountXof: number
}

export type Stratum = 'top' | 'sample' | 'high' | 'middle' | 'low'

export interface SampledItem extends PopulationItem {
  /** Sum of the population up to this item, included. */
  readonly cumulativeXof: number
  /** How many points of a monetary-unit sample fall in it; one for the other methods. */
  readonly hits: number
  readonly stratum: Stratum
}

export interface CumulatedItem extends PopulationItem {
  readonly cumulativeXof: number
}

/**
 * The population with its running sum. Only what was spent can be drawn by its francs: reversals, corrections and other negative or empty lines
 * are left out of the sum, and an auditor looks at them as they stand.
 */
export function cumulate(population: readonly PopulationItem[]): CumulatedItem[] {
  let sum = 0
  return population
    .filter((item) => item.amountXof > 0)
    .map((item) => {
      sum = exactInteger(sum + item.amountXof)
      return { ...item, cumulativeXof: sum }
    })
}

/** Draws a number from 0 to 2^64 − 1 for a subject, the same one for the same seed on every machine. */
export type Draw = (subject: string) => bigint

export const itemKey = ({ voucher, line }: Pick<PopulationItem, 'voucher' | 'line'>): string => `${voucher}:${line}`
