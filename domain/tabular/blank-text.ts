/** Spaces of every width, breaking or not, controls, and the marks of no width that copied text brings along. */
function isEdge(code: number): boolean {
  if (code <= 0x20 || code === 0xa0) return true
  if (code < 0x1680) return code >= 0x7f && code <= 0x9f
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/**
 * Trims what dates, amounts and codes never begin or end with. Text of a label is kept as it is.
 * It looks at each character once: a pattern would look again and again at a long run of spaces inside.
 */
export function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isEdge(text.charCodeAt(start))) start++
  while (end > start && isEdge(text.charCodeAt(end - 1))) end--
  return start === 0 && end === text.length ? text : text.slice(start, end)
}
