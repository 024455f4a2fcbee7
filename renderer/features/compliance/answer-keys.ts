import type { ChecklistItemView } from '../../../shared/contract/compliance.ts'

/** The choice behind a key (design README): O (or Y) yes, N no, X not applicable; digits and letters of a graded scale stand for themselves. */
export function choiceOfKey({ scale, choices }: Pick<ChecklistItemView, 'scale' | 'choices'>, key: string): string | undefined {
  const letter = key.toUpperCase()
  const words: Readonly<Record<string, string>> =
    scale === 'VAN'
      ? { O: 'V', Y: 'V', N: 'A', X: 'N' }
      : scale === 'YES_NO'
        ? { O: 'yes', Y: 'yes', N: 'no', X: 'NA' }
        : { X: 'NA' }
  const chosen = Object.hasOwn(words, letter) ? words[letter] : letter
  return choices.find((choice) => choice === chosen)
}
