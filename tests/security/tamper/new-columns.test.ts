import { expect, test } from 'vitest'
import { snakeName } from '../../../db/column-names.ts'
import { Database } from '../../../db/database.ts'
import { integer, text } from '../../../db/schema/column.ts'
import type { Table } from '../../../db/schema/table.ts'
import { TABLES, type TableName } from '../../../db/schema/tables.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { describedTable, tablesOf } from '../../helpers/altered-cells.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { temporaryLedger } from '../../helpers/temporary-ledger.ts'

/** As a later release would: a column more in the file, and in the description of its table. */
function withNewColumn(table: TableName, column: string, kind: 'text' | 'integer'): void {
  const description = describedTable(table) as { columns: Record<string, Table['columns'][string]> }
  const born = kind === 'text' ? text().default('born later') : integer().orNull()
  description.columns = { ...description.columns, [column]: born }
}

test('a column born after the events, in every register and part in turn, unmakes no proof; once written it is proved', () => {
  const books = temporaryLedger({ seed: 'new columns' })
  postVouchers(books, [bookVoucher('2020-03-10', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  const { raw } = books.database
  const broken: string[] = []
  for (const table of tablesOf('register', 'part')) {
    const before = { ...(TABLES[table] as Table).columns }
    raw.exec('BEGIN')
    raw.exec(`ALTER TABLE ${snakeName(table)} ADD COLUMN born_later TEXT NOT NULL DEFAULT 'born later'`)
    raw.exec(`ALTER TABLE ${snakeName(table)} ADD COLUMN born_empty INTEGER`)
    withNewColumn(table, 'bornLater', 'text')
    withNewColumn(table, 'bornEmpty', 'integer')
    if (verifyRegisters(new Database(raw)).length > 0) broken.push(table)
    for (const { name } of raw
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?")
      .all(snakeName(table)) as {
      name: string
    }[])
      raw.exec(`DROP TRIGGER ${name}`)
    const { changes } = raw.prepare(`UPDATE ${snakeName(table)} SET born_later = 'altered'`).run()
    const named = verifyRegisters(new Database(raw)).some(({ details }) => details?.field === 'bornLater')
    if (named !== changes > 0) broken.push(`${table}, written`)
    raw.exec('ROLLBACK')
    ;(TABLES[table] as { columns: Table['columns'] }).columns = before
  }
  expect(broken).toEqual([])
}, 120_000)
