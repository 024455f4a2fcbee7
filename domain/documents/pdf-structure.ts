import { PDF_HEAD_BYTES } from './file-nature.ts'

export type PdfStructure = 'sound' | 'truncated' | 'damaged'

/** Where readers look for the end of a PDF, from its last byte. */
const TAIL_BYTES = 4_096
/** How much is read where the cross-reference table should be. */
const TABLE_BYTES = 64

const latin = new TextDecoder('latin1')
const textOf = (bytes: Uint8Array, from: number, to: number): string => latin.decode(bytes.subarray(Math.max(0, from), to))

/**
 * Holds a PDF together: its head, its end mark, and the cross-reference table at the place that the end names (ISO 32000-1, 7.5). A
 * file without its end was cut short; one whose table is elsewhere was altered.
 */
export function pdfStructure(bytes: Uint8Array): PdfStructure {
  const head = textOf(bytes, 0, PDF_HEAD_BYTES).indexOf('%PDF-')
  if (head < 0) return 'damaged'
  const tail = textOf(bytes, bytes.length - TAIL_BYTES, bytes.length)
  const found = [...tail.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1)
  if (!found) return 'truncated'
  const place = Number(found[1])
  if (place <= 0 || place >= bytes.length) return 'damaged'
  // The place is counted from the head where the head does not begin the file; some writers count from the file's own start.
  const isTable = (at: number): boolean => /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(textOf(bytes, at, at + TABLE_BYTES))
  return isTable(place) || isTable(place + head) ? 'sound' : 'damaged'
}
