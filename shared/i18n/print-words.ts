import { printsEn } from './en/prints.ts'
import { advancesPrintsEn } from './en/prints-advances.ts'
import { claimsPrintsEn } from './en/prints-claims.ts'
import { closingPrintsEn } from './en/prints-closing.ts'
import { commitmentsPrintsEn } from './en/prints-commitments.ts'
import { exchangePrintsEn } from './en/prints-exchange.ts'
import { grantsPrintsEn } from './en/prints-grants.ts'
import { partnerReportsPrintsEn } from './en/prints-partner-reports.ts'
import { paymentsPrintsEn } from './en/prints-payments.ts'
import { payrollPrintsEn } from './en/prints-payroll.ts'
import { subAwardsPrintsEn } from './en/prints-sub-awards.ts'
import { treasuryPrintsEn } from './en/prints-treasury.ts'
import { virementsPrintsEn } from './en/prints-virements.ts'
import { printsFr } from './fr/prints.ts'
import { advancesPrintsFr } from './fr/prints-advances.ts'
import { claimsPrintsFr } from './fr/prints-claims.ts'
import { closingPrintsFr } from './fr/prints-closing.ts'
import { commitmentsPrintsFr } from './fr/prints-commitments.ts'
import { exchangePrintsFr } from './fr/prints-exchange.ts'
import { grantsPrintsFr } from './fr/prints-grants.ts'
import { partnerReportsPrintsFr } from './fr/prints-partner-reports.ts'
import { paymentsPrintsFr } from './fr/prints-payments.ts'
import { payrollPrintsFr } from './fr/prints-payroll.ts'
import { subAwardsPrintsFr } from './fr/prints-sub-awards.ts'
import { treasuryPrintsFr } from './fr/prints-treasury.ts'
import { virementsPrintsFr } from './fr/prints-virements.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const WORDS = {
  fr: {
    ...printsFr,
    ...advancesPrintsFr,
    ...claimsPrintsFr,
    ...closingPrintsFr,
    ...commitmentsPrintsFr,
    ...grantsPrintsFr,
    ...partnerReportsPrintsFr,
    ...paymentsPrintsFr,
    ...payrollPrintsFr,
    ...subAwardsPrintsFr,
    ...treasuryPrintsFr,
    ...virementsPrintsFr,
    ...exchangePrintsFr,
  },
  en: {
    ...printsEn,
    ...advancesPrintsEn,
    ...claimsPrintsEn,
    ...closingPrintsEn,
    ...commitmentsPrintsEn,
    ...grantsPrintsEn,
    ...partnerReportsPrintsEn,
    ...paymentsPrintsEn,
    ...payrollPrintsEn,
    ...subAwardsPrintsEn,
    ...treasuryPrintsEn,
    ...virementsPrintsEn,
    ...exchangePrintsEn,
  },
}

export type PrintWord = keyof typeof WORDS.fr

/** The words of the printed sheets in a language, with their details put in. */
export const printWords =
  (language: Language) =>
  (key: PrintWord, details: Readonly<Record<string, string | number>> = {}): string =>
    interpolate(WORDS[language][key], details)
