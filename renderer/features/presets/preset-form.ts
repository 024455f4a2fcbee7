import { proposedValues } from '../../../domain/presets/preset-values.ts'
import type { PresetContent, PresetHeading, PresetValues } from '../../../shared/contract/presets.ts'

/** What is typed in the form of a preset. */
export interface PresetForm {
  readonly journal: string
  readonly date: string
  readonly values: PresetValues
}

interface FormJournal {
  readonly code: string
  readonly type: string
  readonly account: string | null
}

/** The journals that a preset may have: its own, else those of its natures, else every one. */
export function journalsOf<Journal extends FormJournal>(
  content: PresetContent,
  journals: readonly Journal[],
): readonly Journal[] {
  if (content.journal !== null) return journals.filter(({ code }) => code === content.journal)
  const fitting = journals.filter(({ type }) => content.journalTypes.includes(type))
  return fitting.length > 0 ? fitting : journals
}

/** The form as it opens: the journal last used where it fits, the values that the preset proposes, and what the heading already says. */
export function startForm(
  content: PresetContent,
  journals: readonly FormJournal[],
  heading: {
    readonly journal: string
    readonly date: string
    readonly texts: Readonly<Partial<Record<PresetHeading, string | null>>>
  },
): PresetForm {
  const fitting = journalsOf(content, journals)
  const journal = fitting.find(({ code }) => code === heading.journal) ?? fitting[0]
  const proposed = proposedValues(content)
  const known = content.headings.flatMap((key) => {
    const text = heading.texts[key]
    return text ? [[key, text] as const] : []
  })
  return {
    journal: journal?.code ?? '',
    date: heading.date,
    values: { amounts: proposed.amounts, texts: { ...proposed.texts, ...Object.fromEntries(known) } },
  }
}

export const withText = (values: PresetValues, key: string, text: string | null): PresetValues => {
  const { [key]: _before, ...texts } = values.texts
  return { ...values, texts: text === null || text === '' ? texts : { ...texts, [key]: text } }
}

export const withAmount = (values: PresetValues, key: string, minor: number | null): PresetValues => {
  const { [key]: _before, ...amounts } = values.amounts
  return { ...values, amounts: minor === null ? amounts : { ...amounts, [key]: minor } }
}
