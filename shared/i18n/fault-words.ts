import { papersWordsEn } from './en/words-papers.ts'
import { papersWordsFr } from './fr/words-papers.ts'
import type { Language } from './language.ts'

const WORDS = { fr: papersWordsFr, en: papersWordsEn } as const
const PLACE = /\bword:([a-zA-Z]+(?:\.[a-zA-Z]+)*)/g

/** The details of a fault in the reader's language: `word:papers.field.text` is a word of the catalogue; what is none stays as it is. */
export function wordedDetails(
  details: Readonly<Record<string, string | number>>,
  language: Language,
): Readonly<Record<string, string | number>> {
  const words: Readonly<Record<string, string>> = WORDS[language]
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(PLACE, (whole, key: string) => words[key] ?? whole) : value,
    ]),
  )
}
