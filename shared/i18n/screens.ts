import { auditScreenEn } from './en/screens-audit.ts'
import { budgetsScreenEn } from './en/screens-budgets.ts'
import { conversionScreenEn } from './en/screens-conversion.ts'
import { dashboardScreenEn } from './en/screens-dashboard.ts'
import { referenceScreenEn } from './en/screens-reference.ts'
import { reportsScreenEn } from './en/screens-reports.ts'
import { settingsScreenEn } from './en/screens-settings.ts'
import { shellScreenEn } from './en/screens-shell.ts'
import { startScreenEn } from './en/screens-start.ts'
import { vouchersScreenEn } from './en/screens-vouchers.ts'
import { auditScreenFr } from './fr/screens-audit.ts'
import { budgetsScreenFr } from './fr/screens-budgets.ts'
import { conversionScreenFr } from './fr/screens-conversion.ts'
import { dashboardScreenFr } from './fr/screens-dashboard.ts'
import { referenceScreenFr } from './fr/screens-reference.ts'
import { reportsScreenFr } from './fr/screens-reports.ts'
import { settingsScreenFr } from './fr/screens-settings.ts'
import { shellScreenFr } from './fr/screens-shell.ts'
import { startScreenFr } from './fr/screens-start.ts'
import { vouchersScreenFr } from './fr/screens-vouchers.ts'

/** The texts of the screens, by language and by area. French comes first: its keys are the contract of each area. */
export const screens = {
  fr: {
    shell: shellScreenFr,
    start: startScreenFr,
    dashboard: dashboardScreenFr,
    vouchers: vouchersScreenFr,
    budgets: budgetsScreenFr,
    conversion: conversionScreenFr,
    audit: auditScreenFr,
    reports: reportsScreenFr,
    reference: referenceScreenFr,
    settings: settingsScreenFr,
  },
  en: {
    shell: shellScreenEn,
    start: startScreenEn,
    dashboard: dashboardScreenEn,
    vouchers: vouchersScreenEn,
    budgets: budgetsScreenEn,
    conversion: conversionScreenEn,
    audit: auditScreenEn,
    reports: reportsScreenEn,
    reference: referenceScreenEn,
    settings: settingsScreenEn,
  },
} as const

export type ScreenArea = keyof typeof screens.fr

/** The keys of an area; a sentence that counts is written twice, `key_one` and `key_other`, and is asked for by `key`. */
export type ScreenKey<Area extends ScreenArea> = CountedKey<keyof (typeof screens.fr)[Area] & string>

type CountedKey<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
