import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { virementScopeKey } from '../../domain/virements/virement-test.ts'
import { virementBase } from './virement-base.ts'

/** What the virement rule of a grant measures each budget line against, for the availability shown at entry; none while it has no budget. */
export function entryBases(database: Database, grant: GrantRow) {
  const measured = virementBase(database, grant)
  return (measured?.linesInForce ?? []).flatMap(({ code, head, amountMinor }) => {
    if (!measured) return []
    const line = measured.lineOf(code, amountMinor, head)
    const group = virementScopeKey(line, measured.rules.scope)
    return [{ code, group, baseMinor: line.baseMinor, fromMinor: line.fromMinor, ...measured.xofOf(code) }]
  })
}
