import type { jsPDF } from 'jspdf'
import { encode } from 'uqr'
import type { PrintHead } from '../model/print-sheet.ts'
import { INK, PALE, SIZES } from './paper.ts'
import { paperText } from './paper-text.ts'

/** Side of the printed code, its quiet zone included: even the longest note keeps half a millimetre a module. */
const CODE_MM = 40
/** The blank border that readers of QR codes need, in modules. */
const QUIET_MODULES = 4
const GAP_MM = 4
const LINE_MM = 2.9
const TITLE_MM = 5
/** Signs on a printed line: a longer one goes on below. */
const LINE_SIGNS = 84

/** Height of a head on paper with its lines, in millimetres. */
export const headNoteHeight = (head: PrintHead, widthMm: number, paper: jsPDF): number =>
  Math.max(
    CODE_MM,
    TITLE_MM + remarkLines(paper, head.remark, widthMm).length * LINE_MM + 1 + printedLines(head.text).length * LINE_MM,
  )

/**
 * Draws a head of the chain: its text as a QR code, in rectangles that every printer keeps sharp, and beside it the same text to be read and typed. The code holds
 * the text byte for byte, in UTF-8.
 */
export function writeHeadNote(paper: jsPDF, head: PrintHead, left: number, top: number, widthMm: number): void {
  drawCode(paper, head.text, left, top)
  const beside = left + CODE_MM + GAP_MM
  paper.setFont('helvetica', 'bold').setFontSize(SIZES.small).setTextColor(INK)
  paper.text(paperText(head.title), beside, top + 3.5)
  paper.setFont('helvetica', 'normal').setFontSize(SIZES.foot).setTextColor(PALE)
  let line = top + TITLE_MM + LINE_MM * 0.8
  for (const text of remarkLines(paper, head.remark, widthMm)) {
    paper.text(text, beside, line)
    line += LINE_MM
  }
  paper.setFont('courier', 'normal').setFontSize(SIZES.foot).setTextColor(INK)
  line += 1
  for (const text of printedLines(head.text)) {
    paper.text(paperText(text), beside, line)
    line += LINE_MM
  }
}

function remarkLines(paper: jsPDF, remark: string, widthMm: number): string[] {
  paper.setFont('helvetica', 'normal').setFontSize(SIZES.foot)
  return remark === '' ? [] : (paper.splitTextToSize(paperText(remark), widthMm - CODE_MM - GAP_MM) as string[])
}

const printedLines = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : (line.match(new RegExp(`.{1,${LINE_SIGNS}}`, 'gu')) ?? [])))

/** Dark modules of a row that touch are one rectangle: a gap between them would be drawn by rounding. */
function drawCode(paper: jsPDF, text: string, left: number, top: number): void {
  const { data, size } = encode([...new TextEncoder().encode(text)], { ecc: 'L', border: QUIET_MODULES })
  const module = CODE_MM / size
  paper.setFillColor(0, 0, 0)
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      paper.rect(left + from * module, top + y * module, (x - from + 1) * module, module, 'F')
    }
  })
}
