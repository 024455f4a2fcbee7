import type { ClaimRow } from '../../model/claim-rows.ts'

/** A row of the claim with the row number it has on a sheet. */
export interface PlacedRow {
  readonly row: ClaimRow
  readonly at: number
  /** Row numbers of what it adds up: lines of a head, heads of the direct total, direct and NPAC of the grand total. */
  readonly parts: readonly number[]
}

/** Lays the claim's rows on a sheet from a first row on; the base of NPAC is shown on the claim only. */
export function placeRows(rows: readonly ClaimRow[], first: number, withBase: boolean): readonly PlacedRow[] {
  const shown = rows.filter((row) => withBase || row.kind !== 'base')
  const at = (index: number): number => first + index
  return shown.map((row, index) => ({ row, at: at(index), parts: partsOf(shown, index).map(at) }))
}

function partsOf(rows: readonly ClaimRow[], index: number): number[] {
  const kind = rows[index]?.kind
  const indexes = (wanted: (row: ClaimRow) => boolean): number[] => rows.flatMap((row, at) => (wanted(row) ? [at] : []))
  if (kind === 'direct') return indexes((row) => row.kind === 'head')
  if (kind === 'total') return indexes((row) => row.kind === 'direct' || row.kind === 'npac')
  if (kind !== 'head') return []
  const parts: number[] = []
  for (let at = index + 1; rows[at]?.kind === 'line'; at += 1) parts.push(at)
  return parts
}

/** "SUM(E9:E12)" for lines that lie together, "SUM(E8,E13)" for totals; nothing to add is zero. */
export function sumOf(letter: string, parts: readonly number[]): string {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return '0'
  const together = parts.length > 1 && last - first === parts.length - 1
  return together ? `SUM(${letter}${first}:${letter}${last})` : `SUM(${parts.map((part) => `${letter}${part}`).join(',')})`
}

/** The row number of a kind or of a line's code. */
export function rowNumber(placed: readonly PlacedRow[], wanted: (row: ClaimRow) => boolean): number {
  const found = placed.find(({ row }) => wanted(row))
  if (!found) throw new RangeError('the claim has no such row')
  return found.at
}
