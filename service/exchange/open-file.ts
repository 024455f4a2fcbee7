import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { type ByteSource, bytesSource, readBytes } from '../../domain/tabular/byte-source.ts'
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
  readonly headerRow?: number
  readonly expired?: () => boolean
}

const BLOCK_BYTES = 1 << 20

/** Opens a file of the user as a table for the time of the work. */
export const withFileTable = <T>(path: string, options: FileTableOptions, work: (file: FileTable) => Result<T>): Result<T> =>
  withFileSource(path, (source) => tableOf(source, basename(path), options, work))

/** Gives the bytes of a file for the time of the work, read piece by piece; the file is closed whatever happens. */
export function withFileSource<T>(path: string, work: (source: ByteSource) => Result<T>): Result<T> {
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
    return work(fileSource(file, status.size))
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
): Result<T> => tableOf(bytesSource(bytes), name, options, work)

function tableOf<T>(
  source: ByteSource,
  name: string,
  options: FileTableOptions,
  work: (file: FileTable) => Result<T>,
): Result<T> {
  const opened = openTable(source, name, options)
  return opened.ok ? work({ table: opened.value, hash: hashOf(source) }) : opened
}

function hashOf(source: ByteSource): string {
  const digest = createHash('sha256')
  for (let offset = 0; offset < source.size; offset += BLOCK_BYTES) digest.update(readBytes(source, offset, BLOCK_BYTES))
  return digest.digest('hex')
}

const fileSource = (file: number, size: number): ByteSource => ({
  size,
  read: (offset, target) => (target.length === 0 ? 0 : readSync(file, target, 0, target.length, offset)),
})
