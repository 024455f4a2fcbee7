import { type Fault, fault } from './fault.ts'

/** What of a ledger's file is damaged; `damagePartWords` says each in the reader's language. */
export const DAMAGED_PARTS = ['header', 'length', 'version', 'tables', 'journal', 'value', 'key', 'content'] as const
export type DamagedPart = (typeof DAMAGED_PARTS)[number]

export interface Damage {
  readonly part: DamagedPart
  /** Number of the page in the file, where SQLite tells it. */
  readonly page?: number | undefined
  /** Table of the schema, where SQLite tells it. */
  readonly table?: string | undefined
  /** SQLite's own words, or the figure that cannot be. */
  readonly reason?: string | undefined
}

/** The fault of a damaged file, with the page or table where it is known (spec 12 "Files"). */
export function ledgerDamaged({ part, page, table, reason }: Damage): Fault {
  const details: Record<string, string | number> = { part }
  if (page !== undefined) details.page = page
  if (table !== undefined) details.table = table
  if (reason !== undefined && reason !== '') details.reason = reason
  return fault('LEDGER_DAMAGED', undefined, details)
}
