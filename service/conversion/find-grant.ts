import type { Database } from '../../db/database.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** The grant of a code; the ledger's only grant when none is named. */
export function findGrant(database: Database, code: string | undefined): Result<GrantRow> {
  const grants = listGrants(database)
  if (code === undefined) {
    const [only] = grants
    return only && grants.length === 1 ? success(only) : failure(fault('GRANT_NEEDED'))
  }
  const grant = grants.find((known) => known.code === code)
  return grant ? success(grant) : failure(fault('GRANT_UNKNOWN', undefined, { grant: code }))
}
