/** The letter code of a number from 1: A … Z, AA, AB … (the columns of a spreadsheet). */
export function matchingLetter(number: number): string {
  let rest = number
  let letters = ''
  while (rest > 0) {
    const digit = (rest - 1) % 26
    letters = String.fromCharCode(65 + digit) + letters
    rest = (rest - 1 - digit) / 26
  }
  return letters
}

/** The number of a letter code: A is 1, AA is 27. */
export const letterNumber = (letter: string): number =>
  [...letter].reduce((number, character) => number * 26 + character.charCodeAt(0) - 64, 0)
