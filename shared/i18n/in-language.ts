import type { Language } from './language.ts'

/** Of a text kept in both languages, the one that the reader speaks. */
export const inLanguage = <F, E>(french: F, english: E, language: Language): F | E => (language === 'fr' ? french : english)
