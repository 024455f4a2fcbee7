/** A text as one cell of a machine report prints it: line breaks and the spaces around them become one space (spec 10). */
export const singleLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')

/** The same for a cell that may be empty. */
export const singleLineOrNull = (text: string | null): string | null => (text === null ? null : singleLine(text))
