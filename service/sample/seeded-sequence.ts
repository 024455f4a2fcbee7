const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * Whole numbers that look drawn by chance and are the same at each run of the same seed: xorshift of 32 bits, started from the
 * FNV-1a hash of the seed. For sample figures and ids only, never for keys.
 */
export class SeededSequence {
  #state: number

  constructor(seed: string) {
    let hash = FNV_OFFSET
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME) >>> 0
    // A state of zero would stay zero for ever.
    this.#state = hash === 0 ? FNV_OFFSET : hash
    for (let turn = 0; turn < 8; turn++) this.#next()
  }

  #next(): number {
    let state = this.#state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.#state = state >>> 0
    return this.#state
  }

  /** A whole number from 0 to limit − 1. */
  below(limit: number): number {
    return this.#next() % limit
  }

  /** One of low, low + step, low + 2 × step… up to high. */
  between(low: number, high: number, step = 1): number {
    return low + step * this.below(Math.floor((high - low) / step) + 1)
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  bytes(size: number): Uint8Array {
    return Uint8Array.from({ length: size }, () => this.#next() >>> 24)
  }
}
