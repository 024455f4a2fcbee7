import { camelName } from '../../db/column-names.ts'
import type { Database, SqlValue } from '../../db/database.ts'

interface PlainSql {
  all<T extends object>(sql: string, ...values: SqlValue[]): T[]
  get<T extends object>(sql: string, ...values: SqlValue[]): T | undefined
  /** Answers the number of rows changed. */
  run(sql: string, ...values: SqlValue[]): number
}

/**
 * What a test reads or alters past the product: text of SQL run on the connection itself, its rows under camelCase names as the product's are. A
 * number beyond exact integers is answered as SQLite gives it.
 */
export function plainSql({ raw }: Pick<Database, 'raw'>): PlainSql {
  return {
    all: <T extends object>(sql: string, ...values: SqlValue[]) =>
      raw
        .prepare<SqlValue[], object>(sql)
        .all(...values)
        .map((row) => renamed<T>(row)),
    get: <T extends object>(sql: string, ...values: SqlValue[]) => {
      const row = raw.prepare<SqlValue[], object>(sql).get(...values)
      return row && renamed<T>(row)
    },
    run: (sql, ...values) => raw.prepare(sql).run(...values).changes,
  }
}

const renamed = <T>(row: object): T =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camelName(name), value])) as T
