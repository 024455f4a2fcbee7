import { STATEMENT_LIMITS } from './parsed-statement.ts'

/** Bytes as text: by their mark, else UTF-8 where every byte allows it, else Windows-1252, which is what banks write. */
export function statementText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A label on one line, with runs of spaces made one, and no longer than a statement may hold. */
export const tidyLabel = (...parts: readonly (string | null | undefined)[]): string =>
  parts
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    // Control characters of telex days stand for nothing.
    .replace(/[\s\p{Cc}\u00a0]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, STATEMENT_LIMITS.labelCharacters)

/** The same, or null when nothing is left. */
export const tidyOrNull = (...parts: readonly (string | null | undefined)[]): string | null => tidyLabel(...parts) || null

/** Whether the code is one of those that banks write where there is no reference. */
export const isNoReference = (text: string): boolean =>
  /^(NONREF|NOREF|KREF\+?|EREF\+?|NOTPROVIDED|NONE|0+)$/i.test(text.trim()) || text.trim() === ''
