import { expect } from 'vitest'
import type { OpenTableOptions, TabularRow } from '../../../domain/tabular/open-table-types.ts'
import { readTables, type TabularFile } from '../../../domain/tabular/read-table.ts'
import type { TabularCell } from '../../../domain/tabular/tabular-cell.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a file that must be readable. */
export function reading(input: Uint8Array | string, name = 'test.csv', options: OpenTableOptions = {}): TabularFile {
  const result = readTables(typeof input === 'string' ? bytesOf(input) : input, name, options)
  if (!result.ok) expect.fail(result.faults.map((fault) => fault.code).join(', '))
  return result.value
}

/** The codes for which a file is refused; none when it is read. */
export function refusal(input: Uint8Array | string, name = 'test.csv', options: OpenTableOptions = {}): string[] {
  const result = readTables(typeof input === 'string' ? bytesOf(input) : input, name, options)
  return result.ok ? [] : result.faults.map((fault) => fault.code)
}

export const cells = (rows: readonly TabularRow[]): (readonly TabularCell[])[] => rows.map((row) => row.cells)

export const codes = (file: TabularFile): string[] => file.problems.map(({ fault }) => fault.code)
