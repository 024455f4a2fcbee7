import { Inflate } from 'fflate'
import { readBytes } from './byte-source.ts'
import { crc32 } from './crc32.ts'
import type { ReadingContext } from './reading-context.ts'
import type { ZipPart } from './zip-directory.ts'

/** Compressed bytes given to the inflater at once: at the highest ratio of deflate (1032) they give 8 MB, not more. */
const CHUNK_BYTES = 8 * 1024
const LOCAL_HEADER_BYTES = 30
const LOCAL_SIGNATURE = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * The inflated bytes of one part, in chunks, under limits: the size and the ratio declared are looked at before anything is inflated,
 * and what comes out is counted, so that a directory that lies is found out. At the end the size and the checksum must be those declared.
 */
export function* zipPartChunks(context: ReadingContext, part: ZipPart, maximumBytes: number): Generator<Uint8Array> {
  checkDeclared(context, part, maximumBytes)
  const start = dataOffset(context, part)
  if (start + part.compressedBytes > context.source.size) context.refuseFile('FILE_TRUNCATED')
  let crc = 0
  let inflatedBytes = 0
  for (const chunk of part.method === STORED ? storedChunks(context, part, start) : inflatedChunks(context, part, start)) {
    inflatedBytes += chunk.length
    if (inflatedBytes > part.inflatedBytes) refusePart(context, part, 'FILE_DAMAGED')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (inflatedBytes !== part.inflatedBytes || crc !== part.crc) refusePart(context, part, 'FILE_DAMAGED')
}

function checkDeclared(context: ReadingContext, part: ZipPart, maximumBytes: number): void {
  const { limits } = context
  if (part.method !== STORED && part.method !== DEFLATED) refusePart(context, part, 'ZIP_METHOD_UNSUPPORTED')
  if (part.inflatedBytes > limits.ratioFreeBytes && part.inflatedBytes > part.compressedBytes * limits.ratio)
    refusePart(context, part, 'ZIP_BOMB')
  if (part.inflatedBytes > maximumBytes) context.refuseFile('FILE_TOO_LARGE', { limit: Math.floor(maximumBytes / 1024 / 1024) })
}

function dataOffset(context: ReadingContext, part: ZipPart): number {
  const header = readBytes(context.source, part.headerOffset, LOCAL_HEADER_BYTES)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (header.length < LOCAL_HEADER_BYTES) context.refuseFile('FILE_TRUNCATED')
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) refusePart(context, part, 'FILE_DAMAGED')
  return part.headerOffset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
}

function* storedChunks(context: ReadingContext, part: ZipPart, start: number): Generator<Uint8Array> {
  for (let done = 0; done < part.compressedBytes; done += CHUNK_BYTES) {
    context.checkTime()
    yield readBytes(context.source, start + done, Math.min(CHUNK_BYTES, part.compressedBytes - done))
  }
}

function* inflatedChunks(context: ReadingContext, part: ZipPart, start: number): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const inflater = new Inflate((chunk) => {
    if (chunk.length > 0) ready.push(chunk)
  })
  for (let done = 0; done < part.compressedBytes; done += CHUNK_BYTES) {
    context.checkTime()
    const length = Math.min(CHUNK_BYTES, part.compressedBytes - done)
    try {
      inflater.push(readBytes(context.source, start + done, length), done + length === part.compressedBytes)
    } catch {
      // The inflater only throws on bytes that are no deflate stream, or one cut short.
      refusePart(context, part, 'FILE_DAMAGED')
    }
    yield* ready
    ready = []
  }
}

function refusePart(context: ReadingContext, part: ZipPart, code: 'FILE_DAMAGED' | 'ZIP_BOMB' | 'ZIP_METHOD_UNSUPPORTED'): never {
  return context.refuseFile(code, { part: part.name })
}
