import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { builder, type Compiled, compiledOf, type Given, statement } from './build.ts'
import { Database } from './database.ts'
import type { Table } from './schema/table.ts'
import { TABLES, type TableName } from './schema/tables.ts'
import { schemaOf } from './schema-proof.ts'

/** A whole ledger in memory, apart from its file: whatever is done to it, the file stays as it is, and nothing of it lies on the disk. */
export function copyInMemory(database: Database): Database {
  const bytes = database.raw.serialize()
  // The header's two bytes that ask for a write-ahead log, which memory has not.
  bytes[18] = 1
  bytes[19] = 1
  const copy = new Database(new Sqlite(bytes))
  copy.pragma('foreign_keys = OFF')
  return copy
}

/** Does what triggers would refuse: they are taken out, and put back as they were. */
export function withoutTriggers(database: Database, work: () => void): void {
  const triggers = [...schemaOf(database).values()].filter(({ type }) => type === 'trigger')
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`)
  work()
  for (const { sql: text } of triggers) if (text !== null) database.exec(text)
}

const LINES_AFTER = statement((db, p: Given<{ sequence: number }>) =>
  db
    .deleteFrom('voucherLine')
    .where('voucherId', 'in', db.selectFrom('voucher').select('id').where('chainSequence', '>', p.sequence)),
)
const VOUCHERS_AFTER = statement((db, p: Given<{ sequence: number }>) =>
  db.deleteFrom('voucher').where('chainSequence', '>', p.sequence),
)
const EVENTS_AFTER = statement((db, p: Given<{ sequence: number }>) => db.deleteFrom('event').where('sequence', '>', p.sequence))

/** Takes out what was posted after a sequence, and the events themselves. */
export function forgetLater(database: Database, sequence: number): void {
  database.run(LINES_AFTER, { sequence })
  database.run(VOUCHERS_AFTER, { sequence })
  database.run(EVENTS_AFTER, { sequence })
}

const NO_NUMBERS = statement((db) => db.deleteFrom('journalSequence'))
const NUMBERS_USED = statement((db) =>
  db
    .insertInto('journalSequence')
    .columns(['journal', 'fiscalYear', 'lastNumber'])
    .expression(
      db
        .selectFrom('voucher')
        .select((eb) => ['journal', 'fiscalYear', eb.fn.max('sequence').as('lastNumber')])
        .groupBy(['journal', 'fiscalYear']),
    ),
)
const NO_ACCOUNT_BALANCES = statement((db) => db.deleteFrom('accountBalance'))
const NO_DIMENSION_BALANCES = statement((db) => db.deleteFrom('dimensionBalance'))

/** Numbers drawn follow from the vouchers that are left; derived balances are emptied, to be reckoned again from the lines. */
export function forgetDerived(database: Database): void {
  database.run(NO_NUMBERS)
  database.run(NUMBERS_USED)
  database.run(NO_ACCOUNT_BALANCES)
  database.run(NO_DIMENSION_BALANCES)
}

/** Rows outside the chain, such as drafts, that point to what is no more go with it, and with them those that point to them. */
export function forgetOrphans(database: Database): void {
  const deletions = orphanDeletions()
  let gone: number
  do {
    gone = 0
    for (const deletion of deletions) gone += database.raw.prepare(deletion.text).run().changes
  } while (gone > 0)
}

function orphanDeletions(): Compiled[] {
  // Object.entries forgets that the keys are the tables' names.
  const tables = Object.entries(TABLES) as unknown as readonly (readonly [TableName, Table])[]
  return tables.flatMap(([table, { chain, columns }]) =>
    chain.role === 'exempt' ? Object.keys(columns).flatMap((column) => orphansBy(table, column)) : [],
  )
}

function orphansBy(table: TableName, column: string): Compiled[] {
  const reference = (TABLES[table] as Table).columns[column]?.facts.reference
  if (!reference?.enforced) return []
  const standing = sql`select ${sql.ref(reference.column)} from ${sql.table(reference.table)}`
  const deletion = sql`delete from ${sql.table(table)} where ${sql.ref(column)} is not null and ${sql.ref(column)} not in (${standing})`
  return [compiledOf(deletion.compile(builder))]
}
