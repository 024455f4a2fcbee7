const LOG_HEADER = 32
const FRAME_HEADER = 24
const FILE_HEADER = 100
const LITTLE_ENDIAN_SUMS = 0x377f0682
const BIG_ENDIAN_SUMS = 0x377f0683
const LOG_VERSION = 3_007_000

/**
 * The file as SQLite would have it after reading the log beside it: the pages of every whole transaction of the log, laid over those of the file
 * (https://www.sqlite.org/fileformat2.html, "The Write-Ahead Log"). What a killed writer left half-written at the end of the log is not read. The
 * answer is marked as a file without a log, for there is none beside it in memory. Neither argument is changed.
 */
export function withLog(file: Uint8Array, log: Uint8Array): Uint8Array {
  const pages = committedPages(log)
  const size = pages ? pages.count * pages.pageSize : file.length
  const whole = new Uint8Array(size)
  whole.set(file.subarray(0, Math.min(size, file.length)))
  for (const [page, bytes] of pages?.pages ?? []) {
    const at = (page - 1) * bytes.length
    if (at < size) whole.set(bytes, at)
  }
  // Bytes 18 and 19: read and written without a log.
  if (size >= FILE_HEADER) whole.fill(1, 18, 20)
  return whole
}

interface CommittedPages {
  readonly pageSize: number
  /** Pages of the whole file after the last transaction. */
  readonly count: number
  readonly pages: ReadonlyMap<number, Uint8Array>
  /** Place, from 1, of the frame that ends the last transaction. */
  readonly frames: number
}

/** How many frames of a log are in force: up to the end of its last whole transaction. */
export const framesInForce = (log: Uint8Array): number => committedPages(log)?.frames ?? 0

/** The latest version of each page that whole transactions wrote; undefined where the log holds none. */
function committedPages(log: Uint8Array): CommittedPages | undefined {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  const header = logHeader(view)
  if (!header) return undefined
  const { pageSize, littleEndian, salts } = header
  const pages = new Map<number, Uint8Array>()
  const pending = new Map<number, Uint8Array>()
  let { sum } = header
  let count = 0
  let frames = 0
  for (let at = LOG_HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
    const data = at + FRAME_HEADER
    sum = checksum(view, data, pageSize, littleEndian, checksum(view, at, 8, littleEndian, sum))
    const isOfThisLog = view.getUint32(at + 8) === salts[0] && view.getUint32(at + 12) === salts[1]
    if (!isOfThisLog || view.getUint32(at + 16) !== sum[0] || view.getUint32(at + 20) !== sum[1]) break
    pending.set(view.getUint32(at), log.subarray(data, data + pageSize))
    const pagesAfterCommit = view.getUint32(at + 4)
    if (pagesAfterCommit === 0) continue
    count = pagesAfterCommit
    frames = (data + pageSize - LOG_HEADER) / (FRAME_HEADER + pageSize)
    for (const [page, bytes] of pending) pages.set(page, bytes)
    pending.clear()
  }
  return count === 0 ? undefined : { pageSize, count, pages, frames }
}

type Sum = readonly [number, number]

function logHeader(view: DataView): { pageSize: number; littleEndian: boolean; salts: Sum; sum: Sum } | undefined {
  if (view.byteLength < LOG_HEADER) return undefined
  const magic = view.getUint32(0)
  if (magic !== LITTLE_ENDIAN_SUMS && magic !== BIG_ENDIAN_SUMS) return undefined
  const littleEndian = magic === LITTLE_ENDIAN_SUMS
  const sum = checksum(view, 0, 24, littleEndian, [0, 0])
  if (view.getUint32(4) !== LOG_VERSION || view.getUint32(24) !== sum[0] || view.getUint32(28) !== sum[1]) return undefined
  return { pageSize: view.getUint32(8), littleEndian, salts: [view.getUint32(16), view.getUint32(20)], sum }
}

/** SQLite's running sum over pairs of 32-bit words. */
function checksum(view: DataView, from: number, length: number, littleEndian: boolean, [first, second]: Sum): Sum {
  let [one, two] = [first, second]
  for (let at = from; at < from + length; at += 8) {
    one = (one + view.getUint32(at, littleEndian) + two) >>> 0
    two = (two + view.getUint32(at + 4, littleEndian) + one) >>> 0
  }
  return [one, two]
}
