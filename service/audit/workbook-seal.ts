import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { eachRow } from '../../domain/tabular/each-row.ts'
import type { TabularCell } from '../../domain/tabular/tabular-cell.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { withFileTable } from '../exchange/open-file.ts'

/** True when a file is a zip archive, as workbooks are. */
export function isArchive(path: string): boolean {
  const start = Buffer.alloc(2)
  try {
    const file = openSync(path, 'r')
    readSync(file, start, 0, 2, 0)
    closeSync(file)
  } catch {
    return false
  }
  return start.toString('latin1') === 'PK'
}

/** The chain head that a workbook's seal states (its last sheet, "Sceau" or "Seal"). */
export function workbookHead(path: string): Result<string> {
  for (const sheet of ['Sceau', 'Seal']) {
    let head: string | undefined
    const read = withFileTable(path, { sheet, headerRow: 1 }, ({ table }) => {
      const look = (cell: TabularCell): void => {
        if (head === undefined && typeof cell === 'string' && /^[0-9a-f]{64}$/.test(cell.replaceAll(' ', '')))
          head = cell.replaceAll(' ', '')
      }
      for (const name of table.columns) look(name)
      return eachRow(table, (row) => row.cells.forEach(look))
    })
    if (read.ok && head !== undefined) return success(head)
    if (!read.ok && !read.faults.some((found) => found.code === 'SHEET_UNKNOWN')) return read
  }
  return failure(fault('VERIFY_WORKBOOK_NO_SEAL', { kind: 'file', name: basename(path) }))
}
