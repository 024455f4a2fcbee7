import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import type { ByteSource } from '../../domain/tabular/byte-source.ts'
import { openTable } from '../../domain/tabular/open-table.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result } from '../../shared/result/result.ts'

export interface FileTable {
  readonly table: OpenTable
  /** SHA-256 of the whole file, hexadecimal. */
  readonly hash: string
}

export interface FileTableOptions {
  readonly headerKeys?: ReadonlySet<string>
  readonly sheet?: string | undefined
  readonly expired?: () => boolean
}

const BLOCK_BYTES = 1 << 20

/** Opens a file of the user as a table for the time of the work, reading it piece by piece; the file is closed whatever happens. */
export function withFileTable<T>(path: string, options: FileTableOptions, work: (file: FileTable) => Result<T>): Result<T> {
  const name = basename(path)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return failure(fault('FILE_MISSING', undefined, { name }))
  }
  try {
    const status = fstatSync(file)
    if (!status.isFile()) return failure(fault('FILE_MISSING', undefined, { name }))
    return tableOf(fileSource(file, status.size), name, options, work)
  } finally {
    closeSync(file)
  }
}

/** The same for bytes that a window sent. */
export const withBytesTable = <T>(
  bytes: Uint8Array,
  name: string,
  options: FileTableOptions,
  work: (file: FileTable) => Result<T>,
): Result<T> => tableOf({ size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) }, name, options, work)

function tableOf<T>(source: ByteSource, name: string, options: FileTableOptions, work: (file: FileTable) => Result<T>): Result<T> {
  const opened = openTable(source, name, options)
  return opened.ok ? work({ table: opened.value, hash: hashOf(source) }) : opened
}

function hashOf(source: ByteSource): string {
  const digest = createHash('sha256')
  for (let offset = 0; offset < source.size; offset += BLOCK_BYTES) digest.update(source.read(offset, BLOCK_BYTES))
  return digest.digest('hex')
}

const fileSource = (file: number, size: number): ByteSource => ({
  size,
  read: (offset, length) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
    const count = bytes.length === 0 ? 0 : readSync(file, bytes, 0, bytes.length, offset)
    return count === bytes.length ? bytes : bytes.subarray(0, count)
  },
})
