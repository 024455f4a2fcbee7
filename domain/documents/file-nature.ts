/** What a file is by its first bytes, whatever its name says. */
export type FileNature = 'pdf' | 'jpeg' | 'png' | 'heic' | 'tiff' | 'office' | 'other'

const begins = (bytes: Uint8Array, at: number, marks: readonly number[]): boolean =>
  marks.every((mark, index) => bytes[at + index] === mark)

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** Brands of the ISO media container that phones write photographs in. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'])

/** How far a reader looks for the head of a PDF: mail programs and scanners write a few bytes before it. */
export const PDF_HEAD_BYTES = 1_024

/** Tells the nature of a file from its content: the kinds that are kept, and those that people send instead of them. */
export function fileNature(bytes: Uint8Array): FileNature {
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (ascii(bytes, 0, Math.min(PDF_HEAD_BYTES, bytes.length)).includes('%PDF-')) return 'pdf'
  if (ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12))) return 'heic'
  if (begins(bytes, 0, [0x49, 0x49, 0x2a, 0x00]) || begins(bytes, 0, [0x4d, 0x4d, 0x00, 0x2a])) return 'tiff'
  // Zip archives are Word, Excel and OpenDocument files; the other is the container of the formats before 2007.
  if (begins(bytes, 0, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, 0, [0xd0, 0xcf, 0x11, 0xe0])) return 'office'
  return 'other'
}
