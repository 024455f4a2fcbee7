import { type RegisterRow, registerRow } from '../../db/queries/registers.ts'
import { registerNamed } from '../../db/registers/registers.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { Work } from './run-command.ts'

/** The event type of a register's row. */
export const RECORD_EVENT = 'record'

/**
 * Puts a register's row in the chain as it now stands: to be called in the same command after every insertion, change or deletion of
 * the row or of its children. A row that is gone is recorded as gone. Answers the event's sequence.
 */
export function recordRow(work: Pick<Work, 'database' | 'chain'>, registerName: string, key: string | number): number {
  const row = registerRow(work.database, registerNamed(registerName), key)
  return work.chain.append(RECORD_EVENT, `${registerName}:${key}`, row ? registerBody(row) : null)
}

/** The canonical body of a row: columns and children, SQL's own values. Blobs have no place in a register. */
export function registerBody(row: RegisterRow): Canonical {
  // SQL integers and text are canonical as they are; anything else throws in the encoder.
  return { columns: row.columns, children: row.children } as unknown as Canonical
}
