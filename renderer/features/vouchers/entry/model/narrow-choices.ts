import { type Choice, plainLetters } from '../../../../ui/picker/match.ts'

/** What is compared of a choice: its code and its words, small and without accents; worked out once. */
const plainTexts = new WeakMap<Choice, string>()

function plainText(choice: Choice): string {
  const known = plainTexts.get(choice)
  if (known !== undefined) return known
  const text = ` ${plainLetters(choice.code)} ${plainLetters(choice.label)}`
  plainTexts.set(choice, text)
  return text
}

/** Works the texts out before somebody types, when nothing else is to be done. */
export function prepareChoices(choices: readonly Choice[]): void {
  for (const choice of choices) plainText(choice)
}

/** As many are put in order; a search that answers to more is too short to need one. */
const ORDERED = 200

export interface Narrowed {
  readonly items: readonly Choice[]
  /** How many answer in all. */
  readonly count: number
}

/**
 * The choices that can answer to a text, among the thousand accounts of a chart: every word of it stands in them. Where more answer
 * than one would read, those whose code or whose words begin with it come first, and the others are only counted.
 */
export function narrowChoices(choices: readonly Choice[], typed: string): Narrowed {
  const words = plainLetters(typed.trim()).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { items: choices.slice(0, ORDERED), count: choices.length }
  const found = choices.filter((choice) => words.every((word) => plainText(choice).includes(word)))
  if (found.length <= ORDERED) return { items: found, count: found.length }
  const begins = found.filter((choice) => words.every((word) => plainText(choice).includes(` ${word}`)))
  const [code = ''] = words
  const first = begins.filter((choice) => plainText(choice).startsWith(` ${code}`))
  const then = begins.filter((choice) => !plainText(choice).startsWith(` ${code}`))
  const rest = begins.length < ORDERED ? found.filter((choice) => !begins.includes(choice)) : []
  return { items: [...first, ...then, ...rest].slice(0, ORDERED), count: found.length }
}
