import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import type { DescribedCell } from '../../shared/workbook/described-cell.ts'
import type { PartKind } from '../../shared/workbook/described-part.ts'

/** The XML of a workbook's parts by path, to be edited as somebody with the file in hand would. */
type Parts = Record<string, string>

/** Every kind of line of the canonical description: its parts, and the fields of its cells. */
export type DescribedKind = PartKind | Exclude<keyof DescribedCell, 'row' | 'column'>

export interface Alteration {
  readonly what: string
  /** Codes, one of which must name it from the seal alone, and one of which against the ledger. */
  readonly sealed: readonly FaultCode[]
  readonly against: readonly FaultCode[]
  edit(parts: Parts): void
}

const FIRST = 'xl/worksheets/sheet1.xml'
const BOOK = 'xl/workbook.xml'
const STYLES = 'xl/styles.xml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CELLS = ['VERIFY_WORKBOOK_CELL', 'VERIFY_WORKBOOK_CELLS'] as const

/** Edits one part; an edit that changes nothing is a mistake of the test. */
function change(parts: Parts, path: string, pattern: string | RegExp, replacement: string): void {
  const before = parts[path] ?? ''
  const after = before.replace(pattern, replacement)
  if (after === before) throw new Error(`${path} was not changed by ${pattern}`)
  parts[path] = after
}

const altered = (
  what: string,
  sealed: FaultCode | readonly FaultCode[],
  against: FaultCode | readonly FaultCode[],
  edit: (parts: Parts) => void,
): Alteration => ({ what, sealed: [sealed].flat(), against: [against].flat(), edit })

/** A part that the seal holds in words: named alike with and without the ledger. */
const part = (what: string, code: FaultCode, edit: (parts: Parts) => void): Alteration => altered(what, code, code, edit)

/** What can be altered of each kind of line, at least once: a kind without an alteration does not compile. */
export const ALTERATIONS: Readonly<Record<DescribedKind, readonly Alteration[]>> = {
  workbook: [
    part('dates that count from 1904', 'VERIFY_WORKBOOK_DATES', (parts) =>
      change(parts, BOOK, '<workbookPr ', '<workbookPr date1904="1" '),
    ),
  ],
  sheet: [
    part('a sheet hidden', 'VERIFY_WORKBOOK_SHEET_STATE', (parts) => change(parts, BOOK, 'state="visible"', 'state="hidden"')),
    part('a sheet hidden from the menu too', 'VERIFY_WORKBOOK_SHEET_STATE', (parts) =>
      change(parts, BOOK, 'state="visible"', 'state="veryHidden"'),
    ),
    part('two sheets swapped', 'VERIFY_WORKBOOK_SHEET_ORDER', (parts) =>
      change(parts, BOOK, /(<sheet [^>]*\/>)(<sheet [^>]*\/>)/, '$2$1'),
    ),
    part('a sheet renamed', 'VERIFY_WORKBOOK_SHEET_GONE', (parts) => change(parts, BOOK, /(<sheet [^>]*name=")[^"]+/, '$1Autre')),
    part('a sheet added', 'VERIFY_WORKBOOK_SHEET_FOREIGN', (parts) => {
      change(parts, BOOK, '</sheets>', '<sheet sheetId="99" name="Ajout" r:id="rId99"/></sheets>')
      const relation = `<Relationship Id="rId99" Type="${RELATIONS}/worksheet" Target="worksheets/sheet99.xml"/>`
      change(parts, 'xl/_rels/workbook.xml.rels', '</Relationships>', `${relation}</Relationships>`)
      parts['xl/worksheets/sheet99.xml'] =
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
    }),
  ],
  name: [
    part('a name that points elsewhere', 'VERIFY_WORKBOOK_NAME', (parts) =>
      change(parts, BOOK, /(<definedName name="[A-Z][^"]*">[^<]*\$)(\d+)</, '$1999<'),
    ),
    part('a name added', 'VERIFY_WORKBOOK_NAME', (parts) =>
      change(parts, BOOK, '</definedNames>', '<definedName name="Ajout">1</definedName></definedNames>'),
    ),
    part('a name taken out', 'VERIFY_WORKBOOK_NAME', (parts) =>
      change(parts, BOOK, /<definedName name="[A-Z][^"]*">[^<]*<\/definedName>/, ''),
    ),
    part('an area of print set', 'VERIFY_WORKBOOK_PRINT_RANGE', (parts) =>
      change(
        parts,
        BOOK,
        '</definedNames>',
        '<definedName name="_xlnm.Print_Area" localSheetId="0">$A$1:$B$3</definedName></definedNames>',
      ),
    ),
    part('other rows repeated on each page', 'VERIFY_WORKBOOK_PRINT_RANGE', (parts) =>
      change(parts, BOOK, /(_xlnm\.Print_Titles[^>]*>[^<]*\$1:\$)\d+/, '$199'),
    ),
  ],
  view: [
    part('zeros hidden', 'VERIFY_WORKBOOK_VIEW', (parts) => change(parts, FIRST, '<sheetView ', '<sheetView showZeros="0" ')),
    part('formulas shown in place of figures', 'VERIFY_WORKBOOK_VIEW', (parts) =>
      change(parts, FIRST, '<sheetView ', '<sheetView showFormulas="1" '),
    ),
    part('the tabs of the sheets hidden', 'VERIFY_WORKBOOK_VIEW', (parts) =>
      change(parts, BOOK, '<sheets>', '<bookViews><workbookView showSheetTabs="0"/></bookViews><sheets>'),
    ),
  ],
  default: [
    part('rows hidden unless said otherwise', 'VERIFY_WORKBOOK_VIEW', (parts) =>
      change(parts, FIRST, '<sheetFormatPr ', '<sheetFormatPr zeroHeight="1" '),
    ),
  ],
  column: [
    part('a column hidden', 'VERIFY_WORKBOOK_COLUMN_HIDDEN', (parts) => change(parts, FIRST, '<col ', '<col hidden="1" ')),
    part('a column as narrow as a hair', 'VERIFY_WORKBOOK_COLUMN_HIDDEN', (parts) =>
      change(parts, FIRST, /(<col [^>]*width=")[\d.]+/, '$10.1'),
    ),
  ],
  row: [
    part('a row hidden', 'VERIFY_WORKBOOK_ROW_HIDDEN', (parts) => change(parts, FIRST, '<row r="7"', '<row hidden="1" r="7"')),
    part('a row as low as a hair', 'VERIFY_WORKBOOK_ROW_HIDDEN', (parts) =>
      change(parts, FIRST, /(<row r="1" [^>]*?\bht=")[\d.]+/, '$10.5'),
    ),
  ],
  merge: [
    part('cells merged', 'VERIFY_WORKBOOK_MERGED', (parts) =>
      (parts[FIRST] ?? '').includes('</mergeCells>')
        ? change(parts, FIRST, '</mergeCells>', '<mergeCell ref="A2:B2"/></mergeCells>')
        : change(parts, FIRST, /(?=<conditionalFormatting)/, '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>'),
    ),
  ],
  rule: [
    part('the formula of a condition', 'VERIFY_WORKBOOK_RULES', (parts) =>
      change(parts, FIRST, /(<cfRule [^>]*><formula>)/, '$11+'),
    ),
    part('the ink that a condition gives', 'VERIFY_WORKBOOK_RULES', (parts) =>
      change(parts, STYLES, /(<dxf><font><color rgb=")[0-9A-F]{8}/g, '$1FFFFFFFF'),
    ),
    part('a condition taken out', 'VERIFY_WORKBOOK_RULES', (parts) =>
      change(parts, FIRST, /<conditionalFormatting.*?<\/conditionalFormatting>/s, ''),
    ),
  ],
  print: [
    part('the printed footer', 'VERIFY_WORKBOOK_FOOTER', (parts) =>
      change(parts, FIRST, /(<oddFooter>&amp;L&amp;8 )/, '$1Faux '),
    ),
    part('a printed header', 'VERIFY_WORKBOOK_HEADER', (parts) =>
      change(parts, FIRST, '<oddFooter>', '<oddHeader>&amp;CDéfinitif</oddHeader><oddFooter>'),
    ),
    part('a first page of its own', 'VERIFY_WORKBOOK_PAGES', (parts) =>
      change(parts, FIRST, '<headerFooter>', '<headerFooter differentFirst="1">'),
    ),
  ],
  object: [
    part('a drawing laid over a sheet', 'VERIFY_WORKBOOK_OBJECT', (parts) => {
      parts['xl/worksheets/_rels/sheet1.xml.rels'] =
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`
    }),
    part('a link to another workbook', 'VERIFY_WORKBOOK_OBJECT', (parts) =>
      change(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        `<Relationship Id="rId98" Type="${RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      ),
    ),
  ],
  value: [
    altered('a figure', CELLS, 'VERIFY_WORKBOOK_FIGURE', (parts) =>
      change(parts, tableOf(parts), /(<c r="[A-Z]+8"[^>]*><v>)(\d+\.?\d*<\/v>)/, '$19$2'),
    ),
    altered('the cached result of a formula alone', CELLS, 'VERIFY_WORKBOOK_FIGURE', (parts) =>
      change(parts, resultsOf(parts), /(<\/f><v>)(\d)/, '$19$2'),
    ),
    altered('a text', CELLS, 'VERIFY_WORKBOOK_FIGURE', (parts) =>
      change(parts, FIRST, /(<c r="A1"[^>]*?)( t="(?:s|str|inlineStr)")([^>]*)>.*?<\/c>/, '$1 t="str"$3><v>Titre faux</v></c>'),
    ),
    altered('a row taken out', CELLS, 'VERIFY_WORKBOOK_FIGURE', (parts) =>
      change(parts, FIRST, /<row r="7"[^>]*>.*?<\/row>/s, ''),
    ),
    altered('a cell added', CELLS, 'VERIFY_WORKBOOK_FIGURE', (parts) =>
      change(parts, FIRST, '</sheetData>', '<row r="20999"><c r="Z20999"><v>5</v></c></row></sheetData>'),
    ),
  ],
  formula: [
    altered('a formula rewritten, its result kept', CELLS, 'VERIFY_WORKBOOK_FORMULA', (parts) =>
      change(parts, resultsOf(parts), /<f>(?=[A-Z])/, '<f>1*'),
    ),
    altered('a formula replaced by its result', CELLS, 'VERIFY_WORKBOOK_FORMULA', (parts) =>
      change(parts, resultsOf(parts), /<f>[^<]*<\/f>(?=<v>\d)/, ''),
    ),
  ],
  format: [
    altered('the number format of one cell', CELLS, 'VERIFY_WORKBOOK_FORMAT', (parts) =>
      change(parts, tableOf(parts), /(<c r="[A-Z]+8" s=")\d+("><v>\d+\.?\d*<\/v>)/, '$10$2'),
    ),
    altered('the number format of every amount', CELLS, 'VERIFY_WORKBOOK_FORMAT', (parts) =>
      change(parts, STYLES, /(numFmtId="\d+" formatCode=")#[^"]*/g, '$1#,##0,'),
    ),
  ],
  unseen: [
    altered('letters of the colour of paper', CELLS, 'VERIFY_WORKBOOK_UNSEEN', (parts) =>
      change(parts, STYLES, /(<font>(?:<b\/>)?<color rgb=")FF241D17/g, '$1FFFAFAFA'),
    ),
    altered('letters too small to be read', CELLS, 'VERIFY_WORKBOOK_UNSEEN', (parts) =>
      change(parts, STYLES, /(<color rgb="FF241D17"\/><sz val=")\d+/g, '$11'),
    ),
  ],
}

/** The sheet whose eighth row holds figures: the transactions of a claim, the table of another report. */
const tableOf = (parts: Parts): string => (parts['xl/worksheets/sheet7.xml'] ? 'xl/worksheets/sheet7.xml' : FIRST)

/** A sheet with formulas of numbers. */
const resultsOf = (parts: Parts): string => (parts['xl/worksheets/sheet7.xml'] ? 'xl/worksheets/sheet2.xml' : FIRST)

/** The workbook after an alteration. */
export function alteredWorkbook(bytes: Uint8Array, { edit }: Pick<Alteration, 'edit'>): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
  edit(parts)
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}
