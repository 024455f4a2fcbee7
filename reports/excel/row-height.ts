import type { CellPlan } from './cell-plan.ts'
import { LOOKS } from './looks.ts'
import { textWidthPx } from './text-width.ts'

/** Pixels of one unit of column width: a digit of the file's default font. */
const WIDTH_PX = 7
const INDENT_PX = 9
const MARGIN_PX = 6
const DEFAULT_HEIGHT = 15

/**
 * The height in points that the wrapped texts of a row need, or null when the default does. Neither Excel nor LibreOffice is
 * sure to fit rows by itself on opening, so it is worked out here: words are laid into the column one after another.
 */
export function rowHeight(cells: ReadonlyMap<number, CellPlan>, widths: readonly number[]): number | null {
  let height = DEFAULT_HEIGHT
  for (const [column, cell] of cells) {
    const look = LOOKS[cell.look]
    if (cell.content.kind !== 'text' || !(cell.wrap ?? look.wrap)) continue
    const size = look.size ?? 9
    const room = (widths[column - 1] ?? 8) * WIDTH_PX - MARGIN_PX - (cell.indent ?? look.padding ?? 0) * INDENT_PX
    const lines = lineCount(cell.content.text, room, (words) => textWidthPx(words, size, look.bold === true))
    height = Math.max(height, lines * size * 1.25 + 4)
  }
  return height > DEFAULT_HEIGHT ? Math.ceil(height) : null
}

/** Lines that a text takes when its words are laid one after another in lines so wide; a longer word is broken. */
export function lineCount(text: string, room: number, widthOf: (words: string) => number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word)
      const needed = used === 0 ? width : used + widthOf(' ') + width
      if (needed <= room) {
        used = needed
        continue
      }
      if (used > 0) lines += 1
      lines += Math.max(0, Math.ceil(width / room) - 1)
      used = width % room
    }
  }
  return lines
}
