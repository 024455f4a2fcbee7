import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { snakeName } from '../../../db/column-names.ts'
import type { Register } from '../../../db/registers/register.ts'
import { REGISTERS, registerOf } from '../../../db/registers/registers.ts'
import { TABLES, type TableName } from '../../../db/schema/tables.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { closeLedger, type Ledger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { runCommand } from '../../../service/kernel/run-command.ts'
import type { Fault } from '../../../shared/result/fault.ts'
import { success } from '../../../shared/result/result.ts'
import { alterCell, describedTable, type Row, rowsOf, setCell, tablesOf } from '../../helpers/altered-cells.ts'
import { AlteredFile, copyOf } from '../../helpers/altered-copy.ts'
import { FixedClock } from '../../helpers/fixed-clock.ts'
import { builtSample } from '../../helpers/sample-consortium.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const surroundings = { clock: new FixedClock('2021-02-01T09:00:00.000Z'), randomBytes: seededRandom('every cell') }
let file: AlteredFile
let ledger: Ledger

/** The sample's ledger, with invented rows where a register has fewer than two, and a part none, each recorded by the kernel itself. */
beforeAll(async () => {
  const { folder } = await builtSample()
  const path = copyOf(join(folder, 'lead.sikasso'))
  file = new AlteredFile(path)
  const writing = expectSuccess(openLedger({ path, reading: false }, surroundings))
  const user = writing.database.raw.prepare("SELECT name FROM user WHERE roles LIKE '%administrator%'").pluck().get() as string
  writing.database.raw.pragma('foreign_keys = OFF')
  writing.database.raw.pragma('ignore_check_constraints = ON')
  file.alter(() => undefined)
  expectSuccess(
    runCommand(writing, { name: 'audit.certify', user, input: 'filled' }, () => {
      for (const register of REGISTERS) fillWhereEmpty(writing, register)
      return success({})
    }),
  )
  closeLedger(writing)
  ledger = expectSuccess(openLedger({ path, reading: true }, surroundings))
}, 180_000)

afterAll(() => {
  closeLedger(ledger)
  file.close()
})

function fillWhereEmpty(writing: Ledger, register: Register): void {
  const covered = register.covered === undefined ? 'true' : `${snakeName(register.covered)} IS NOT NULL`
  const first = (table: TableName, condition = 'true') =>
    writing.database.raw.prepare(`SELECT * FROM ${snakeName(table)} WHERE ${condition} LIMIT 1`).get() as Row | undefined
  const count = writing.database.raw.prepare(`SELECT count(*) FROM ${snakeName(register.table)} WHERE ${covered}`).pluck()
  while (Number(count.get()) < 2) invent(writing, register.table, {}, Number(count.get()))
  const row = first(register.table, covered)
  if (!row) throw new Error(`no row of ${register.name} could be invented`)
  for (const { table, by } of register.parts)
    if (!first(table))
      invent(writing, table, Object.fromEntries(by.map((column, at) => [column, row[snakeName(register.key[at] ?? '')]])))
}

/** A row that breaks whatever rules the values of its table have: triggers that would refuse it are taken away for its sake. */
function invent(writing: Ledger, table: TableName, given: Readonly<Record<string, unknown>>, nth = 0): void {
  const { raw } = writing.database
  const triggers = raw
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?")
    .all(snakeName(table)) as { name: string; sql: string }[]
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  const columns = Object.entries(describedTable(table).columns)
  const values = columns.map(
    ([name, { type }]) =>
      given[name] ?? (type === 'INTEGER' ? 990_001 + nth : type === 'BLOB' ? Buffer.from('invented') : `invented ${name} ${nth}`),
  )
  raw.prepare(`INSERT INTO ${snakeName(table)} VALUES (${columns.map(() => '?').join(',')})`).run(...values)
  for (const { sql } of triggers) raw.exec(sql)
}

function verdict(): readonly Fault[] {
  const steps = verifyLedger(ledger.database, surroundings.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.faults
}

const subjectsOf = (faults: readonly Fault[]): string[] => faults.map(({ details }) => String(details?.subject ?? ''))

/** Columns whose value nothing can hold to be wrong, and why that is no hole. */
const UNPROVED: Readonly<Record<string, string>> = {
  'voucherOrigin.draftId': 'a posted voucher’s origin keeps no draft; the draft is nobody’s proof',
}

/** The cells of a table that a test alters in turn, each in the first row that has something in it, else in the first. */
function cellsOf(table: TableName): { table: TableName; column: string; row: Row }[] {
  return Object.keys(describedTable(table).columns).map((name) => {
    const column = snakeName(name)
    const covered = registerOf(table)?.covered
    const condition = covered === undefined ? 'true' : `${snakeName(covered)} IS NOT NULL`
    const row = rowsOf(file, table, `${condition} AND ${column} IS NOT NULL`)[0] ?? rowsOf(file, table, condition)[0]
    if (!row) throw new Error(`${table} has no row`)
    return { table, column, row }
  })
}

test('untouched, nothing is named but what the invented rows break', () => {
  const broken = ['VERIFY_REFERENCE', 'VERIFY_RULE_BROKEN', 'VERIFY_SEAL', 'VERIFY_FROZEN_MONTH']
  const named = verdict().filter(
    ({ code, details }) => !broken.includes(code) && !/^incident-entry/.test(String(details?.subject)),
  )
  expect(named).toEqual([])
})

describe('registers', () => {
  test('every cell of every register and of its parts, altered, is named with its row', () => {
    const before = new Set(subjectsOf(verifyRegisters(ledger.database)))
    expect([...before]).toEqual([])
    const queues = REGISTERS.map((register) => ({
      register,
      cells: [register.table, ...register.parts.map(({ table }) => table)].flatMap(cellsOf),
    }))
    const unnamed: string[] = []
    // One cell of each register at a time, all registers together: a verification reads them all anyhow.
    while (queues.some(({ cells }) => cells.length > 0)) {
      const round = queues.flatMap(({ register, cells }) => {
        const cell = cells.shift()
        return cell ? [{ register, ...cell }] : []
      })
      const undo: (() => void)[] = []
      file.alter(() => {
        for (const { table, row, column } of round) undo.push(alterCell(file, table, row, column))
      })
      const subjects = subjectsOf(verifyRegisters(ledger.database))
      file.alter(() => {
        for (const back of undo.reverse()) back()
      })
      for (const { register, table, column } of round)
        if (!subjects.some((subject) => subject.startsWith(`${register.name}:`))) unnamed.push(`${table}.${column}`)
    }
    const unchained = (Object.keys(TABLES) as TableName[]).flatMap((table) =>
      Object.entries(describedTable(table).columns).flatMap(([name, { facts }]) =>
        facts.chained === 'never' ? [`${table}.${snakeName(name)}`] : [],
      ),
    )
    expect(unnamed.sort()).toEqual(unchained.sort())
  }, 300_000)

  test('the numbers of any two rows, exchanged, are named as an exchange', () => {
    const unnamed: string[] = []
    const tables = tablesOf('register').filter((table) => describedTable(table).columns.id?.type === 'INTEGER')
    const pairs = tables.flatMap((table) => {
      const [one, other] = rowsOf(file, table)
      return one && other ? [{ table, one, other }] : []
    })
    expect(pairs.map(({ table }) => table)).toEqual(tables)
    const exchange = () =>
      file.alter(() => {
        for (const { table, one, other } of pairs) {
          const sql = `UPDATE ${snakeName(table)} SET id = ? WHERE id = ?`
          for (const [to, from] of [
            [-1, one.id],
            [one.id, other.id],
            [other.id, -1],
          ] as const)
            file.raw.prepare(sql).run(to, from)
        }
      })
    exchange()
    const faults = verifyRegisters(ledger.database)
    exchange()
    for (const { table } of pairs) {
      const register = registerOf(table)
      const own = faults.filter(({ details }) => details?.register === register?.name)
      if (own.length === 0) unnamed.push(table)
    }
    expect(unnamed).toEqual([])
    expect(faults.some(({ code }) => code === 'VERIFY_ROWS_EXCHANGED')).toBe(true)
    expect(verifyRegisters(ledger.database)).toEqual([])
  }, 120_000)
})

describe('everything else that is proved', () => {
  const others = [...tablesOf('posted', 'derived', 'events')]

  test.each(others)(
    'every cell of %s, altered, is named',
    (table) => {
      const unnamed: string[] = []
      const before = verdict().length
      for (const { column, row } of cellsOf(table)) {
        let undo = (): void => undefined
        file.alter(() => {
          undo = alterCell(file, table, row, column)
        }, [snakeName(table)])
        if (verdict().length === before) unnamed.push(column)
        file.alter(() => undo(), [snakeName(table)])
      }
      expect(unnamed).toEqual([])
    },
    300_000,
  )

  test('what the registers leave out is derived again: a third party’s search key', () => {
    const row = rowsOf(file, 'thirdParty')[0]
    if (!row) throw new Error('no third party')
    file.alter(() => setCell(file, 'thirdParty', row, 'folded', 'autre'))
    expect(verdict().map(({ details }) => details?.field)).toContain('folded')
    file.alter(() => setCell(file, 'thirdParty', { ...row, folded: 'autre' }, 'folded', row.folded))
  })

  test('what is left out is listed, and its reason', () => {
    const left = (Object.keys(TABLES) as TableName[]).flatMap((table) =>
      Object.entries(describedTable(table).columns).flatMap(([name, { facts }]) =>
        facts.chained === 'never' ? [`${table}.${name}`] : [],
      ),
    )
    expect(left.filter((name) => name !== 'thirdParty.folded').sort()).toEqual(Object.keys(UNPROVED).sort())
  })

  test('two vouchers’ numbers of row, exchanged, are named', () => {
    const [one, other] = rowsOf(file, 'voucher')
    const exchange = () =>
      file.alter(() => {
        for (const [to, from] of [
          [-1, one?.id],
          [one?.id, other?.id],
          [other?.id, -1],
        ] as const)
          file.raw.prepare('UPDATE voucher SET id = ? WHERE id = ?').run(to, from)
      }, ['voucher'])
    exchange()
    const codes = verdict().map(({ code }) => code)
    exchange()
    expect(codes.some((code) => code === 'VERIFY_VOUCHER_CHANGED' || code === 'VERIFY_MISSING')).toBe(true)
  })
})
