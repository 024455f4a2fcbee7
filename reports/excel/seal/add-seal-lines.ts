import { strFromU8, strToU8, unzipSync } from 'fflate'
import { replacedPart } from './replaced-part.ts'
import type { UnsealedWorkbook } from './unsealed-workbook.ts'

/**
 * Puts the lines of a seal into the sheet that waits for them, one a row, in the look of the cell above the first. Every other byte of the file's parts
 * stays, so that what was described and what is handed out are one. Throws on a file that is not of our writers.
 */
export function addSealLines({ bytes, sealSheet, sealRow }: UnsealedWorkbook, lines: readonly string[]): Uint8Array {
  const path = `xl/worksheets/sheet${sealSheet}.xml`
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path]
  if (!part) throw new RangeError(`the workbook has no ${path}`)
  const xml = strFromU8(part)
  const end = xml.lastIndexOf('</sheetData>')
  const style = new RegExp(`<c r="A${sealRow - 1}"[^>]*? s="(\\d+)"`).exec(xml)?.[1]
  if (end < 0 || style === undefined) throw new RangeError(`${path} has no place for a seal`)
  const rows = lines.map((line, index) => sealRowXml(sealRow + index, style, line)).join('')
  const last = sealRow + lines.length - 1
  const widened = (xml.slice(0, end) + rows + xml.slice(end)).replace(
    /<dimension ref="([A-Z]+\d+):([A-Z]+)\d+"\/>/,
    (_, first: string, column: string) => `<dimension ref="${first}:${column}${last}"/>`,
  )
  return replacedPart(bytes, path, strToU8(widened))
}

const sealRowXml = (row: number, style: string, line: string): string =>
  `<row r="${row}"><c r="A${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(line)}</t></is></c></row>`

/** Text of XML; what a spreadsheet would read as a coded character keeps its underscore. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, coded)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** A character that XML cannot hold, as spreadsheets write it; those that it can hold stay. */
function coded(character: string): string {
  const code = character.charCodeAt(0)
  const isHeld = code === 9 || code === 10 || code === 13 || (code >= 127 && code < 160)
  return isHeld ? character : `_x${code.toString(16).padStart(4, '0').toUpperCase()}_`
}
