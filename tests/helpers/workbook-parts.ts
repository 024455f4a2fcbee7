import { strFromU8, unzipSync } from 'fflate'

/** The XML parts of an .xlsx file, by their path in the archive. */
export const workbookParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))

/** The parts of its worksheets, in order. */
export const worksheetParts = (bytes: Uint8Array): readonly string[] =>
  Object.entries(workbookParts(bytes))
    .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([, xml]) => xml)

/** Children of a worksheet in the order that the format's schema demands; Excel calls a file damaged that breaks it. */
const SCHEMA_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'drawing',
  'legacyDrawing',
]

/** The children of a worksheet that stand before one they must follow, or that the schema does not know. */
export function disorder(sheetXml: string): readonly string[] {
  const children = [...sheetXml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').matchAll(/<(\w+)[ />]/g)].map(
    ([, name]) => name ?? '',
  )
  const known = children.filter((name) => SCHEMA_ORDER.includes(name))
  return known.filter((name, index) => index > 0 && SCHEMA_ORDER.indexOf(name) < SCHEMA_ORDER.indexOf(known[index - 1] ?? ''))
}
