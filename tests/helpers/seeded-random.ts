import { createHash } from 'node:crypto'
import type { RandomBytes } from '../../shared/ids/uuid.ts'

/** Random bytes that are the same at each run of the same seed. */
export function seededRandom(seed: string): RandomBytes {
  let block = 0
  return (size) => {
    const bytes = new Uint8Array(size)
    for (let offset = 0; offset < size; offset += 32) {
      const digest = createHash('sha256').update(`${seed} ${block}`).digest()
      block += 1
      bytes.set(digest.subarray(0, Math.min(32, size - offset)), offset)
    }
    return bytes
  }
}
