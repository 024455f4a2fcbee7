import { readBytes } from './byte-source.ts'
import type { ReadingContext } from './reading-context.ts'
import type { EncodingName, TextEncoding } from './text-encoding.ts'

const BLOCK_BYTES = 256 * 1024
/** A line longer than this is no line of a table. */
const LONGEST_LINE_BYTES = 8 * 1024 * 1024
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * The text of a file in blocks of whole lines, every line break made one line feed (the last line may have none).
 * Only one block is in memory at a time.
 */
export function* textBlocks(context: ReadingContext, encoding: TextEncoding): Generator<string> {
  const blocks = encoding.name.startsWith('utf-16') ? wideBlocks(context, encoding) : byteBlocks(context, encoding)
  for (const block of blocks) {
    context.checkTime()
    if (block.includes('\0')) context.refuseFile('FILE_NOT_A_TABLE')
    yield block.includes('\r') ? block.replace(/\r\n?/g, '\n') : block
  }
}

function* byteBlocks(context: ReadingContext, encoding: TextEncoding): Generator<string> {
  const { source } = context
  const decode = decoderOf(encoding.name)
  let offset = encoding.markBytes
  let buffer = new Uint8Array(BLOCK_BYTES)
  while (offset < source.size) {
    const bytes = buffer.subarray(0, source.read(offset, buffer))
    const isLast = offset + bytes.length >= source.size
    const end = isLast ? bytes.length : lineEnd(bytes)
    if (end === 0) {
      if (buffer.length >= LONGEST_LINE_BYTES || bytes.length === 0) refuseLongLine(context)
      buffer = new Uint8Array(buffer.length * 2)
      continue
    }
    yield decode(bytes.subarray(0, end))
    offset += end
  }
}

/** Where the last whole line ends: after a line feed, or in old files after a carriage return that has something after it. */
function lineEnd(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(LINE_FEED)
  return feed >= 0 ? feed + 1 : bytes.lastIndexOf(CARRIAGE_RETURN, bytes.length - 2) + 1
}

function* wideBlocks(context: ReadingContext, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding.name)
  let rest = ''
  for (let offset = encoding.markBytes; offset < context.source.size; offset += BLOCK_BYTES) {
    const text = rest + decoder.decode(readBytes(context.source, offset, BLOCK_BYTES), { stream: true })
    const feed = text.lastIndexOf('\n')
    const end = feed >= 0 ? feed + 1 : text.lastIndexOf('\r', text.length - 2) + 1
    rest = text.slice(end)
    if (rest.length > LONGEST_LINE_BYTES) refuseLongLine(context)
    if (end > 0) yield text.slice(0, end)
  }
  const last = rest + decoder.decode()
  if (last !== '') yield last
}

const refuseLongLine = (context: ReadingContext): never =>
  context.refuseFile('CELL_TOO_LONG', { limit: context.limits.cellCharacters })

function decoderOf(name: EncodingName): (bytes: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const windows = new TextDecoder('windows-1252')
  if (name === 'windows-1252') return (bytes) => windows.decode(bytes)
  if (name === 'utf-8') return (bytes) => utf8.decode(bytes)
  return (bytes) => decodeByLine(bytes, utf8, windows)
}

function decodeByLine(bytes: Uint8Array, utf8: TextDecoder, windows: TextDecoder): string {
  let text = ''
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(start, end)
    try {
      text += utf8.decode(line)
    } catch {
      // Not UTF-8: the line is in the other encoding of this file.
      text += windows.decode(line)
    }
    start = end
  }
  return text
}
