import type { Database } from '../../db/database.ts'
import { openingBalance } from '../../db/queries/treasury-entries.ts'
import { type StartItemRow, startEntries, startItems, startOf } from '../../db/queries/treasury-reconciliations.ts'
import { statementsOf } from '../../db/queries/treasury-statements.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { entryKey } from './item-key.ts'

/** From when on an account is reconciled: what is dated up to that day is cleared, but for what is named as outstanding. */
export interface StartingPoint {
  /** Null when nothing says where to begin: then every entry waits for a line. */
  readonly date: LocalDate | null
  /** Set by a person, or seen because the first statement opens at what the books held. */
  readonly set: boolean
  readonly entries: ReadonlySet<string>
  readonly items: readonly StartItemRow[]
  /** The first statement's opening and what the books held then, where they differ and nobody has said why. */
  readonly gap: { readonly from: LocalDate; readonly statementMinor: number; readonly bookMinor: number } | null
}

/**
 * The starting point of an account (spec 08 §14): the one a person set, with its cheques not yet presented; else the day before the first
 * statement, when it opens at exactly what the books held; else none, and the gap is told.
 */
export function startingPoint(database: Database, account: string, currency: string): StartingPoint {
  const set = startOf(database, account)
  if (set) {
    const entries = startEntries(database, account).map((row) => entryKey(row.voucherId, row.lineNumber))
    return { date: set.date, set: true, entries: new Set(entries), items: startItems(database, account), gap: null }
  }
  const none = { set: false, entries: new Set<string>(), items: [] }
  const first = statementsOf(database, account).reduce<{ fromDate: string; openingMinor: number | null } | undefined>(
    (best, row) => (best && best.fromDate <= row.fromDate ? best : row),
    undefined,
  )
  if (!first || first.openingMinor === null) return { ...none, date: null, gap: null }
  const bookMinor = openingBalance(database, account, currency, first.fromDate, first.fromDate)
  if (bookMinor === first.openingMinor) return { ...none, date: addDays(first.fromDate, -1), gap: null }
  return { ...none, date: null, gap: { from: first.fromDate, statementMinor: first.openingMinor, bookMinor } }
}
