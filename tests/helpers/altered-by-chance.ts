import { snakeName } from '../../db/column-names.ts'
import { TABLES, type TableName } from '../../db/schema/tables.ts'
import { addUser } from '../../service/settings/add-user.ts'
import { alterCell, describedTable, rowsOf } from './altered-cells.ts'
import type { AlteredFile } from './altered-copy.ts'
import { bookLine, bookVoucher, postVouchers } from './report-books.ts'
import { seededRandom } from './seeded-random.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from './temporary-ledger.ts'

/** A small ledger with something in the tables that every ledger fills. Closed, so that its file is whole. */
export function smallBooks(seed: string): TemporaryLedger {
  const books = temporaryLedger({ seed })
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'Awa', roles: ['preparer'] })))
  for (const day of ['2020-03-10', '2020-03-11', '2020-03-12'])
    postVouchers(books, [bookVoucher(day, [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  books.close()
  return books
}

/** Numbers below a bound, from a seed. */
export function numbersOf(seed: string): (count: number) => number {
  const bytes = seededRandom(seed)
  return (count) => Buffer.from(bytes(4)).readUInt32BE() % count
}

export interface ChanceEdit {
  /** "account.spending", "voucher_line (a row)". */
  readonly what: string
  /** Puts back what was altered. */
  undo(): void
}

/** Alters one cell, or takes one row out, of a table chosen by chance among these; undefined where the choice has nothing to alter. */
export function editByChance(
  file: AlteredFile,
  tables: readonly TableName[],
  below: (count: number) => number,
): ChanceEdit | undefined {
  const table = tables[below(tables.length)] as TableName
  const name = snakeName(table)
  const rows = rowsOf(file, table, 'true', 40)
  const row = rows[below(Math.max(rows.length, 1))]
  if (!row) return undefined
  const columns = Object.entries(describedTable(table).columns).filter(([, { facts }]) => facts.chained !== 'never')
  const column = snakeName(columns[below(columns.length)]?.[0] ?? '')
  const gone = below(4) === 0
  let back = (): void => undefined
  file.alter(
    (raw) => {
      if (!gone) back = alterCell(file, table, row, column)
      else {
        const same = Object.keys(row).map((key) => `${key} IS ?`)
        raw.prepare(`DELETE FROM ${name} WHERE ${same.join(' AND ')}`).run(...Object.values(row))
        back = () => raw.prepare(`INSERT INTO ${name} VALUES (${Object.keys(row).map(() => '?')})`).run(...Object.values(row))
      }
    },
    [name],
  )
  return { what: `${name}${gone ? ' (a row)' : `.${column}`}`, undo: () => file.alter(() => back(), [name]) }
}

/** The tables that have something in them, of those that the chain covers in one of these ways. */
export const filledTables = (file: AlteredFile, ...roles: readonly string[]): TableName[] =>
  (Object.keys(TABLES) as TableName[]).filter(
    (table) => roles.includes(describedTable(table).chain.role) && rowsOf(file, table, 'true', 1).length > 0,
  )
