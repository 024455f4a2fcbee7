/** A word or phrase of the catalogue found in a text. */
export interface FoundPhrase<Owner> {
  readonly owner: Owner
  /** As the catalogue writes it. */
  readonly phrase: string
}

export interface Phrase<Owner> {
  readonly owner: Owner
  readonly phrase: string
  /** An exception of its owner: what it covers hints at nothing ("prime d’assurance" is no bonus). */
  readonly exception: boolean
}

interface Known<Owner> extends Phrase<Owner> {
  readonly words: readonly string[]
}

interface Span<Owner> extends Known<Owner> {
  readonly from: number
  readonly to: number
}

/** The words of a text, without accents and case: letters and digits only. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/**
 * Finds whole words and phrases in texts, accents and case put aside: "alcool" is not found in "alcoolisme", nor "vin" in "vingt". One
 * pass over the words of a text, however long the catalogue is.
 */
export class WordMatcher<Owner> {
  private readonly byFirstWord = new Map<string, Known<Owner>[]>()

  constructor(phrases: readonly Phrase<Owner>[]) {
    for (const phrase of phrases) {
      const words = wordsOf(phrase.phrase)
      const [first] = words
      if (first === undefined) continue
      const known = this.byFirstWord.get(first)
      if (known) known.push({ ...phrase, words })
      else this.byFirstWord.set(first, [{ ...phrase, words }])
    }
  }

  /** The first phrase of each owner, in the order of the text; what an exception of the same owner covers is left out. */
  find(text: string): FoundPhrase<Owner>[] {
    const words = wordsOf(text)
    const spans = words.flatMap((word, at) => this.startingAt(words, word, at))
    const found = new Map<Owner, FoundPhrase<Owner>>()
    for (const span of spans) {
      if (span.exception || found.has(span.owner)) continue
      const covered = spans.some(
        (other) => other.exception && other.owner === span.owner && other.from <= span.from && other.to >= span.to,
      )
      if (!covered) found.set(span.owner, { owner: span.owner, phrase: span.phrase })
    }
    return [...found.values()]
  }

  private startingAt(words: readonly string[], word: string, at: number): Span<Owner>[] {
    const known = this.byFirstWord.get(word)
    if (!known) return []
    return known
      .filter((phrase) => phrase.words.every((each, index) => words[at + index] === each))
      .map((phrase) => ({ ...phrase, from: at, to: at + phrase.words.length }))
  }
}
