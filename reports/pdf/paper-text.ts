/** Spaces and signs that the standard faces of a PDF (Windows-1252) do not have, and what is printed for them. */
const REPLACED: Readonly<Record<string, string>> = { '\u202f': '\u00a0', '\u2009': '\u00a0', '\u2212': '\u2013', '\u2011': '-' }
const CP1252 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')

/** A text as the standard faces can print it. What they lack (another script, an emoji) becomes a question mark, never another sign. */
export function paperText(text: string): string {
  let printed = ''
  for (const sign of text.normalize('NFC')) {
    const known = REPLACED[sign] ?? sign
    const code = known.codePointAt(0) ?? 0
    const printable = code === 10 || (code >= 32 && code < 127) || (code >= 160 && code <= 255) || CP1252.has(known)
    printed += printable ? known : code < 32 ? ' ' : '?'
  }
  return printed
}
