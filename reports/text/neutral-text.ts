/** The most characters that a spreadsheet cell may hold. */
const MAX_CELL_CHARACTERS = 32_767

/** What makes a text worth a closer look; most have nothing of it, and a long report has millions. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const SUSPECT = /^[=+\-@]|[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x/

/**
 * Text that no spreadsheet will take for a formula: a leading = + - @ tab or carriage return gets an apostrophe before it
 * (spec 12, Files in). Control characters that XML cannot carry are dropped, and dropped first: one of them before the = must
 * not hide it. `_x0041_` is escaped so that it stays itself, and a text longer than a cell is cut with an ellipsis.
 */
export function neutralText(text: string): string {
  if (text.length <= MAX_CELL_CHARACTERS && !SUSPECT.test(text)) return text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
  const carried = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  const guarded = /^[=+\-@\t\r]/.test(carried) ? `'${carried}` : carried
  const escaped = guarded.replace(/\r\n?/g, '\n').replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
  const clean = escaped.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  return clean.length > MAX_CELL_CHARACTERS ? `${clean.slice(0, MAX_CELL_CHARACTERS - 1)}…` : clean
}
