import type { Database } from './database.ts'

/** Ends the transaction of a long reading. What a damaged file throws even here says nothing that the reading has not said. */
export function endReading(database: Database): void {
  for (const end of ['COMMIT', 'ROLLBACK']) {
    if (!database.raw.inTransaction) return
    try {
      database.exec(end)
      return
    } catch {
      // The pages that were read last cannot be read again: nothing was written, so there is nothing to keep.
    }
  }
}
