import { formatMonth } from './format.ts'
import type { Language } from './language.ts'
import { recordWord } from './record-word.ts'

const FORMAT = { fr: 'la description du fichier', en: 'the file’s description' } as const

/**
 * What an event of the chain speaks of, in the reader's words: "account:605" → "compte « 605 »", "2020-03" → "mars 2020", "period" (many rows of one
 * register) → "période". A voucher's number, a file's name or a code stands as it is.
 */
export function spokenSubject(subject: string, language: Language): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(subject)) return formatMonth(subject, language)
  if (subject.startsWith('file:')) return FORMAT[language]
  const [, register = '', code = ''] = /^([a-z]+(?:-[a-z]+)*)(?::(.*))?$/s.exec(subject) ?? []
  // In English any word would do; the French catalogue knows which are a ledger's own.
  if (register === '' || recordWord(register, 'fr') === undefined) return subject
  const word = recordWord(register, language) ?? register
  return code === '' ? word : `${word} ${quoted(code, language)}`
}

/** A name between the quotation marks of the language. */
export const quoted = (name: string, language: Language): string => (language === 'fr' ? `«\u202f${name}\u202f»` : `“${name}”`)
