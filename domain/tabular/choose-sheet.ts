import type { TabularSheet } from './open-table-types.ts'
import type { ReadingContext } from './reading-context.ts'

/**
 * The sheet asked for by name (without regard to case where no name matches exactly), else the first visible one,
 * else the first. Refuses a name the workbook does not have, and a workbook without sheets.
 */
export function chooseSheet<T extends TabularSheet>(
  context: ReadingContext,
  sheets: readonly T[],
  wanted: string | undefined,
): T {
  if (wanted === undefined) return sheets.find((sheet) => !sheet.hidden) ?? sheets[0] ?? context.refuseFile('SHEET_NONE')
  const found =
    sheets.find((sheet) => sheet.name === wanted) ??
    sheets.find((sheet) => sheet.name.trim().toLowerCase() === wanted.trim().toLowerCase())
  return found ?? context.refuseFile('SHEET_UNKNOWN', { sheet: wanted, sheets: sheets.map((sheet) => sheet.name).join(', ') })
}
