const LETTERS = 26
const A = 65

/** Letters of a column from its index: 0 is "A", 27 is "AB". */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters
  }
  return letters
}

/** Index of the column in a reference such as "AB12"; undefined when it does not begin with one to four capital letters. */
export function columnIndex(reference: string): number | undefined {
  let index = 0
  let length = 0
  for (; length < reference.length; length++) {
    const digit = reference.charCodeAt(length) - A
    if (digit < 0 || digit >= LETTERS) break
    index = index * LETTERS + digit + 1
  }
  return length === 0 || length > 4 ? undefined : index - 1
}
