import { DAMAGED, type ImageStructure, TRUNCATED } from './image-structure.ts'

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** Frame headers, which give the size: all the SOF markers, and neither DHT, JPG nor DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Markers without a length: restarts inside a scan, TEM. */
const standsAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/**
 * Walks the markers of a JPEG from its start to its end mark: every segment has its length, a frame comes before the scans, and the
 * scans run into a marker (ITU-T T.81, B). Phones write more after the end mark: it is let be.
 */
export function jpegStructure(bytes: Uint8Array): ImageStructure {
  let size: { width: number; height: number } | undefined
  let hasScan = false
  for (let at = 2; ; ) {
    if (at >= bytes.length) return TRUNCATED
    if (bytes[at] !== 0xff) return DAMAGED
    while (bytes[at] === 0xff) at++ // fill bytes may stand before a marker
    const marker = bytes[at]
    if (marker === undefined) return TRUNCATED
    at++
    if (marker === END_OF_IMAGE) return hasScan && size ? { state: 'sound', ...size } : DAMAGED
    if (marker === 0x00 || marker === 0xd8) return DAMAGED
    if (standsAlone(marker)) continue
    if (at + 2 > bytes.length) return TRUNCATED
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    if (at + length > bytes.length) return TRUNCATED
    if (length < 2) return DAMAGED
    if (isFrame(marker)) {
      if (length < 8) return DAMAGED
      const word = (place: number): number => ((bytes[at + place] ?? 0) << 8) | (bytes[at + place + 1] ?? 0)
      size = { height: word(3), width: word(5) }
      if (size.width === 0 || size.height === 0) return DAMAGED
    }
    at += length
    if (marker === START_OF_SCAN) {
      if (!size) return DAMAGED
      hasScan = true
      at = endOfScan(bytes, at)
    }
  }
}

/** The place of the marker that ends the coded data: stuffed zeros and restarts belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return bytes.length
    if (next !== 0x00 && next !== 0xff && !standsAlone(next)) return at
  }
  return bytes.length
}
