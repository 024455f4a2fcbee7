/** One thing to pick: its code and its words. */
export interface Choice {
  readonly code: string
  readonly label: string
}

/** A choice that answers to the text, with the letters to mark: pairs of first and last-plus-one place. */
export interface Match<Item extends Choice> {
  readonly item: Item
  readonly codeMarks: readonly Mark[]
  readonly labelMarks: readonly Mark[]
}

export type Mark = readonly [from: number, to: number]

/** Small letters without accents; one place for each place of the text, so that marks fall on the right letters. */
export function plainLetters(text: string): string {
  return Array.from(text, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().charAt(0) || letter).join('')
}

/**
 * The choices that answer to a text, best first: the code begins with it, then a word of the label begins with it, then it
 * stands anywhere. Several words must all be found. Accents and capitals do not count.
 */
export function findMatches<Item extends Choice>(items: readonly Item[], text: string): Match<Item>[] {
  const words = plainLetters(text.trim()).split(/\s+/).filter(Boolean)
  if (words.length === 0) return items.map((item) => ({ item, codeMarks: [], labelMarks: [] }))
  const ranked: { readonly rank: number; readonly match: Match<Item> }[] = []
  for (const item of items) {
    const found = matchOne(item, words)
    if (found) ranked.push(found)
  }
  // The order of the list itself decides between equals: a stable sort keeps it.
  return ranked.sort((a, b) => a.rank - b.rank).map((entry) => entry.match)
}

function matchOne<Item extends Choice>(item: Item, words: readonly string[]): { rank: number; match: Match<Item> } | undefined {
  const code = plainLetters(item.code)
  const label = plainLetters(item.label)
  const codeMarks: Mark[] = []
  const labelMarks: Mark[] = []
  let rank = 0
  for (const word of words) {
    if (code.startsWith(word)) {
      codeMarks.push([0, word.length])
      rank += code === word ? 0 : 1
      continue
    }
    const start = wordStart(label, word)
    const at = start >= 0 ? start : label.indexOf(word)
    if (at >= 0) {
      labelMarks.push([at, at + word.length])
      rank += start >= 0 ? (start === 0 ? 2 : 3) : 5
      continue
    }
    const inCode = code.indexOf(word)
    if (inCode < 0) return undefined
    codeMarks.push([inCode, inCode + word.length])
    rank += 4
  }
  return { rank, match: { item, codeMarks, labelMarks } }
}

/** The first place where the word begins a word of the label, or -1. */
function wordStart(label: string, word: string): number {
  for (let at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(label.charAt(at - 1))) return at
  }
  return -1
}
