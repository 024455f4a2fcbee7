import { fault } from '../../shared/result/fault.ts'
import { chooseSheet } from './choose-sheet.ts'
import { odsRows } from './ods-rows.ts'
import { readOdsSheets } from './ods-sheets.ts'
import { readXmlPart } from './read-xml-part.ts'
import type { ReadingContext } from './reading-context.ts'
import type { SheetSource } from './sheet-source.ts'
import type { ZipDirectory } from './zip-directory.ts'

/** Opens an OpenDocument spreadsheet at the sheet wanted. Refuses one whose manifest says that it is encrypted. */
export function odsSource(context: ReadingContext, parts: ZipDirectory, wanted: string | undefined): SheetSource {
  if (isEncrypted(context, parts)) context.refuseFile('FILE_ENCRYPTED')
  const content = parts.get('content.xml') ?? context.refuseFile('FILE_NOT_A_TABLE')
  const sheets = readOdsSheets(context, content)
  const sheet = chooseSheet(context, sheets, wanted)
  const hiddenColumns = new Set<number>()
  return {
    kind: 'ods',
    encoding: null,
    separator: null,
    sheets,
    sheet: sheet.name,
    epoch: 1900,
    warnings: sheets.filter((each) => each.hidden).map((each) => fault('SHEET_HIDDEN', context.filePlace, { sheet: each.name })),
    hiddenColumns,
    rows: () => odsRows(context, content, sheets.indexOf(sheet), hiddenColumns),
  }
}

function isEncrypted(context: ReadingContext, parts: ZipDirectory): boolean {
  const manifest = parts.get('meta-inf/manifest.xml')
  let encrypted = false
  if (!manifest) return false
  readXmlPart(context, manifest, {
    open: (name) => {
      if (name === 'encryption-data') encrypted = true
    },
    close: () => {},
    text: () => {},
  })
  return encrypted
}
