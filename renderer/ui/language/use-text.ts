import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { ScreenArea, ScreenKey } from '../../../shared/i18n/screens.ts'

/** Values of a sentence; whole numbers are grouped as the language does, and `count` also chooses singular or plural. */
export type TextValues = Readonly<Record<string, string | number>>

export type Text<Area extends ScreenArea> = (key: ScreenKey<Area>, values?: TextValues) => string

/** The sentences of an area in the reader's language: `const t = useText('vouchers')`, then `t('title')` or `t('lines', { count: 3 })`. */
export function useText<Area extends ScreenArea>(area: Area): Text<Area> {
  // As plain text, the area leaves the typing of keys to ScreenKey, which knows the counted ones.
  const namespace: string = area
  const { t: typed, i18n } = useTranslation(namespace)
  const t: (key: string, values: Record<string, string>) => string = typed
  return useCallback(
    (key, values = {}) => {
      const language: Language = i18n.language === 'en' ? 'en' : 'fr'
      const { count } = values
      const counted = typeof count === 'number' && i18n.exists(`${key}_other`, { ns: namespace })
      return t(counted ? `${key}_${isOne(count, language) ? 'one' : 'other'}` : key, written(values, language))
    },
    [t, i18n, namespace],
  )
}

/** Two forms in both languages; French takes the singular for zero too. */
const isOne = (count: number, language: Language): boolean => (language === 'fr' ? Math.abs(count) < 2 : count === 1)

/** Numbers become text here, so that i18next neither formats them nor looks for plurals of its own. */
function written(values: TextValues, language: Language): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatDecimalText(String(value), language) : value,
  ])
  return Object.fromEntries(entries) as Record<string, string>
}
