import { readBytes } from './byte-source.ts'
import type { ReadingContext } from './reading-context.ts'
import { Utf8Scan } from './utf8-scan.ts'

/** How the bytes of a text file are read. "utf-8+windows-1252": each line in its own. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'utf-8+windows-1252'

export interface TextEncoding {
  readonly name: EncodingName
  /** Bytes of the mark at the start, which are no text. */
  readonly markBytes: number
  /** First line in the other encoding, when two are mixed. */
  readonly mixedLine: number | undefined
  /** First line with the sign U+FFFD, which says that characters were lost before. */
  readonly replacedLine: number | undefined
}

const SCAN_BYTES = 256 * 1024

/**
 * Says how a text file is encoded: by its mark, else by looking at every byte. A file that is not UTF-8 is Windows-1252; one where some
 * lines are and others are not is read line by line (spec 10: UTF-8 with or without mark, UTF-16 with mark, Windows-1252).
 */
export function detectEncoding(context: ReadingContext): TextEncoding {
  const [first, second, third] = readBytes(context.source, 0, 3)
  const unmixed = { mixedLine: undefined, replacedLine: undefined }
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', markBytes: 2, ...unmixed }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', markBytes: 2, ...unmixed }
  const markBytes = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  const scan = new Utf8Scan()
  const buffer = new Uint8Array(SCAN_BYTES)
  for (let offset = markBytes; offset < context.source.size; offset += SCAN_BYTES) {
    context.checkTime()
    scan.add(buffer.subarray(0, context.source.read(offset, buffer)))
  }
  scan.end()
  const { validLine, invalidLine, replacedLine } = scan
  if (invalidLine === undefined) return { name: 'utf-8', markBytes, mixedLine: undefined, replacedLine }
  if (validLine === undefined) return { name: 'windows-1252', markBytes, ...unmixed }
  return { name: 'utf-8+windows-1252', markBytes, mixedLine: Math.max(validLine, invalidLine), replacedLine }
}
