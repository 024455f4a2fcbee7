/**
 * Bytes that can be read in any order without being held all at once.
 * The service gives one over an open file, so that a file of 150 MB never sits in memory; a test or a window gives one over bytes.
 */
export interface ByteSource {
  readonly size: number
  /** Fills `target` with the bytes from `offset`; answers how many there were, fewer only where the source ends. */
  read(offset: number, target: Uint8Array): number
}

export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, target) => {
    const found = bytes.subarray(offset, offset + target.length)
    target.set(found)
    return found.length
  },
})

/** The bytes from `offset`, `length` of them or fewer where the source ends, in memory of their own. */
export function readBytes(source: ByteSource, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, source.size - offset)))
  return bytes.subarray(0, bytes.length === 0 ? 0 : source.read(offset, bytes))
}
