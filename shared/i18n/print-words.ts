import { printsEn } from './en/prints.ts'
import { commitmentsPrintsEn } from './en/prints-commitments.ts'
import { printsFr } from './fr/prints.ts'
import { commitmentsPrintsFr } from './fr/prints-commitments.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const wordsFr = { ...printsFr, ...commitmentsPrintsFr }
const wordsEn: Readonly<Record<keyof typeof wordsFr, string>> = { ...printsEn, ...commitmentsPrintsEn }

export type PrintWord = keyof typeof wordsFr

/** The words of the printed sheets in a language, with their details put in. */
export const printWords =
  (language: Language) =>
  (key: PrintWord, details: Readonly<Record<string, string | number>> = {}): string =>
    interpolate((language === 'fr' ? wordsFr : wordsEn)[key], details)
