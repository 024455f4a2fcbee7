import type { Language } from '../../shared/i18n/language.ts'

/** A name kept in both languages, as the ledger holds it. */
export interface Bilingual {
  readonly fr: string
  readonly en: string
}

export const inLanguage = (name: Bilingual, language: Language): string => name[language]
