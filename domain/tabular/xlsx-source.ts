import { fault } from '../../shared/result/fault.ts'
import { chooseSheet } from './choose-sheet.ts'
import type { ReadingContext } from './reading-context.ts'
import { serialDates } from './serial-date.ts'
import type { SheetSource } from './sheet-source.ts'
import { readXlsxPackage } from './xlsx-package.ts'
import { xlsxRows } from './xlsx-rows.ts'
import { readSharedStrings } from './xlsx-shared-strings.ts'
import { readStyles } from './xlsx-styles.ts'
import type { ZipDirectory } from './zip-directory.ts'

/** Opens an Office Open XML workbook (transitional or strict) at the sheet wanted. */
export function xlsxSource(context: ReadingContext, parts: ZipDirectory, wanted: string | undefined): SheetSource {
  const workbook = readXlsxPackage(context, parts)
  const sheet = chooseSheet(context, workbook.sheets, wanted)
  const cellContext = {
    sharedStrings: readSharedStrings(context, workbook.sharedStrings),
    styles: readStyles(context, workbook.styles),
    serialDates: serialDates(workbook.epoch),
  }
  const hiddenColumns = new Set<number>()
  return {
    kind: 'xlsx',
    encoding: null,
    separator: null,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: sheet.name,
    epoch: workbook.epoch,
    warnings: workbook.sheets
      .filter((each) => each.hidden)
      .map((each) => fault('SHEET_HIDDEN', context.filePlace, { sheet: each.name })),
    hiddenColumns,
    rows: () => xlsxRows(context, sheet.part, cellContext, hiddenColumns),
  }
}
