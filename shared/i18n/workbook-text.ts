import { workbookEn } from './en/workbook.ts'
import { workbookFr } from './fr/workbook.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

export type WorkbookTextKey = keyof typeof workbookFr

/** A text of the workbooks in the reader's language, with its {{details}} filled in. */
export const workbookText = (
  key: WorkbookTextKey,
  language: Language,
  details?: Readonly<Record<string, string | number>>,
): string => interpolate((language === 'fr' ? workbookFr : workbookEn)[key], details)
