const POLYNOMIAL = 0xedb88320

function entry(byte: number): number {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
  return value
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => entry(byte))

/** CRC-32 as archives use it, continued from `previous` (0 at the start). The answer is unsigned. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous
  for (let index = 0; index < bytes.length; index++) crc = (TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
