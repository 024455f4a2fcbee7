/** A sheet read back as plain values, by whatever reader: cell addresses without dollars. A formula gives its cached result. */
export interface SheetGrid {
  readonly name: string
  readonly cells: ReadonlyMap<string, string | number | null>
}

/** A cell that does not say what the ledger says; `cell` is empty when a whole sheet is missing or foreign. */
export interface CellMismatch {
  readonly sheet: string
  readonly cell: string
  readonly expected: string | number | null
  readonly found: string | number | null
}
