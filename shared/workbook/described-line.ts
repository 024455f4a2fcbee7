const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', ' ': '\\s', '\n': '\\n', '\t': '\\t' }
const MEANINGS: Readonly<Record<string, string>> = { '\\': '\\', s: ' ', n: '\n', t: '\t', e: '' }

/** Fields as one line: one space between them; in a field the backslash, the space, the line feed and the tab are escaped; nothing at all is `\e`. In Unicode NFC. */
export const writtenLine = (fields: readonly string[]): string => fields.map(writtenField).join(' ').normalize('NFC')

export const writtenField = (field: string): string =>
  field === '' ? '\\e' : field.replace(/[\\ \n\t]/g, (character) => ESCAPES[character] ?? character)

/** The fields of such a line. */
export const readFields = (line: string): string[] => line.split(' ').map(readField)

export const readField = (field: string): string =>
  field.replace(/\\(.)/g, (whole: string, letter: string) => MEANINGS[letter] ?? whole)
