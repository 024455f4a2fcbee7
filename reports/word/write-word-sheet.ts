import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { PrintBlock, PrintColumn, PrintSheet } from '../model/print-sheet.ts'
import { steadyDocument } from './steady-document.ts'

type TableBlock = Extract<PrintBlock, { kind: 'table' }>

/** Twentieths of a point: what Word measures pages and columns in. */
const TWIPS_PER_MM = 56.7
const MARGIN_MM = 18
const twips = (mm: number): number => Math.floor(mm * TWIPS_PER_MM)
const INK = '2A211B'
const PALE = '75695E'
const WARNING_INK = '8A3D1C'
const LINE = 'CFC6B8'
const HEAD_FILL = 'EFE9DF'
/** Half points. */
const SIZE = { body: 20, table: 17, small: 16, foot: 14 }

/**
 * Writes a sheet as a Word document that anybody may go on with: the same blocks as the PDF, in Word's own headings, tables and paragraphs. The same sheet and moment give
 * the same bytes.
 */
export async function writeWordSheet(sheet: PrintSheet, at: Date): Promise<Uint8Array> {
  const widthMm = (sheet.orientation === 'landscape' ? 297 : 210) - 2 * MARGIN_MM
  const document = new Document({
    title: sheet.title,
    creator: sheet.organisation,
    lastModifiedBy: sheet.organisation,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: SIZE.body, color: INK, language: { value: sheet.language === 'fr' ? 'fr-FR' : 'en-GB' } },
        },
        title: { run: { size: 34, bold: true, color: INK }, paragraph: { spacing: { before: 60, after: 120 } } },
        heading1: { run: { size: 24, bold: true, color: INK }, paragraph: { spacing: { before: 260, after: 100 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              orientation: sheet.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              width: twips(210),
              height: twips(297),
            },
            margin: { top: twips(MARGIN_MM), bottom: twips(MARGIN_MM), left: twips(MARGIN_MM), right: twips(MARGIN_MM) },
          },
        },
        ...(sheet.notice === undefined ? {} : { headers: { default: header(sheet.notice) } }),
        footers: { default: footer(sheet.foot, widthMm) },
        children: [...head(sheet, widthMm), ...sheet.blocks.flatMap((block) => drawn(block, widthMm))],
      },
    ],
  })
  return steadyDocument(await Packer.toBuffer(document), at)
}

function head({ organisation, title, reference }: PrintSheet, widthMm: number): Paragraph[] {
  const end = reference === undefined ? [] : [new TextRun({ text: `\t${reference}`, size: SIZE.body })]
  return [
    new Paragraph({ children: [new TextRun({ text: organisation, size: SIZE.small, color: PALE })] }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      tabStops: [{ type: TabStopType.RIGHT, position: twips(widthMm) }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: INK, space: 4 } },
      children: [new TextRun(title), ...end],
    }),
  ]
}

/** What heads every page in a frame. */
function header(notice: string): Header {
  const side = { style: BorderStyle.SINGLE, size: 8, color: WARNING_INK, space: 3 }
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { top: side, bottom: side, left: side, right: side },
        children: [new TextRun({ text: notice, bold: true, size: SIZE.small, color: WARNING_INK })],
      }),
    ],
  })
}

function footer(text: string, widthMm: number): Footer {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, size: SIZE.foot, color: PALE })
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(widthMm) }],
        children: [run([text, '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])],
      }),
    ],
  })
}

/** A block, then room: two tables that touch would be one. */
function drawn(block: PrintBlock, widthMm: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(block.text)] })]
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 100 }, children: runs(block.text, { bold: block.strong === true }) })]
    case 'stamp':
      return [new Paragraph({ spacing: { before: 120, after: 120 }, children: runs(block.text, { bold: true, size: 28 }) })]
    case 'fields':
      return [fieldTable(block.fields, block.columns ?? 2, widthMm), room()]
    // A curve is a drawing of the paper sheet; its figures stand in the table that goes with it.
    case 'curve':
      return []
    // A letter is edited after it is made: the head stands in it as text, and no code is drawn.
    case 'head':
      return [
        new Paragraph({ spacing: { before: 160 }, children: runs(block.title, { bold: true }) }),
        ...(block.remark === '' ? [] : [new Paragraph({ children: runs(block.remark, { size: SIZE.small, color: PALE }) })]),
        new Paragraph({ children: runs(block.text.trimEnd(), { size: SIZE.foot }) }),
      ]
    case 'table':
      return [dataTable(block, widthMm), room()]
    case 'signatures':
      return [signatureTable(block.people, widthMm), room()]
  }
}

const room = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 }, children: [] })

/** The lines of a text, each on its own. */
const runs = (text: string, look: { readonly bold?: boolean; readonly size?: number; readonly color?: string }): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) }))

const edge = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({ style, size: 4, color: LINE })
const framed = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({
  top: edge(style),
  bottom: edge(style),
  left: edge(style),
  right: edge(style),
  insideHorizontal: edge(style),
  insideVertical: edge(style),
})
const PADDING = { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 80, right: 80 }

interface CellLook {
  readonly widthMm: number
  readonly bold?: boolean
  readonly size?: number
  readonly color?: string
  readonly align?: PrintColumn['align']
  readonly fill?: string
}

function cell(
  text: string,
  { widthMm, bold = false, size = SIZE.table, color = INK, align = 'left', fill }: CellLook,
): TableCell {
  const alignment = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }[align]
  return new TableCell({
    width: { size: twips(widthMm), type: WidthType.DXA },
    margins: PADDING,
    verticalAlign: VerticalAlignTable.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [new Paragraph({ alignment, children: runs(text, { bold, size, color }) })],
  })
}

const table = (
  widthMm: number,
  widths: readonly number[],
  rows: TableRow[],
  style: (typeof BorderStyle)[keyof typeof BorderStyle],
): Table =>
  new Table({
    width: { size: twips(widthMm), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: framed(style),
    rows,
  })

/** Columns without a width share what the others leave. */
function widthsOf(columns: readonly PrintColumn[], widthMm: number): number[] {
  const taken = columns.reduce((sum, column) => sum + (column.widthMm ?? 0), 0)
  const free = columns.filter((column) => column.widthMm === undefined).length
  return columns.map((column) => column.widthMm ?? (widthMm - taken) / Math.max(1, free))
}

function dataTable({ columns, rows, totals = [] }: TableBlock, widthMm: number): Table {
  const widths = widthsOf(columns, widthMm)
  const row = (texts: readonly string[], look: { readonly bold?: boolean; readonly fill?: string }, tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: columns.map((column, at) => cell(texts[at] ?? '', { ...look, align: column.align, widthMm: widths[at] ?? 20 })),
    })
  const labels = columns.map(({ label }) => label)
  return table(
    widthMm,
    widths,
    [
      row(labels, { bold: true, fill: HEAD_FILL }, true),
      ...rows.map((texts) => row(texts, {})),
      ...totals.map((texts) => row(texts, { bold: true, fill: 'F7F3EC' })),
    ],
    BorderStyle.SINGLE,
  )
}

function fieldTable(fields: readonly (readonly [string, string])[], columns: number, widthMm: number): Table {
  const label = 38
  const value = widthMm / columns - label
  const rows: TableRow[] = []
  for (let at = 0; at < fields.length; at += columns) {
    const children = Array.from({ length: columns }, (_, column) => fields[at + column] ?? (['', ''] as const)).flatMap(
      ([name, text]) => [
        cell(name, { widthMm: label, size: SIZE.body, color: PALE }),
        cell(text, { widthMm: value, size: SIZE.body, bold: true }),
      ],
    )
    rows.push(new TableRow({ cantSplit: true, children }))
  }
  const widths = Array.from({ length: columns }, () => [label, value]).flat()
  return table(widthMm, widths, rows, BorderStyle.NONE)
}

function signatureTable(people: readonly { readonly role: string; readonly name?: string }[], widthMm: number): Table {
  const width = widthMm / Math.max(1, people.length)
  const children = people.map(({ role, name }) =>
    cell(`${role}\n${name ?? ''}`, { widthMm: width, bold: true, size: SIZE.small }),
  )
  const rows = [new TableRow({ cantSplit: true, height: { value: twips(28), rule: 'atLeast' }, children })]
  return table(
    widthMm,
    people.map(() => width),
    rows,
    BorderStyle.SINGLE,
  )
}
