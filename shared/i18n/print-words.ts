import { printsEn } from './en/prints.ts'
import { printsFr } from './fr/prints.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

export type PrintWord = keyof typeof printsFr

/** The words of the printed sheets in a language, with their details put in. */
export const printWords =
  (language: Language) =>
  (key: PrintWord, details: Readonly<Record<string, string | number>> = {}): string =>
    interpolate((language === 'fr' ? printsFr : printsEn)[key], details)
