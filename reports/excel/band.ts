import { text } from './cell-plan.ts'
import type { SheetBuilder } from './sheet-builder.ts'

export interface Band {
  readonly title: string
  /** Right end of the title: the grant and the claim, or the organisation. */
  readonly corner: string
  readonly lines: readonly [string, string]
  /** Words of the banner; null when every month covered is closed. */
  readonly banner: string | null
}

/** The five rows that head every sheet: title, two lines of identity, the banner or a thin space, a thin space. */
export function addBand(sheet: SheetBuilder, band: Band): void {
  sheet.set(1, 1, text(band.title), 'title', { indent: 1 })
  if (sheet.columnCount > 1) sheet.set(sheet.columnCount, 1, text(band.corner), 'title', { align: 'right', indent: 1 })
  sheet.fill(1, 'title')
  sheet.height(1, 27)
  band.lines.forEach((line, index) => {
    sheet.set(1, 2 + index, text(line), 'subtitle', { indent: 1 })
    sheet.fill(2 + index, 'subtitle')
    sheet.height(2 + index, 16)
  })
  if (band.banner !== null) sheet.set(1, 4, text(band.banner), 'banner', { indent: 1 })
  sheet.fill(4, band.banner === null ? 'note' : 'banner')
  sheet.height(4, band.banner === null ? 5 : 20)
  sheet.fill(5, 'note')
  sheet.height(5, 5)
}
