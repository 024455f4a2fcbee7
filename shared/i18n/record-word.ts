import type { Language } from './language.ts'
import { deedWords } from './record-words/deed-words.ts'
import { fieldWords } from './record-words/field-words.ts'
import { rowWords } from './record-words/row-words.ts'
import { termWords } from './record-words/term-words.ts'

const french: Readonly<Record<string, string>> = { ...deedWords, ...fieldWords, ...rowWords, ...termWords }

/** What the end of a name says of it, in French and in English, and whether it is said of a participle ("approuvé par"). */
const SUFFIXES: readonly (readonly [suffix: string, french: string, english: string])[] = [
  ['Minor', '', ''],
  ['Xof', ' (XOF)', ' (XOF)'],
  ['Fr', ' (français)', ' (French)'],
  ['En', ' (anglais)', ' (English)'],
  ['By', ' par', ' by'],
  ['At', ' le', ' at'],
  ['On', ' le', ' on'],
  ['Id', '', ''],
]

/**
 * A register, part or column of a ledger in the reader's words: "account" → "compte", "approvedBy" → "approuvé par", "voucher-hold" → "Retenue de pièce".
 * Undefined in French where the catalogue lacks the word, so that a test finds it.
 */
export function recordWord(name: string, language: Language): string | undefined {
  const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const whole = french[camel]
  if (language === 'fr' && whole !== undefined) return whole
  const suffix = SUFFIXES.find(([end]) => camel.endsWith(end) && camel.length > end.length)
  if (language === 'en')
    return suffix && suffix[1] !== ' par' && suffix[1] !== ' le'
      ? `${spaced(camel.slice(0, -suffix[0].length))}${suffix[2]}`
      : spaced(camel)
  const stem = suffix && french[camel.slice(0, -suffix[0].length)]
  return stem === undefined ? undefined : `${stem}${suffix?.[1] ?? ''}`
}

const spaced = (camel: string): string => camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
