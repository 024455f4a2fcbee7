import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'
import { endOfDirectory } from '../zip-end.ts'

const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const [LOCAL_BYTES, ENTRY_BYTES] = [30, 46] as const
const DEFLATED = 8
/** Sizes follow the data instead of standing before it: said of parts that were streamed. */
const SIZES_FOLLOW = 8

interface Entry {
  readonly name: string
  /** Its bytes in the directory. */
  readonly record: Uint8Array
  readonly offset: number
}

/**
 * A zip with the content of one part replaced; the other parts are carried over as they are packed, so that a long sheet is not packed again. Throws on
 * anything that is not a plain zip with that part, since only our own writers call it.
 */
export function replacedPart(bytes: Uint8Array, path: string, content: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  const directory = view.getUint32(end + 16, true)
  const entries = readEntries(bytes, directory, view.getUint16(end + 10, true))
  if (!entries.some(({ name }) => name === path)) throw new RangeError(`the zip has no ${path}`)
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset)
  const chunks: Uint8Array[] = []
  const records: Uint8Array[] = []
  let length = 0
  inOrder.forEach((entry, index) => {
    const until = inOrder[index + 1]?.offset ?? directory
    const record = Uint8Array.from(entry.record)
    const chunk = entry.name === path ? packed(bytes, entry, record, content) : bytes.subarray(entry.offset, until)
    viewOf(record).setUint32(42, length, true)
    chunks.push(chunk)
    records.push(record)
    length += chunk.length
  })
  const tail = Uint8Array.from(bytes.subarray(end))
  viewOf(tail).setUint32(12, total(records), true)
  viewOf(tail).setUint32(16, length, true)
  return joined([...chunks, ...records, tail])
}

/** The part with its header, packed anew; its record in the directory is brought to agree. */
function packed(bytes: Uint8Array, { offset }: Entry, record: Uint8Array, content: Uint8Array): Uint8Array {
  const data = deflateSync(content, { level: 9 })
  const old = viewOf(bytes)
  if (old.getUint32(offset, true) !== LOCAL_ENTRY) throw new RangeError('not a zip entry')
  const nameLength = old.getUint16(offset + 26, true)
  const header = Uint8Array.from(bytes.subarray(offset, offset + LOCAL_BYTES + nameLength))
  for (const [view, at] of [
    [viewOf(header), 4],
    [viewOf(record), 6],
  ] as const) {
    view.setUint16(at + 2, view.getUint16(at + 2, true) & ~SIZES_FOLLOW, true)
    view.setUint16(at + 4, DEFLATED, true)
    view.setUint32(at + 10, crc32(content), true)
    view.setUint32(at + 14, data.length, true)
    view.setUint32(at + 18, content.length, true)
  }
  viewOf(header).setUint16(28, 0, true)
  return joined([header, data])
}

function readEntries(bytes: Uint8Array, directory: number, count: number): Entry[] {
  const view = viewOf(bytes)
  const entries: Entry[] = []
  let at = directory
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('not a zip directory')
    const nameLength = view.getUint16(at + 28, true)
    const length = ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength)),
      record: bytes.subarray(at, at + length),
      offset: view.getUint32(at + 42, true),
    })
    at += length
  }
  return entries
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const total = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(total(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
