import type { jsPDF } from 'jspdf'
import type { PrintCurve } from '../model/print-sheet.ts'
import { INK, LINE, PALE, SIZES } from './paper.ts'
import { paperText } from './paper-text.ts'

/** Height of the drawing with its dates, in millimetres. */
export const CURVE_HEIGHT_MM = 78
/** Room for the percentages on the left, for the lines' names on the right, and for the dates below. */
const ROOM = { left: 10, right: 58, top: 3, bottom: 9 } as const
/** The lines differ by their dashes and marks too: a black and white printer loses nothing. */
const STYLES = [
  { ink: '#9a4a22', dash: [] },
  { ink: '#2a4478', dash: [2.4, 1] },
  { ink: '#1f6440', dash: [0.8, 0.9] },
  { ink: '#7a4f00', dash: [4, 1, 0.8, 1] },
  { ink: '#54493f', dash: [1.6, 1.6] },
] as const

/** Draws lines over time from 0 to 100 %, each named at its end, each point with its figure, as vectors. */
export function writeCurve(paper: jsPDF, { lines, marks }: PrintCurve, left: number, top: number, width: number): void {
  const box = {
    left: left + ROOM.left,
    top: top + ROOM.top,
    width: width - ROOM.left - ROOM.right,
    height: CURVE_HEIGHT_MM - ROOM.top - ROOM.bottom,
  }
  const xOf = (x: number): number => box.left + x * box.width
  const yOf = (y: number): number => box.top + (1 - y) * box.height
  paper.setFont('helvetica', 'normal').setFontSize(SIZES.foot).setTextColor(PALE).setDrawColor(LINE).setLineWidth(0.15)
  for (const percent of [0, 25, 50, 75, 100]) {
    paper.line(box.left, yOf(percent / 100), box.left + box.width, yOf(percent / 100))
    paper.text(`${percent} %`, box.left - 1.5, yOf(percent / 100) + 1, { align: 'right' })
  }
  for (const { x, text } of marks) {
    paper.line(xOf(x), box.top + box.height, xOf(x), box.top + box.height + 1.2)
    const align = x < 0.1 && marks.length > 1 ? 'left' : x > 0.9 ? 'right' : 'center'
    paper.text(paperText(text), xOf(x), box.top + box.height + 4.5, { align })
  }
  lines.forEach((line, index) => {
    const style = STYLES[index % STYLES.length] ?? STYLES[0]
    paper.setDrawColor(style.ink).setFillColor(style.ink).setTextColor(style.ink).setLineWidth(0.6)
    paper.setLineDashPattern([...style.dash], 0)
    line.points.forEach((point, at) => {
      const before = line.points[at - 1]
      if (before) paper.line(xOf(before.x), yOf(before.y), xOf(point.x), yOf(point.y))
    })
    paper.setLineDashPattern([], 0)
    for (const { x, y } of line.points) paper.circle(xOf(x), yOf(y), 0.9, 'F')
    const end = line.points.at(-1)
    const labelTop = yOf(line.labelY)
    if (end) {
      paper.setLineWidth(0.15)
      paper.line(xOf(end.x) + 1.2, yOf(end.y), box.left + box.width + 3, labelTop)
    }
    paper.setFont('helvetica', 'bold')
    paper.text(paperText(line.label), box.left + box.width + 4, labelTop + 1)
    paper.setFont('helvetica', 'normal')
  })
  paper.setTextColor(INK)
}
