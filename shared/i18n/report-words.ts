import { reportColumnsEn, reportWordsEn } from './en/report-columns.ts'
import { reportColumnsFr, reportWordsFr } from './fr/report-columns.ts'
import { interpolate } from './interpolate.ts'

/** A text in the two languages, as the ledger keeps its own names. */
export interface BothLanguages {
  readonly fr: string
  readonly en: string
}

export type ReportColumnKey = keyof typeof reportColumnsFr

/** The heading of a report's column in both languages. */
export const columnLabel = (key: ReportColumnKey): BothLanguages => ({ fr: reportColumnsFr[key], en: reportColumnsEn[key] })

/** A word that reports write in their rows, in both languages. */
export const reportWord = (
  key: keyof typeof reportWordsFr,
  details: Readonly<Record<string, string | number>> = {},
): BothLanguages => ({ fr: interpolate(reportWordsFr[key], details), en: interpolate(reportWordsEn[key], details) })
