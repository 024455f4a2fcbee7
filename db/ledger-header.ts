import { closeSync, openSync, readSync } from 'node:fs'
import { ledgerDamaged } from '../shared/result/damage.ts'
import type { Fault } from '../shared/result/fault.ts'
import { APPLICATION_ID } from './schema-version.ts'

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
const HEADER_BYTES = 100

export interface LedgerHeader {
  /** It begins as a plain SQLite file does; an encrypted one looks like chance. */
  readonly isPlain: boolean
  /** What of a plain ledger's header cannot be; undefined where it is whole, or where the file is no plain ledger. */
  readonly damage: Fault | undefined
}

/**
 * Looks at the first hundred bytes of a file before SQLite does, which says of a header with one wrong bit only that the file is no database
 * (https://www.sqlite.org/fileformat.html#the_database_header). A file that carries the mark of a ledger, or begins as one and ends at once, was a ledger.
 */
export function readHeader(path: string): LedgerHeader {
  const bytes = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  try {
    return headerIn(bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0)))
  } finally {
    closeSync(file)
  }
}

/** The same of a file that lies in memory, or of its beginning. */
export function headerIn(file: Uint8Array): LedgerHeader {
  const size = Math.min(file.length, HEADER_BYTES)
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.set(file.subarray(0, size))
  const begin = bytes.subarray(0, Math.min(size, MAGIC.length))
  const isPlain = bytes.subarray(0, MAGIC.length).equals(MAGIC)
  if (size < HEADER_BYTES && begin.equals(MAGIC.subarray(0, begin.length)))
    return { isPlain: true, damage: ledgerDamaged({ part: 'length', reason: String(size) }) }
  const isMarked = bytes.readUInt32BE(68) === APPLICATION_ID
  if (!isPlain) return { isPlain, damage: isMarked ? damagedAt(0) : undefined }
  const wrong = isMarked ? FIELDS.find(({ at, size: width, holds }) => !holds(bytes.readUIntBE(at, width))) : undefined
  return { isPlain, damage: wrong && damagedAt(wrong.at) }
}

const damagedAt = (byte: number): Fault => ledgerDamaged({ part: 'header', reason: `0x${byte.toString(16).padStart(2, '0')}` })

interface HeaderField {
  readonly at: number
  readonly size: number
  holds(value: number): boolean
}

const exactly = (at: number, ...values: readonly number[]): HeaderField => ({
  at,
  size: 1,
  holds: (value) => values.includes(value),
})

/** The fields of the header that every ledger has alike. Whether it is in journal or log mode may vary: a copy is made in the former. */
const FIELDS: readonly HeaderField[] = [
  { at: 16, size: 2, holds: (size) => size === 1 || (size >= 512 && size <= 32_768 && (size & (size - 1)) === 0) },
  exactly(18, 1, 2),
  exactly(19, 1, 2),
  exactly(21, 64),
  exactly(22, 32),
  exactly(23, 32),
  { at: 44, size: 4, holds: (format) => format >= 1 && format <= 4 },
  { at: 56, size: 4, holds: (encoding) => encoding === 1 },
]
