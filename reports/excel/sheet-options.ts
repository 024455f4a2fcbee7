import type { AddWorksheetOptions, WorksheetView } from 'exceljs'
import { cellAddress } from './a1.ts'
import { PALETTE } from './palette.ts'
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts'

type Framed = Pick<SheetPlan, 'tab' | 'freeze' | 'titleRows' | 'onePage'>

/** Page and view of every sheet: A4 landscape fitted to its width, titles repeated, no grid lines, panes frozen (R-XLS). */
export function sheetOptions(
  sheet: Framed,
  { footer, notice }: Pick<WorkbookPlan, 'footer' | 'notice'>,
): Partial<AddWorksheetOptions> {
  return {
    properties: { tabColor: { argb: PALETTE[sheet.tab] } },
    views: [view(sheet.freeze)],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.45, bottom: 0.6, header: 0.2, footer: 0.3 },
      ...(sheet.titleRows > 0 ? { printTitlesRow: `1:${sheet.titleRows}` } : {}),
    },
    headerFooter: {
      ...(notice === undefined ? {} : { oddHeader: `&C&"-,Bold"&9${footerText(notice)}` }),
      oddFooter: `&L&8${footerText(footer.left)}&C&8&P / &N&R&8${footerText(footer.right)}`,
    },
  }
}

/** An ampersand is the footer's own sign, so it is doubled; a digit after the font size would be read as part of it. */
const footerText = (words: string): string => ` ${words.replace(/&/g, '&&')}`

function view(freeze: Framed['freeze']): Partial<WorksheetView> {
  if (!freeze) return { showGridLines: false }
  return {
    showGridLines: false,
    state: 'frozen',
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    topLeftCell: cellAddress(freeze.columns + 1, freeze.rows + 1),
  }
}
