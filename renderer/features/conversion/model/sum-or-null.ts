import { sumMinor } from '../../../../shared/money/money.ts'

/** A sum of minor units that is blank as soon as one of its parts is. */
export const sumOrNull = (amounts: readonly (number | null)[]): number | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === amounts.length ? sumMinor(known) : null
}
