/** Widths of Arial's letters in thousandths of its size, from narrow to wide (the font's own metrics, which Liberation Sans shares). */
const LETTERS: readonly (readonly [string, number])[] = [
  ["ijl'’|", 222],
  [' \u00a0\u202f!,./:;[\\]ftI·', 278],
  ['()-r`{}', 333],
  ['cksvxyzJ', 500],
  ['FTZ', 611],
  ['&ABEKPSVXY', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W@…—', 1000],
]
const WIDTH_OF = new Map(LETTERS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)))
const OTHERS = 556
const BOLD = 1.07

/** The width in pixels of one line of text in Arial, at a size in points; accents are as wide as their letter. */
export function textWidthPx(text: string, sizePt: number, bold: boolean): number {
  let thousandths = 0
  for (const letter of text.normalize('NFD')) {
    if (!/\p{M}/u.test(letter)) thousandths += WIDTH_OF.get(letter) ?? OTHERS
  }
  return (thousandths / 1000) * sizePt * (96 / 72) * (bold ? BOLD : 1)
}
