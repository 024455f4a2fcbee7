import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { judgedBook } from './hit-states.ts'

/** Column 22 of the transaction list (spec 06 §5.5): a ruling takes the line or a part of it out, a hint waits for an answer, or neither. */
export interface LineStatus {
  readonly state: 'eligible' | 'queried' | 'disallowed'
  readonly code: string | null
}

const ELIGIBLE: LineStatus = { state: 'eligible', code: null }

/**
 * The status of every line of a grant's donor spending, by line key ("12/1"): disallowed with the code that takes most out; queried with the
 * code of its gravest open hint, one that blocks before one that warns; else eligible.
 */
export function lineStatuses(database: Database, grant: GrantRow): (lineKey: string) => LineStatus {
  const { standing, hits } = judgedBook(database, grant)
  const queried = new Map<string, { status: LineStatus; severity: 'BLOCK' | 'WARN' }>()
  for (const { key, code, severity, state } of hits) {
    if (state !== 'open') continue
    const known = queried.get(key)
    if (known === undefined || (known.severity === 'WARN' && severity === 'BLOCK'))
      queried.set(key, { status: { state: 'queried', code }, severity })
  }
  return (key) => {
    const ruled = standing.get(key)
    if (ruled !== undefined && ruled.xof > 0) {
      const [most] = [...ruled.codes].sort((a, b) => b[1] - a[1])
      return { state: 'disallowed', code: most?.[0] ?? null }
    }
    return queried.get(key)?.status ?? ELIGIBLE
  }
}
