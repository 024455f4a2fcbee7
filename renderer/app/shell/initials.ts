/** The letters of a round badge: of the two first words, or the two first letters of a single word. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s.-]+/)
    .filter(Boolean)
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => word.charAt(0)) : [words[0]?.slice(0, 2) ?? '']
  return letters.join('').toUpperCase()
}
