import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/language.ts'

/** The reader's language; the screen draws itself again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'fr'
}
