import type { Language } from '../shared/i18n/language.ts'

/** The language of the environment, French where it says nothing else. */
export function environmentLanguage(): Language {
  const text = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  return text.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
