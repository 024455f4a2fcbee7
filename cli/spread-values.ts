import type { Command } from './command.ts'

/** "B1:1500.00", "3:2:-40": a name and an amount, as the options that spec 10 writes with an ellipsis take them. */
const NAMED_AMOUNT = /^[^\s:].*:-?\d+(?:[.,]\d+)?$/

/**
 * Gives each further value behind a repeated option its option's name ("--from B1:100 B2:50" is "--from B1:100 --from B2:50"), so that both ways
 * of reading "LINE:AMOUNT …" work. Only words of the shape NAME:AMOUNT are taken: the ledger's path stays a path.
 */
export function spreadValues(words: readonly string[], options: Command['options']): string[] {
  const spread: string[] = []
  let repeated: string | null = null
  words.forEach((word, index) => {
    const name = /^--([\w-]+)(?:=|$)/.exec(word)?.[1]
    if (name !== undefined) {
      repeated = options[name]?.multiple === true ? `--${name}` : null
    } else if (repeated !== null && words[index - 1] !== repeated) {
      if (NAMED_AMOUNT.test(word)) spread.push(repeated)
      else repeated = null
    }
    spread.push(word)
  })
  return spread
}
