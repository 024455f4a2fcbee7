const LONGEST_QUOTE = 60

/** The user's own entry as a sentence quotes it: on one line, without control characters, cut where it is long. */
export function quotedText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  const characters = [...line]
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : line
}
