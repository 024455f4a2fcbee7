import { formatDate } from './format.ts'
import type { Language } from './language.ts'
import { workbookText } from './workbook-text.ts'

/** The sentence that papers and workbooks carry while the ledger that they were made from is altered or damaged. */
export const unsoundText = (
  notice: { readonly state: 'altered' | 'damaged'; readonly date: string },
  language: Language,
): string => workbookText(`banner.${notice.state}`, language, { date: formatDate(notice.date) })
