import { jsPDF } from 'jspdf'
import autoTable, { type CellDef, type RowInput } from 'jspdf-autotable'
import type { PrintBlock, PrintCurve, PrintHead, PrintSheet } from '../model/print-sheet.ts'
import { attachSkeleton } from './attach-skeleton.ts'
import { INK, LINE, MARGIN_MM, PALE, SIZES, WARNING_INK } from './paper.ts'
import { paperText } from './paper-text.ts'
import { CURVE_HEIGHT_MM, writeCurve } from './write-curve.ts'
import { headNoteHeight, writeHeadNote } from './write-head-note.ts'

type TableBlock = Extract<PrintBlock, { kind: 'table' }>
type Writer = { readonly paper: jsPDF; top: number }

/**
 * Draws a sheet as an A4 PDF of real text, in the fourteen standard faces (no font is embedded). The same sheet gives the same bytes:
 * its date is the one given, in UTC, and its identifier comes from `identifier` (32 hexadecimal digits).
 */
export function writePrintSheet(
  sheet: PrintSheet,
  made: {
    readonly at: Date
    readonly identifier: string
    readonly head?: string
    readonly headText?: string
    /** The text of the chain's skeleton, which the paper then carries as an attachment. */
    readonly skeleton?: string
  },
): Uint8Array {
  const paper = new jsPDF({ unit: 'mm', format: 'a4', orientation: sheet.orientation ?? 'portrait', compress: true })
  paper.setCreationDate(made.at)
  paper.setFileId(made.identifier.toUpperCase())
  paper.setProperties({
    title: paperText(sheet.title),
    author: paperText(sheet.organisation),
    creator: 'Sikasso',
    ...headProperty(made, made.skeleton === undefined ? '' : ` ${attachSkeleton(paper, made.skeleton)}`),
  })
  paper.setLanguage(sheet.language)
  const writer: Writer = { paper, top: MARGIN_MM }
  writeHead(writer, sheet)
  for (const block of sheet.blocks) writeBlock(writer, block)
  writeFeet(paper, sheet)
  return new Uint8Array(paper.output('arraybuffer'))
}

/** The whole head of the chain, and its text where the sheet carries it, where a program finds them again; people read the beginning at the foot. */
function headProperty(
  { head, headText }: { readonly head?: string; readonly headText?: string },
  skeleton: string,
): { keywords?: string } {
  const note = headText === undefined ? '' : ` sikasso-note:${Buffer.from(headText, 'utf8').toString('base64')}`
  return head === undefined ? {} : { keywords: `sikasso-head:${head}${note}${skeleton}` }
}

const widthOf = (paper: jsPDF): number => paper.internal.pageSize.getWidth() - 2 * MARGIN_MM

function writeHead(writer: Writer, sheet: PrintSheet): void {
  const { paper } = writer
  paper.setFont('helvetica', 'normal').setFontSize(SIZES.small).setTextColor(INK)
  paper.text(paperText(sheet.organisation), MARGIN_MM, writer.top + 3)
  paper.setFont('helvetica', 'bold').setFontSize(SIZES.title)
  const reference = sheet.reference === undefined ? '' : paperText(sheet.reference)
  paper.text(paperText(sheet.title), MARGIN_MM, writer.top + 11)
  if (reference !== '')
    paper.setFontSize(SIZES.heading).text(reference, MARGIN_MM + widthOf(paper), writer.top + 11, { align: 'right' })
  paper.setDrawColor(INK).setLineWidth(0.4)
  paper.line(MARGIN_MM, writer.top + 14, MARGIN_MM + widthOf(paper), writer.top + 14)
  writer.top += 19
}

function writeBlock(writer: Writer, block: PrintBlock): void {
  if (block.kind === 'heading') writeText(writer, block.text, SIZES.heading, true, 2)
  else if (block.kind === 'paragraph') writeText(writer, block.text, SIZES.body, block.strong === true, 1.5)
  else if (block.kind === 'fields') writeFields(writer, block.fields, block.columns ?? 2)
  else if (block.kind === 'table') writeTable(writer, block)
  else if (block.kind === 'curve') drawCurve(writer, block)
  else if (block.kind === 'head') drawHeadNote(writer, block)
  else if (block.kind === 'signatures') writeSignatures(writer, block.people)
  else writeStamp(writer, block.text)
}

/** Turns the page when less than this height is left above the foot. */
function needRoom(writer: Writer, heightMm: number): void {
  const bottom = writer.paper.internal.pageSize.getHeight() - MARGIN_MM - 6
  if (writer.top + heightMm <= bottom) return
  writer.paper.addPage()
  writer.top = MARGIN_MM
}

function writeText(writer: Writer, text: string, size: number, strong: boolean, after: number): void {
  const { paper } = writer
  paper
    .setFont('helvetica', strong ? 'bold' : 'normal')
    .setFontSize(size)
    .setTextColor(INK)
  const lines = paper.splitTextToSize(paperText(text), widthOf(paper)) as string[]
  const step = size * 0.45
  for (const line of lines) {
    needRoom(writer, step)
    paper.text(line, MARGIN_MM, writer.top + step * 0.8)
    writer.top += step
  }
  writer.top += after
}

function writeFields(writer: Writer, fields: readonly (readonly [string, string])[], columns: number): void {
  const rows: RowInput[] = []
  for (let at = 0; at < fields.length; at += columns) {
    const row: CellDef[] = []
    for (let column = 0; column < columns; column++) {
      const [label = '', value = ''] = fields[at + column] ?? []
      row.push(
        { content: paperText(label), styles: { textColor: PALE } },
        { content: paperText(value), styles: { fontStyle: 'bold' } },
      )
    }
    rows.push(row)
  }
  drawTable(writer, {
    body: rows,
    theme: 'plain',
    styles: { fontSize: SIZES.body, cellPadding: { top: 0.8, bottom: 0.8, left: 0, right: 3 } },
  })
}

/** Type and padding of a table by its number of columns: twenty-four of them still fit a landscape sheet. */
const tableType = (columns: number): { fontSize: number; cellPadding: number } =>
  columns <= 9
    ? { fontSize: SIZES.table, cellPadding: 1.2 }
    : columns <= 14
      ? { fontSize: 6.5, cellPadding: 0.8 }
      : { fontSize: 4.6, cellPadding: 0.5 }

function writeTable(writer: Writer, { columns, rows, totals = [], dense = 0 }: TableBlock): void {
  const aligned = (row: readonly string[], strong = false): CellDef[] =>
    columns.map((column, at) => ({
      content: paperText(row[at] ?? ''),
      styles: { halign: column.align ?? 'left', ...(strong ? { fontStyle: 'bold' as const } : {}) },
    }))
  const widths = columns.map((column, at) => [at, column.widthMm === undefined ? {} : { cellWidth: column.widthMm }])
  drawTable(writer, {
    head: [aligned(columns.map((column) => column.label))],
    body: rows.map((row) => aligned(row)),
    foot: totals.map((row) => aligned(row, true)),
    theme: 'grid',
    showFoot: 'lastPage',
    styles: { ...tableType(dense), lineColor: LINE, lineWidth: 0.15, textColor: INK },
    headStyles: { fillColor: '#efe9df', textColor: INK, fontStyle: 'bold' },
    footStyles: { fillColor: '#f7f3ec', textColor: INK },
    columnStyles: Object.fromEntries(widths),
  })
}

function drawCurve(writer: Writer, curve: PrintCurve): void {
  needRoom(writer, CURVE_HEIGHT_MM)
  writeCurve(writer.paper, curve, MARGIN_MM, writer.top, widthOf(writer.paper))
  writer.top += CURVE_HEIGHT_MM + 3
}

function drawHeadNote(writer: Writer, head: PrintHead): void {
  const width = widthOf(writer.paper)
  const height = headNoteHeight(head, width, writer.paper)
  writer.top += 2
  needRoom(writer, height)
  writeHeadNote(writer.paper, head, MARGIN_MM, writer.top, width)
  writer.top += height + 3
}

function drawTable(writer: Writer, options: Parameters<typeof autoTable>[1]): void {
  let bottom = writer.top
  autoTable(writer.paper, {
    startY: writer.top,
    margin: { left: MARGIN_MM, right: MARGIN_MM, top: MARGIN_MM, bottom: MARGIN_MM + 6 },
    ...options,
    didDrawPage: ({ cursor }) => {
      bottom = cursor?.y ?? bottom
    },
  })
  writer.top = bottom + 4
}

function writeSignatures(writer: Writer, people: readonly { readonly role: string; readonly name?: string }[]): void {
  const { paper } = writer
  const height = 24
  writer.top += 2
  needRoom(writer, height + 2)
  const width = widthOf(paper) / Math.max(1, people.length)
  paper.setDrawColor(LINE).setLineWidth(0.2)
  people.forEach(({ role, name }, at) => {
    const left = MARGIN_MM + at * width
    paper.rect(left, writer.top, width, height)
    paper.setFont('helvetica', 'bold').setFontSize(SIZES.small).setTextColor(INK)
    // A long role turns the line within its own box, and the name comes under it.
    const lines: string[] = paper.splitTextToSize(paperText(role), width - 3)
    paper.text(lines, left + 1.5, writer.top + 4)
    paper.setFont('helvetica', 'normal')
    if (name !== undefined) paper.text(paperText(name), left + 1.5, writer.top + 4 + 4 * lines.length)
  })
  writer.top += height + 4
}

function writeStamp(writer: Writer, text: string): void {
  const { paper } = writer
  needRoom(writer, 14)
  paper
    .setFont('helvetica', 'bold')
    .setFontSize(SIZES.title)
    .setTextColor(WARNING_INK)
    .setDrawColor(WARNING_INK)
    .setLineWidth(0.6)
  const width = paper.getTextWidth(paperText(text)) + 10
  paper.rect(MARGIN_MM, writer.top, width, 11)
  paper.text(paperText(text), MARGIN_MM + 5, writer.top + 7.5)
  writer.top += 15
}

/** A framed line in the margin at the head of the page, so that it moves nothing. */
function writeNotice(paper: jsPDF, text: string): void {
  const width = widthOf(paper)
  paper.setDrawColor(WARNING_INK).setTextColor(WARNING_INK).setLineWidth(0.5).setFont('helvetica', 'bold')
  paper.setFontSize(SIZES.body)
  const size = Math.min(SIZES.body, (SIZES.body * (width - 4)) / paper.getTextWidth(text))
  paper.setFontSize(size).rect(MARGIN_MM, 4, width, 7)
  paper.text(text, MARGIN_MM + width / 2, 8.7, { align: 'center' })
}

function writeFeet(paper: jsPDF, sheet: PrintSheet): void {
  const pages = paper.getNumberOfPages()
  const bottom = paper.internal.pageSize.getHeight() - MARGIN_MM + 2
  for (let page = 1; page <= pages; page++) {
    paper.setPage(page).setFont('helvetica', 'normal').setFontSize(SIZES.foot).setTextColor(PALE)
    paper.text(paperText(sheet.foot), MARGIN_MM, bottom)
    paper.text(`${page} / ${pages}`, MARGIN_MM + widthOf(paper), bottom, { align: 'right' })
    if (sheet.notice !== undefined) writeNotice(paper, paperText(sheet.notice))
  }
}
