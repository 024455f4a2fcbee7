import { formatDecimalText } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'

/** A length of time as seconds with one decimal, cut and never rounded up: "3,4". */
export const seconds = (durationMs: number, language: Language): string =>
  formatDecimalText(`${Math.floor(durationMs / 1000)}.${Math.floor((durationMs % 1000) / 100)}`, language)
