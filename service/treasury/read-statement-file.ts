import { createHash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { layoutOf } from '../../db/queries/treasury-statements.ts'
import { cellText } from '../../domain/tabular/cell-text.ts'
import { openTable } from '../../domain/tabular/open-table.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { takeRows } from '../../domain/tabular/take-rows.ts'
import { detectFormat, isArchive } from '../../domain/treasury/statement/detect-format.ts'
import { guessLayout } from '../../domain/treasury/statement/guess-layout.ts'
import type { ParsedFile, StatementFormat } from '../../domain/treasury/statement/parsed-statement.ts'
import { readStatement, sizeFault } from '../../domain/treasury/statement/read-statement.ts'
import { readTableStatement } from '../../domain/treasury/statement/read-table-statement.ts'
import { statementText } from '../../domain/treasury/statement/statement-text.ts'
import { keptStatementLayout, type StatementLayout } from '../../shared/contract/statement-layout.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

export interface StatementFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface StatementReading {
  readonly hash: string
  readonly format: StatementFormat
  /** What the file says; its faults when it cannot be read, which for a table may only want a layout. */
  readonly parsed: Result<ParsedFile>
  /** Of a table: its columns, its first rows, and the layout used, remembered or guessed. */
  readonly table: {
    readonly columns: readonly string[]
    readonly headerRow: number | null
    readonly rows: readonly (readonly string[])[]
    readonly layout: StatementLayout
    readonly remembered: boolean
  } | null
}

const SAMPLE_ROWS = 8

/**
 * Reads a statement file for an account: the banks' own formats by their content, anything else as a table, by the layout given, else the
 * one remembered for the account if the file has its columns, else a guess from the header. Refused: a file beyond the limits or no table.
 */
export function readStatementFile(
  database: Database,
  account: TreasuryAccountRow,
  file: StatementFile,
  asked: { readonly format?: StatementFormat | undefined; readonly layout?: StatementLayout | null | undefined },
): Result<StatementReading> {
  const tooLarge = sizeFault(file.bytes, file.name)
  if (tooLarge) return failure(tooLarge)
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  const text = isArchive(file.bytes) ? '' : statementText(file.bytes)
  const format = asked.format ?? (isArchive(file.bytes) ? 'table' : detectFormat(text))
  if (format !== 'table') return success({ hash, format, parsed: readStatement(text, file.name, format), table: null })
  const headerRow = asked.layout?.headerRow ?? undefined
  const opened = openTable(file.bytes, file.name, headerRow === undefined ? {} : { headerRow })
  if (!opened.ok) return opened
  return tableReading(database, account, opened.value, asked.layout ?? null, hash)
}

function tableReading(
  database: Database,
  account: TreasuryAccountRow,
  table: OpenTable,
  asked: StatementLayout | null,
  hash: string,
): Result<StatementReading> {
  const kept = rememberedLayout(database, account.account, table.columns)
  const layout = asked ?? kept ?? guessLayout(table.columns, table.headerRow)
  const sample = takeRows(table.rows[Symbol.iterator](), SAMPLE_ROWS)
  if (!sample.ok) return sample
  const rows = sample.value.map((row) => table.columns.map((_, index) => cellText(row.cells[index] ?? null)))
  return success({
    hash,
    format: 'table',
    parsed: readTableStatement(table, layout, account.currency),
    table: { columns: table.columns, headerRow: table.headerRow, rows, layout, remembered: asked === null && kept !== null },
  })
}

/** The account's layout, when the file has every column that it names. */
function rememberedLayout(database: Database, account: string, columns: readonly string[]): StatementLayout | null {
  const row = layoutOf(database, account)
  if (!row) return null
  const layout = keptStatementLayout.read(row.layout)
  const named = [
    layout.date,
    layout.valueDate,
    ...layout.label,
    layout.reference,
    layout.amount,
    layout.debit,
    layout.credit,
    layout.balance,
  ]
  return named.every((name) => name === null || columns.includes(name)) ? layout : null
}
