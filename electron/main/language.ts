import { app } from 'electron'
import { desktopEn } from '../../shared/i18n/en/desktop.ts'
import { desktopFr } from '../../shared/i18n/fr/desktop.ts'

/** The desktop's own texts, in the system's language: French, or else English. */
export const desktopTexts = (): Record<keyof typeof desktopFr, string> =>
  app.getLocale().startsWith('fr') ? desktopFr : desktopEn
