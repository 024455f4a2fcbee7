import { expect, test } from 'vitest'
import { snakeName } from '../../../db/column-names.ts'
import { referredTable } from '../../../db/registers/codes.ts'
import { REGISTERS } from '../../../db/registers/registers.ts'
import type { Table } from '../../../db/schema/table.ts'
import { TABLES } from '../../../db/schema/tables.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { success } from '../../../shared/result/result.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

/** Registers whose rows others refer to by number and whose code is a text of their own: what may be renamed. */
const renamable = REGISTERS.flatMap(({ table, code }) => {
  const { columns }: Table = TABLES[table]
  const name = code.find((column) => columns[column]?.type === 'TEXT' && referredTable(table, column) === undefined)
  // Whoever acts must still be found by name.
  return columns.id?.type === 'INTEGER' && name !== undefined && table !== 'user' ? [{ table, name }] : []
})

test('a row that takes another code leaves the chain sound: what refers to it is recorded anew, also through codes that hold its own', () => {
  const books = temporaryLedger({ seed: 'renamed' })
  postVouchers(books, [bookVoucher('2020-03-10', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  const { raw } = books.database
  raw.pragma('foreign_keys = OFF')
  raw.pragma('ignore_check_constraints = ON')
  for (const { name } of raw.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[])
    raw.exec(`DROP TRIGGER ${name}`)
  // One row of each register and part, all bound to the first row of whatever they refer to.
  const invented = (table: keyof typeof TABLES): void => {
    const { columns }: Table = TABLES[table]
    const values = Object.entries(columns).map(([column, { type, facts }]) =>
      referredTable(table, column) !== undefined || facts.reference
        ? type === 'INTEGER'
          ? 1
          : '1'
        : column === 'id' && type === 'INTEGER'
          ? 1
          : type === 'INTEGER'
            ? 7
            : type === 'BLOB'
              ? Buffer.from('x')
              : `${table} ${column}`,
    )
    raw.prepare(`INSERT OR IGNORE INTO ${snakeName(table)} VALUES (${values.map(() => '?').join(',')})`).run(...values)
  }
  expectSuccess(
    books.command('settings.importSetup', () => {
      for (const { table, parts } of REGISTERS) {
        invented(table)
        for (const part of parts) invented(part.table)
      }
      return success({})
    }),
  )
  expect(verifyRegisters(books.database)).toEqual([])
  for (const { table, name } of renamable) {
    expectSuccess(
      books.command('settings.importSetup', () => {
        raw.prepare(`UPDATE ${snakeName(table)} SET ${snakeName(name)} = 'renamed ' || ${snakeName(name)} WHERE id = 1`).run()
        return success({})
      }),
    )
    expect(verifyRegisters(books.database), table).toEqual([])
  }
  expect(renamable.length).toBeGreaterThan(15)
})
