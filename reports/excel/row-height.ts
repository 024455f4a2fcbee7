import type { CellPlan } from './cell-plan.ts'
import { LOOKS } from './looks.ts'

const POINT_PX = 96 / 72
/** Pixels of one unit of column width: a digit of the file's default font. */
const WIDTH_PX = 7
const DEFAULT_HEIGHT = 15

/**
 * The height in points that the wrapped texts of a row need, or null when the default does. Neither Excel nor LibreOffice is
 * sure to fit rows by itself on opening, so it is worked out here: words are laid into the column with the mean width of
 * Arial's letters.
 */
export function rowHeight(cells: ReadonlyMap<number, CellPlan>, widths: readonly number[]): number | null {
  let height = DEFAULT_HEIGHT
  for (const [column, cell] of cells) {
    const look = LOOKS[cell.look]
    if (cell.content.kind !== 'text' || !(cell.wrap ?? look.wrap)) continue
    const size = look.size ?? 9
    const letterPx = size * POINT_PX * (look.bold ? 0.54 : 0.5)
    const roomPx = (widths[column - 1] ?? 8.43) * WIDTH_PX - 4 - (cell.indent ?? look.padding ?? 0) * 9
    const lines = lineCount(cell.content.text, Math.max(1, Math.floor(roomPx / letterPx)))
    height = Math.max(height, lines * size * 1.25 + 4)
  }
  return height > DEFAULT_HEIGHT ? Math.ceil(height) : null
}

/** Lines that a text takes when words are laid one after another in lines of so many letters; a longer word is broken. */
export function lineCount(text: string, lettersPerLine: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length
      if (needed <= lettersPerLine) {
        used = needed
        continue
      }
      if (used > 0) lines += 1
      lines += Math.max(0, Math.ceil(word.length / lettersPerLine) - 1)
      used = word.length % lettersPerLine || lettersPerLine
    }
  }
  return lines
}
