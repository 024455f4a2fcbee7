import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { cellPlace, rowPlace } from './cell-place.ts'
import { headerKey } from './header-key.ts'
import { matchColumns } from './match-columns.ts'
import type { OpenTable } from './open-table-types.ts'

export interface MatchedHeader<Field extends string> {
  /** Where each field found stands. */
  readonly indexes: Readonly<Partial<Record<Field, number>>>
  /** A warning for each column that nothing reads. */
  readonly warnings: readonly Fault[]
}

/**
 * Finds the columns of an import by any of their names, in French or English, in any order and case, accents optional (spec 10).
 * Refuses a file that lacks a column it needs or gives one twice; a column that is not known is not read, and a warning says so.
 */
export function matchHeader<Field extends string>(
  table: OpenTable,
  known: Readonly<Record<Field, readonly string[]>>,
  required: readonly Field[],
): Result<MatchedHeader<Field>> {
  const { indexes, unknown, repeated } = matchColumns<Field>(table.columns, known)
  const line = table.headerRow ?? 1
  const placeOf = (name: string) => cellPlace(table, line, table.columns.lastIndexOf(name))
  const faults = [
    ...required
      .filter((field) => indexes[field] === undefined)
      .map((field) => fault('COLUMN_MISSING', rowPlace(table, line), { name: field })),
    ...repeated.map((name) => fault('COLUMN_REPEATED', placeOf(name), { name })),
  ]
  if (faults.length > 0) return failure(...faults)
  return success({ indexes, warnings: unknown.map((name) => fault('COLUMN_IGNORED', placeOf(name), { name })) })
}

/** The forms in which the names of an import's columns are compared: `openTable` finds the header row by them. */
export const headerKeys = (known: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> =>
  new Set(Object.values(known).flat().map(headerKey))
