import { printsEn } from './en/prints.ts'
import { treasuryPrintsEn } from './en/prints-treasury.ts'
import { printsFr } from './fr/prints.ts'
import { treasuryPrintsFr } from './fr/prints-treasury.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const FR = { ...printsFr, ...treasuryPrintsFr }
const EN = { ...printsEn, ...treasuryPrintsEn }

export type PrintWord = keyof typeof FR
import { payrollPrintsEn } from './en/prints-payroll.ts'
import { printsFr } from './fr/prints.ts'
import { payrollPrintsFr } from './fr/prints-payroll.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const WORDS = { fr: { ...printsFr, ...payrollPrintsFr }, en: { ...printsEn, ...payrollPrintsEn } }

export type PrintWord = keyof typeof WORDS.fr
import { closingPrintsEn } from './en/prints-closing.ts'
import { printsFr } from './fr/prints.ts'
import { closingPrintsFr } from './fr/prints-closing.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const WORDS = {
  fr: { ...printsFr, ...closingPrintsFr },
  en: { ...printsEn, ...closingPrintsEn },
} as const

export type PrintWord = keyof (typeof WORDS)['fr']
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
    interpolate((language === 'fr' ? FR : EN)[key], details)
    interpolate(WORDS[language][key], details)
