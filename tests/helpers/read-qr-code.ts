/** Codewords of error correction in each block, and the number of blocks, by version from 1 (ISO/IEC 18004, levels L and M). */
const LEVELS = {
  L: {
    correction: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28],
    blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8],
  },
  M: {
    correction: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
    blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
  },
} as const

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Reads a QR code of bytes from its modules, dark ones true and without a border. It corrects no error: what was drawn must be whole. */
export function readQrCode(dark: (x: number, y: number) => boolean, size: number): string {
  const version = (size - 17) / 4
  const format = formatOf(dark)
  const level = LEVELS[format >> 3 === 1 ? 'L' : 'M']
  if (format >> 3 > 1) throw new Error(`a level of error correction that is not read: ${format >> 3}`)
  const mask = MASKS[format & 7]
  const codewords = codewordsOf(size, version, (x, y) => dark(x, y) !== (mask?.(x, y) ?? false))
  const data = dataOf(codewords, level.blocks[version - 1] ?? 0, level.correction[version - 1] ?? 0)
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const take = (from: number, length: number): number => Number.parseInt(bits.slice(from, from + length), 2)
  if (take(0, 4) !== 4) throw new Error('the code does not hold bytes')
  const lengthBits = version < 10 ? 8 : 16
  const length = take(4, lengthBits)
  const bytes = Array.from({ length }, (_, at) => take(4 + lengthBits + 8 * at, 8))
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}

/** The five bits of level and mask beside the first finder. */
function formatOf(dark: (x: number, y: number) => boolean): number {
  const places = [0, 1, 2, 3, 4, 5, 7].map((x): [number, number] => [x, 8])
  const bits = places.reduce((sum, [x, y]) => (sum << 1) | Number(dark(x, y)), 0)
  return (bits >> 2) ^ (0x5412 >> 10)
}

/** Data and error correction in the order in which they are laid out: by pairs of columns from the right, up and down. */
function codewordsOf(size: number, version: number, bit: (x: number, y: number) => boolean): number[] {
  const bits: boolean[] = []
  let upwards = true
  for (let right = size - 1; right >= 1; right -= 2, upwards = !upwards) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step
      for (const x of [right, right - 1]) if (!isFunction(x, y, size, version)) bits.push(bit(x, y))
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    bits.slice(8 * at, 8 * at + 8).reduce((sum, each) => (sum << 1) | Number(each), 0),
  )
}

function isFunction(x: number, y: number, size: number, version: number): boolean {
  const finder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)
  const versions = version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))
  if (finder || versions || x === 6 || y === 6) return true
  const centres = alignment(size, version)
  return centres.some((cx) =>
    centres.some((cy) => {
      const beside = (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6)
      return !beside && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2
    }),
  )
}

function alignment(size: number, version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step)]
}

/** Takes the blocks apart: their data is laid out a codeword of each in turn, the later blocks being one longer. */
function dataOf(codewords: readonly number[], blocks: number, correction: number): number[] {
  const short = Math.floor(codewords.length / blocks) - correction
  const longer = codewords.length % blocks
  const lengths = Array.from({ length: blocks }, (_, at) => short + (at >= blocks - longer ? 1 : 0))
  const parts: number[][] = lengths.map(() => [])
  let at = 0
  for (let row = 0; row <= short; row++)
    for (let block = 0; block < blocks; block++) if (row < (lengths[block] ?? 0)) parts[block]?.push(codewords[at++] ?? 0)
  return parts.flat()
}
