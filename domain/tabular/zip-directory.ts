import { readBytes } from './byte-source.ts'
import type { ReadingContext } from './reading-context.ts'

/** One file inside an archive, as its central directory describes it. The name is only a key; it is never used as a path on disk. */
export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly compressedBytes: number
  readonly inflatedBytes: number
  readonly crc: number
  readonly headerOffset: number
}

export type ZipDirectory = ReadonlyMap<string, ZipPart>

const END_BYTES = 22
const END_SIGNATURE = 0x06054b50
const LOCATOR_BYTES = 20
const LOCATOR_SIGNATURE = 0x07064b50
const END64_SIGNATURE = 0x06064b50
const ENTRY_BYTES = 46
const ENTRY_SIGNATURE = 0x02014b50
const FULL_16 = 0xffff
const FULL_32 = 0xffffffff
const ENCRYPTED_FLAG = 1

interface DirectoryPlace {
  readonly offset: number
  readonly length: number
  readonly count: number
  /** Bytes that some program put before the archive: every offset is counted from here. */
  readonly base: number
}

/** Parts are looked up without regard to case, as Excel does. */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/**
 * Reads the central directory of an archive: the names, sizes and checksums of its parts, before anything is inflated.
 * Refuses a file whose end is missing, one with a password, one with too many parts, and two parts of one name.
 */
export function readZipDirectory(context: ReadingContext): ZipDirectory {
  const place = findDirectory(context)
  if (place.count > context.limits.parts) context.refuseFile('ZIP_TOO_MANY_PARTS', { limit: context.limits.parts })
  const bytes = readBytes(context.source, place.base + place.offset, place.length)
  if (bytes.length < place.length) context.refuseFile('FILE_TRUNCATED')
  const view = viewOf(bytes)
  const parts = new Map<string, ZipPart>()
  let at = 0
  for (let index = 0; index < place.count; index++) {
    const entry = readEntry(context, view, bytes, at, place.base)
    at = entry.next
    const key = partKey(entry.part.name)
    if (parts.has(key)) context.refuseFile('FILE_DAMAGED', { part: entry.part.name })
    parts.set(key, entry.part)
  }
  return parts
}

function findDirectory(context: ReadingContext): DirectoryPlace {
  const { source } = context
  const tailOffset = Math.max(0, source.size - END_BYTES - FULL_16)
  const tail = readBytes(source, tailOffset, source.size - tailOffset)
  const view = viewOf(tail)
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    if (at + END_BYTES + view.getUint16(at + 20, true) > tail.length) continue
    const end = tailOffset + at
    const count = view.getUint16(at + 10, true)
    const length = view.getUint32(at + 12, true)
    const offset = view.getUint32(at + 16, true)
    if (count === FULL_16 || length === FULL_32 || offset === FULL_32) return findDirectory64(context, end)
    const base = end - length - offset
    if (base < 0) context.refuseFile('FILE_TRUNCATED')
    return { offset, length, count, base }
  }
  return context.refuseFile('FILE_TRUNCATED')
}

function findDirectory64(context: ReadingContext, end: number): DirectoryPlace {
  const locator = viewOf(readBytes(context.source, Math.max(0, end - LOCATOR_BYTES), LOCATOR_BYTES))
  if (locator.byteLength < LOCATOR_BYTES || locator.getUint32(0, true) !== LOCATOR_SIGNATURE) context.refuseFile('FILE_TRUNCATED')
  const record = viewOf(readBytes(context.source, big(locator, 8), 56))
  if (record.byteLength < 56 || record.getUint32(0, true) !== END64_SIGNATURE) context.refuseFile('FILE_TRUNCATED')
  const place = { offset: big(record, 48), length: big(record, 40), count: big(record, 32), base: 0 }
  if (place.offset + place.length > context.source.size) context.refuseFile('FILE_TRUNCATED')
  return place
}

function readEntry(context: ReadingContext, view: DataView, bytes: Uint8Array, at: number, base: number) {
  if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) context.refuseFile('FILE_TRUNCATED')
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const next = at + ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true)
  if (next > view.byteLength) context.refuseFile('FILE_TRUNCATED')
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength))
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) context.refuseFile('FILE_ENCRYPTED')
  const sizes = readSizes(view, at, at + ENTRY_BYTES + nameLength, extraLength)
  const part: ZipPart = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedBytes: sizes.compressedBytes,
    inflatedBytes: sizes.inflatedBytes,
    headerOffset: base + sizes.headerOffset,
  }
  return { part, next }
}

/** Sizes of 32 bits, or where a program wrote them full, the 64-bit ones of the extra field, in its fixed order. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const sizes = {
    inflatedBytes: view.getUint32(at + 24, true),
    compressedBytes: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  }
  let position = extraAt
  while (position + 4 <= extraAt + extraLength) {
    const fieldLength = view.getUint16(position + 2, true)
    if (view.getUint16(position, true) === 1) {
      let field = position + 4
      const fieldEnd = Math.min(field + fieldLength, extraAt + extraLength)
      for (const key of ['inflatedBytes', 'compressedBytes', 'headerOffset'] as const) {
        if (sizes[key] !== FULL_32 || field + 8 > fieldEnd) continue
        sizes[key] = big(view, field)
        field += 8
      }
    }
    position += 4 + fieldLength
  }
  return sizes
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))
