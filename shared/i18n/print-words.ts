import { printsEn } from './en/prints.ts'
import { advancesPrintsEn } from './en/prints-advances.ts'
import { auditPrintsEn } from './en/prints-audit.ts'
import { capacityPrintsEn } from './en/prints-capacity.ts'
import { claimsPrintsEn } from './en/prints-claims.ts'
import { closingPrintsEn } from './en/prints-closing.ts'
import { commitmentsPrintsEn } from './en/prints-commitments.ts'
import { compliancePrintsEn } from './en/prints-compliance.ts'
import { exchangePrintsEn } from './en/prints-exchange.ts'
import { findingsPrintsEn } from './en/prints-findings.ts'
import { grantsPrintsEn } from './en/prints-grants.ts'
import { headsPrintsEn } from './en/prints-heads.ts'
import { incidentsPrintsEn } from './en/prints-incidents.ts'
import { partnerReportsPrintsEn } from './en/prints-partner-reports.ts'
import { paymentsPrintsEn } from './en/prints-payments.ts'
import { payrollPrintsEn } from './en/prints-payroll.ts'
import { subAwardsPrintsEn } from './en/prints-sub-awards.ts'
import { treasuryPrintsEn } from './en/prints-treasury.ts'
import { virementsPrintsEn } from './en/prints-virements.ts'
import { workingPapersPrintsEn } from './en/prints-working-papers.ts'
import { printsFr } from './fr/prints.ts'
import { advancesPrintsFr } from './fr/prints-advances.ts'
import { auditPrintsFr } from './fr/prints-audit.ts'
import { capacityPrintsFr } from './fr/prints-capacity.ts'
import { claimsPrintsFr } from './fr/prints-claims.ts'
import { closingPrintsFr } from './fr/prints-closing.ts'
import { commitmentsPrintsFr } from './fr/prints-commitments.ts'
import { compliancePrintsFr } from './fr/prints-compliance.ts'
import { exchangePrintsFr } from './fr/prints-exchange.ts'
import { findingsPrintsFr } from './fr/prints-findings.ts'
import { grantsPrintsFr } from './fr/prints-grants.ts'
import { headsPrintsFr } from './fr/prints-heads.ts'
import { incidentsPrintsFr } from './fr/prints-incidents.ts'
import { partnerReportsPrintsFr } from './fr/prints-partner-reports.ts'
import { paymentsPrintsFr } from './fr/prints-payments.ts'
import { payrollPrintsFr } from './fr/prints-payroll.ts'
import { subAwardsPrintsFr } from './fr/prints-sub-awards.ts'
import { treasuryPrintsFr } from './fr/prints-treasury.ts'
import { virementsPrintsFr } from './fr/prints-virements.ts'
import { workingPapersPrintsFr } from './fr/prints-working-papers.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

const WORDS = {
  fr: {
    ...printsFr,
    ...advancesPrintsFr,
    ...capacityPrintsFr,
    ...auditPrintsFr,
    ...claimsPrintsFr,
    ...closingPrintsFr,
    ...compliancePrintsFr,
    ...commitmentsPrintsFr,
    ...findingsPrintsFr,
    ...grantsPrintsFr,
    ...incidentsPrintsFr,
    ...partnerReportsPrintsFr,
    ...paymentsPrintsFr,
    ...payrollPrintsFr,
    ...subAwardsPrintsFr,
    ...treasuryPrintsFr,
    ...virementsPrintsFr,
    ...workingPapersPrintsFr,
    ...exchangePrintsFr,
    ...headsPrintsFr,
  },
  en: {
    ...printsEn,
    ...advancesPrintsEn,
    ...capacityPrintsEn,
    ...auditPrintsEn,
    ...claimsPrintsEn,
    ...closingPrintsEn,
    ...compliancePrintsEn,
    ...commitmentsPrintsEn,
    ...findingsPrintsEn,
    ...grantsPrintsEn,
    ...incidentsPrintsEn,
    ...partnerReportsPrintsEn,
    ...paymentsPrintsEn,
    ...payrollPrintsEn,
    ...subAwardsPrintsEn,
    ...treasuryPrintsEn,
    ...virementsPrintsEn,
    ...workingPapersPrintsEn,
    ...exchangePrintsEn,
    ...headsPrintsEn,
  },
}

export type PrintWord = keyof typeof WORDS.fr

/** The words of the printed sheets in a language, with their details put in. */
export const printWords =
  (language: Language) =>
  (key: PrintWord, details: Readonly<Record<string, string | number>> = {}): string =>
    interpolate(WORDS[language][key], details)
