const PADDING = 18
const LEAST = 52
const MOST = 200

/** Pixels of the letters at 13 px, on the wide side; headings are smaller and stronger. */
const WIDTHS = { capital: 8.9, digit: 7.5, narrow: 4.2, letter: 7.3 } as const
const HEAD_SHARE = 0.92

/** The width of a column in pixels: what its heading and its texts need, within reason. A figure is never cut, a long text may be. */
export function columnWidth(head: string, texts: readonly string[], figures: boolean): number {
  const widest = texts.reduce((most, text) => Math.max(most, textWidth(text)), 0)
  const needed = Math.max(LEAST, Math.ceil(widest) + PADDING, Math.ceil(textWidth(head) * HEAD_SHARE) + PADDING)
  return figures ? needed : Math.min(MOST, needed)
}

/** About how wide a text is, so that columns need no measuring on the page. */
function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width
}

function letterWidth(letter: string): number {
  if (/\d/.test(letter)) return WIDTHS.digit
  if (/\p{Lu}/u.test(letter)) return WIDTHS.capital
  return /[\s.,;:!'’()\-·/|]/.test(letter) ? WIDTHS.narrow : WIDTHS.letter
}
