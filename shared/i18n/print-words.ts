import { printsEn } from './en/prints.ts'
import { paymentsPrintsEn } from './en/prints-payments.ts'
import { printsFr } from './fr/prints.ts'
import { paymentsPrintsFr } from './fr/prints-payments.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const WORDS = {
  fr: { ...printsFr, ...paymentsPrintsFr },
  en: { ...printsEn, ...paymentsPrintsEn },
}

export type PrintWord = keyof typeof WORDS.fr

/** The words of the printed sheets in a language, with their details put in. */
export const printWords =
  (language: Language) =>
  (key: PrintWord, details: Readonly<Record<string, string | number>> = {}): string =>
    interpolate(WORDS[language][key], details)
