import type { Candidate } from './match-candidates.ts'

/** What can be recognised of a candidate on the other side: references and words, folded. */
export interface Marks {
  /** Runs of letters and digits with at least three digits, without leading zeros. */
  readonly references: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** Words that half the lines of a statement have say nothing. */
const COMMON = new Set(
  'virement virements transfert cheque chq paiement reglement versement depot retrait banque compte facture recu avis frais commission ordre pour avec dans sur the and payment transfer deposit bank account invoice sepa vir'.split(
    ' ',
  ),
)

export function marksOf({ label, reference, party }: Candidate): Marks {
  const folded = `${reference ?? ''} ${label} ${party ?? ''}`
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
  const references = new Set<string>()
  const words = new Set<string>()
  for (const word of folded.split(/[^\p{L}\p{N}]+/u)) {
    const digits = word.replace(/\D/g, '').length
    if (digits >= 3) {
      references.add(bare(word))
      // "CHQ000451" and "451" name one cheque.
      if (/^\p{L}+\d+$/u.test(word)) references.add(bare(word.replace(/^\p{L}+/u, '')))
    } else if (word.length >= 3 && digits === 0 && !COMMON.has(word.toLowerCase())) words.add(word)
  }
  return { references, words }
}

const bare = (reference: string): string => reference.replace(/^0+(?=.)/, '')

/** References that both have; a year or a day is none. */
export const sharedReferences = (a: Marks, b: Marks): string[] =>
  [...a.references].filter((reference) => b.references.has(reference) && !isDateLike(reference))

/** The first of them. */
export const sharedReference = (a: Marks, b: Marks): string | undefined => sharedReferences(a, b)[0]

const isDateLike = (reference: string): boolean => /^(19|20)\d{2}$/.test(reference) || /^(19|20)\d{6}$/.test(reference)

export function sharedWords(a: Marks, b: Marks): number {
  let count = 0
  for (const word of a.words) if (b.words.has(word)) count++
  return count
}
