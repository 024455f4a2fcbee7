/** Spaces of every width, the ones that do not break, and the marks of no width that copied text brings along. */
const EDGES = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]+|[\s\u00a0\u200b-\u200f\u2060\ufeff]+$/g

/** Trims what dates, amounts and codes never begin or end with. Text of a label is kept as it is. */
export function trimmed(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  // Almost every cell begins and ends with a visible character of ASCII.
  if (first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f) return text
  return text.replace(EDGES, '')
}
