import type { SpendingRow } from '../../../../shared/contract/budgets.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { type Month, monthOf } from '../../../../shared/time/period.ts'

/** A block of a layer: what one month, or one voucher line, took from it, in XOF. */
export interface Block {
  readonly month: Month
  /** The line's own name and its row in the table, where blocks are drawn line by line. */
  readonly line: { readonly name: string; readonly key: string } | null
  readonly xof: number
}

export interface LayerPicture<Layer> {
  readonly layer: Layer
  readonly blocks: readonly Block[]
  /** XOF of the layer that no block shows: catch-ups, which carry no XOF of their own. */
  readonly otherXof: number
}

interface Received {
  readonly label: string
  readonly xof: number
  readonly leftXof: number
}

/** Up to this many rows each line has its own block; beyond, a block is a month. */
const LINES_AT_MOST = 48

/** Whether lines are few enough to be drawn one by one. */
export const isDrawnByLine = (rowCount: number): boolean => rowCount <= LINES_AT_MOST

/**
 * How each layer was used, in order. A layer that got money back (a reversal) is drawn by month even with few lines, since a
 * block cannot be negative.
 */
export function layerPictures<Layer extends Received>(
  layers: readonly Layer[],
  rows: readonly SpendingRow[],
  keyOf: (row: SpendingRow) => string,
): LayerPicture<Layer>[] {
  return layers.map((layer) => {
    const own = rows.filter((row) => row.tranche === layer.label)
    const single = isDrawnByLine(rows.length) && own.every((row) => row.xof >= 0)
    const blocks = (single ? lineBlocks(own, keyOf) : monthBlocks(own)).filter((block) => block.xof > 0)
    const drawn = sumMinor(blocks.map((block) => block.xof))
    return { layer, blocks, otherXof: Math.max(0, layer.xof - layer.leftXof - drawn) }
  })
}

const lineBlocks = (rows: readonly SpendingRow[], keyOf: (row: SpendingRow) => string): Block[] =>
  rows.map((row) => ({
    month: monthOf(row.date),
    line: { name: row.sourceId ?? row.number.replace(/^.*-/, ''), key: keyOf(row) },
    xof: row.xof,
  }))

function monthBlocks(rows: readonly SpendingRow[]): Block[] {
  const months = new Map<Month, number>()
  for (const row of rows) months.set(monthOf(row.date), sumMinor([months.get(monthOf(row.date)) ?? 0, row.xof]))
  return [...months].map(([month, xof]) => ({ month, line: null, xof }))
}
