import { printsEn } from './en/prints.ts'
import { advancesPrintsEn } from './en/prints-advances.ts'
import { printsFr } from './fr/prints.ts'
import { advancesPrintsFr } from './fr/prints-advances.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const wordsFr = { ...printsFr, ...advancesPrintsFr }
const wordsEn: Record<keyof typeof wordsFr, string> = { ...printsEn, ...advancesPrintsEn }

export type PrintWord = keyof typeof wordsFr

/** The words of the printed sheets in a language, with their details put in. */
export const printWords =
  (language: Language) =>
  (key: PrintWord, details: Readonly<Record<string, string | number>> = {}): string =>
    interpolate((language === 'fr' ? wordsFr : wordsEn)[key], details)
