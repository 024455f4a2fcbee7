/**
 * Text of a workbook as the user sees it: `_x000D_` and the like are the characters they name (`_x005F_` is the underscore that
 * protects one), and every line break is one line feed. Spaces are kept.
 */
export function workbookText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded
}
