import { expect, test } from 'vitest'
import { snakeName } from '../../../db/column-names.ts'
import { TABLES, type TableName } from '../../../db/schema/tables.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { alterCell, describedTable, rowsOf } from '../../helpers/altered-cells.ts'
import { AlteredFile, copyOf, verdictOf } from '../../helpers/altered-copy.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const EDITS = 300

/** A number below `below`, from the seed. */
const numbers = seededRandom('random edits')
const below = (count: number): number => {
  const bytes = numbers(4)
  return ((bytes[0] ?? 0) * 16_777_216 + (bytes[1] ?? 0) * 65_536 + (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0)) % count
}

const coveredTables = (Object.keys(TABLES) as TableName[]).filter((table) => describedTable(table).chain.role !== 'exempt')

test(`each of ${EDITS} edits by chance, with every trigger put back, is named`, () => {
  const books = temporaryLedger({ seed: 'random edits' })
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'Awa', roles: ['preparer'] })))
  for (const day of ['2020-03-10', '2020-03-11', '2020-03-12'])
    postVouchers(books, [bookVoucher(day, [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
  books.close()
  const path = copyOf(books.path)
  const file = new AlteredFile(path)
  expect(verdictOf(path, books.surroundings).faults).toEqual([])
  const filled = coveredTables.filter((table) => rowsOf(file, table, 'true', 1).length > 0)
  const unnamed: string[] = []
  for (let edit = 0; edit < EDITS; edit++) {
    const table = filled[below(filled.length)] as TableName
    const name = snakeName(table)
    const rows = rowsOf(file, table, 'true', 40)
    const row = rows[below(rows.length)]
    if (!row) continue
    const columns = Object.entries(describedTable(table).columns).filter(([, { facts }]) => facts.chained !== 'never')
    const column = snakeName(columns[below(columns.length)]?.[0] ?? '')
    const gone = below(4) === 0
    let undo = (): void => undefined
    file.alter(
      (raw) => {
        if (!gone) undo = alterCell(file, table, row, column)
        else {
          const same = Object.keys(row)
            .map((key) => `${key} IS ?`)
            .join(' AND ')
          raw.prepare(`DELETE FROM ${name} WHERE ${same}`).run(...Object.values(row))
          undo = () => raw.prepare(`INSERT INTO ${name} VALUES (${Object.keys(row).map(() => '?')})`).run(...Object.values(row))
        }
      },
      [name],
    )
    if (verdictOf(path, books.surroundings).sound) unnamed.push(`${name}${gone ? ' (a row)' : `.${column}`}`)
    file.alter(() => undo(), [name])
  }
  file.close()
  expect(unnamed).toEqual([])
}, 240_000)
