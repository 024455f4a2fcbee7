import ExcelJS from 'exceljs'

/** A formula cell and what it came to: the cached result of the writer, or the one that another program computed. */
export interface FormulaCell {
  readonly formula: string
  readonly result: unknown
}

/** Every formula of a workbook, by "Sheet!A1". */
export async function formulaCells(bytes: Uint8Array): Promise<ReadonlyMap<string, FormulaCell>> {
  const cells = new Map<string, FormulaCell>()
  await eachCell(bytes, (place, cell) => {
    if (cell.formula) cells.set(place, { formula: cell.formula, result: cell.result ?? '' })
  })
  return cells
}

/** The formulas whose cached result is not what the recalculated workbook says, each with both values. */
export async function staleFormulas(original: Uint8Array, recalculated: Uint8Array): Promise<readonly string[]> {
  const results = new Map<string, unknown>()
  await eachCell(recalculated, (place, cell) => {
    results.set(place, cell.formula ? (cell.result ?? '') : (cell.value ?? ''))
  })
  const stale: string[] = []
  for (const [place, { formula, result }] of await formulaCells(original)) {
    const found = results.get(place) ?? ''
    if (!same(result, found))
      stale.push(`${place} =${formula}: cached ${JSON.stringify(result)}, recalculated ${JSON.stringify(found)}`)
  }
  return stale
}

/** Amounts are compared far below the penny: what differs there is the last bit of a binary sum. */
function same(cached: unknown, found: unknown): boolean {
  if (typeof cached === 'number' && typeof found === 'number') return Math.abs(cached - found) < 1e-6
  return cached === found
}

async function eachCell(bytes: Uint8Array, visit: (place: string, cell: ExcelJS.Cell) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  workbook.eachSheet((sheet) => {
    sheet.eachRow({ includeEmpty: false }, (row) => {
      row.eachCell({ includeEmpty: false }, (cell) => {
        visit(`${sheet.name}!${cell.address}`, cell)
      })
    })
  })
}
