const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', ' ': '\\s', '\n': '\\n', '\t': '\\t' }
const TO_ESCAPE = /[\\ \n\t]/
const EVERY_ESCAPE = /[\\ \n\t]/g
const BEYOND_ASCII = /[\u0080-\uffff]/
const MEANINGS: Readonly<Record<string, string>> = { '\\': '\\', s: ' ', n: '\n', t: '\t', e: '' }

/** Fields as one line: one space between them; in a field the backslash, the space, the line feed and the tab are escaped; nothing at all is `\e`. In Unicode NFC. */
export function writtenLine(fields: readonly string[]): string {
  let line = ''
  for (const field of fields) line += line === '' ? writtenField(field) : ` ${writtenField(field)}`
  // Plain letters are in their normal form: most lines are, and there may be millions.
  return BEYOND_ASCII.test(line) ? line.normalize('NFC') : line
}

export function writtenField(field: string): string {
  if (field === '') return '\\e'
  return TO_ESCAPE.test(field) ? field.replace(EVERY_ESCAPE, (character) => ESCAPES[character] ?? character) : field
}

/** The fields of such a line. */
export const readFields = (line: string): string[] => line.split(' ').map(readField)

export const readField = (field: string): string =>
  field.replace(/\\(.)/g, (whole: string, letter: string) => MEANINGS[letter] ?? whole)
