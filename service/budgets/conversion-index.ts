import { type DonorCell, donorCells } from '../../domain/budgets/donor-cells.ts'
import { RowsByLine } from '../../domain/reports/rows-by-line.ts'
import type { GrantConversion } from '../conversion/grant-conversion.ts'

/** What reports look up in a conversion; each is made at its first use and kept as long as the engine's answer itself. */
const cells = new WeakMap<GrantConversion, DonorCell[]>()
const byLine = new WeakMap<GrantConversion, RowsByLine>()

/** The sums of a conversion by budget line, partner and month. */
export function donorCellsOf(conversion: GrantConversion): readonly DonorCell[] {
  const known = cells.get(conversion)
  if (known) return known
  const made = donorCells(conversion.lines, conversion.outcome.rows)
  cells.set(conversion, made)
  return made
}

/** The rows of a conversion by line. */
export function rowsByLineOf(conversion: GrantConversion): RowsByLine {
  const known = byLine.get(conversion)
  if (known) return known
  const made = new RowsByLine(conversion.outcome.rows)
  byLine.set(conversion, made)
  return made
}
