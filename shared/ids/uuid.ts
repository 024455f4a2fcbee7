/** Random bytes for ids; the host hands in its generator (node:crypto, the browser's, or a seeded one in tests). */
export type RandomBytes = (size: number) => Uint8Array

/** A uuid of version 7 (RFC 9562): 48 bits of time, then random bits, so ids sort by creation. */
export function uuidV7(timeMs: number, randomBytes: RandomBytes): string {
  const bytes = randomBytes(16)
  const time = timeMs.toString(16).padStart(12, '0')
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  const raw = `${time}7${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`
  return `${raw.slice(0, 8)}-${raw.slice(8, 12)}-${raw.slice(12, 16)}-${raw.slice(16, 20)}-${raw.slice(20)}`
}
