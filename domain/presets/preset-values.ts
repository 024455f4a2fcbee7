import type { PresetContent, PresetValues } from '../../shared/contract/presets.ts'

/** The account of the chosen journal, in a preset's line. */
export const TREASURY = '@treasury'
/** The account of the ledger's first cash journal, as the value proposed for an account. */
export const FIRST_CASH = '@cash'

/** The answer to a text of a preset: what it is when it is no reference, else the value given, else null. */
export function textOf(text: string | null, values: PresetValues): string | null {
  if (text === null) return null
  if (!text.startsWith('@')) return text
  const given = values.texts[text.slice(1)]?.trim() ?? ''
  return given === '' ? null : given
}

/** The values that a preset proposes by itself, before anybody types. */
export const proposedValues = (content: PresetContent): PresetValues => ({
  amounts: {},
  texts: Object.fromEntries(content.asks.flatMap(({ key, value }) => (value === null ? [] : [[key, value]]))),
})

/** Whether a line stands in the voucher: its yes was given, or it asks none. */
export const isWanted = (when: string | null, values: PresetValues): boolean => when === null || values.texts[when] === 'yes'
