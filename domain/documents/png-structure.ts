import { crc32 } from '../tabular/crc32.ts'
import { DAMAGED, type ImageStructure, TRUNCATED } from './image-structure.ts'

const SIGNATURE_BYTES = 8
/** Length, type and checksum around the data of each chunk. */
const CHUNK_FRAME_BYTES = 12

/**
 * Walks the chunks of a PNG: each length and checksum must hold, the header comes first, image data follows and the end mark is there
 * (PNG specification, 5 and 11). What follows the end mark is nobody's business and is let be.
 */
export function pngStructure(bytes: Uint8Array): ImageStructure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { width: number; height: number } | undefined
  let hasData = false
  for (let at = SIGNATURE_BYTES; ; ) {
    if (at + CHUNK_FRAME_BYTES > bytes.length) return TRUNCATED
    const length = view.getUint32(at)
    const end = at + CHUNK_FRAME_BYTES + length
    if (length > 0x7fffffff) return DAMAGED
    if (end > bytes.length) return TRUNCATED
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!/^[A-Za-z]{4}$/.test(type) || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return DAMAGED
    if (size === undefined) {
      if (type !== 'IHDR' || length !== 13) return DAMAGED
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
      if (size.width === 0 || size.height === 0) return DAMAGED
    }
    if (type === 'IDAT') hasData = true
    if (type === 'IEND') return hasData ? { state: 'sound', ...size } : DAMAGED
    at = end
  }
}
