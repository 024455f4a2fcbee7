import { strToU8, zipSync } from 'fflate'

/** Parts of a workbook by name; text is UTF-8. */
export type WorkbookParts = Record<string, string | Uint8Array>

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const zipped = (parts: WorkbookParts, level: 0 | 6 | 9 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
    {
      level,
    },
  )

/** A whole worksheet from what stands inside it. */
export const worksheet = (rows: string, before = '', after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

export interface WorkbookFixture {
  /** Worksheets in order, as written by `worksheet`. */
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string; readonly type?: string }[]
  readonly sharedStrings?: readonly string[]
  /** Number formats of the cell styles: an id, or a code of one's own. */
  readonly styles?: readonly (number | string)[]
  readonly date1904?: boolean
}

/** The parts of an ordinary workbook, to be changed at will before they are zipped. */
export function workbookParts(fixture: WorkbookFixture): WorkbookParts {
  const { sheets, sharedStrings, styles } = fixture
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const parts: WorkbookParts = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relationship('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${fixture.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${[
      ...sheets.map(({ type }, index) => relationship(`s${index}`, type ?? 'worksheet', `worksheets/sheet${index}.xml`)),
      relationship('strings', 'sharedStrings', 'sharedStrings.xml'),
      relationship('styles', 'styles', '/xl/styles.xml'),
    ].join('')}</Relationships>`,
  }
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index}.xml`] = sheet.xml
  if (sharedStrings)
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${sharedStrings.map((text) => `<si>${text}</si>`).join('')}</sst>`
  if (styles) parts['xl/styles.xml'] = stylesXml(styles)
  return parts
}

function stylesXml(styles: readonly (number | string)[]): string {
  const own = styles.flatMap((style, index) =>
    typeof style === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${style}"/>`] : [],
  )
  const formats = styles.map((style, index) => `<xf numFmtId="${typeof style === 'string' ? 164 + index : style}"/>`)
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.join('')}</cellXfs></styleSheet>`
}

export const workbook = (fixture: WorkbookFixture): Uint8Array => zipped(workbookParts(fixture))

/** A workbook of one sheet from the XML of its rows. */
export const oneSheet = (rows: string, extra: Partial<WorkbookFixture> & { before?: string; after?: string } = {}): Uint8Array =>
  workbook({ ...extra, sheets: [{ name: 'Dépenses', xml: worksheet(rows, extra.before, extra.after) }] })

/** A row of inline texts and numbers, without cell references. */
export const row = (...values: readonly (string | number | null)[]): string =>
  `<row>${values
    .map((value) => {
      if (value === null) return '<c/>'
      return typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`
    })
    .join('')}</row>`

/** An OpenDocument spreadsheet from the XML of its tables. */
export const openDocument = (tables: string, styles = '', manifest = ''): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
  })
