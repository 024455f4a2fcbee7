import { camelName } from './column-names.ts'
import type { SqlValue } from './database.ts'
import { UnreadableValue } from './unreadable-value.ts'

/** Makes an object of a row's columns. A number beyond exact integers throws `UnreadableValue`. */
export type RowMaker = (columns: readonly SqlValue[]) => Record<string, SqlValue>

const known = new Map<string, RowMaker>()

/**
 * The maker of rows with these columns, each under its camelCase name. It is written as one object literal, so that all rows of a statement share one
 * shape: naming the columns one by one in a loop costs a quarter more of the whole reading (docs/BENCHMARKS.md). The text holds nothing but the
 * names of columns, as JSON, and places.
 */
export function rowMakerOf(columns: readonly string[]): RowMaker {
  const names = columns.map(camelName)
  const text = names.map((name, place) => `${JSON.stringify(name)}: exact(columns[${place}], ${JSON.stringify(name)})`).join(', ')
  const made = known.get(text) ?? (new Function('exact', `return (columns) => ({ ${text} })`)(exact) as RowMaker)
  known.set(text, made)
  return made
}

function exact(value: SqlValue, name: string): SqlValue {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new UnreadableValue(`${name} = ${value}`)
  return value
}
