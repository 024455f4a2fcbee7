import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLanguage, LANGUAGES, type Language } from '../../../shared/i18n/language.ts'
import { screens } from '../../../shared/i18n/screens.ts'

const STORED = 'sikasso.language'

/** French unless this computer chose otherwise before. */
function storedLanguage(): Language {
  const text = window.localStorage.getItem(STORED) ?? undefined
  return isLanguage(text) ? text : 'fr'
}

/** The catalogues of all screens, in memory from the start: changing the language is one step without loading. */
export const catalogue: i18n = i18next.createInstance()

void catalogue.use(initReactI18next).init({
  lng: storedLanguage(),
  supportedLngs: [...LANGUAGES],
  fallbackLng: false,
  ns: Object.keys(screens.fr),
  defaultNS: 'shell',
  resources: screens,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false }, // React escapes what it writes.
})

export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  await catalogue.changeLanguage(language)
}
