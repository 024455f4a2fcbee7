import type { Database } from '../../db/database.ts'
import { keptRulings } from '../../db/queries/eligibility-rulings.ts'
import { listGrants } from '../../db/queries/masters.ts'
import type { Finding, FindingLine, FindingRuling } from '../../domain/audit/findings/finding.ts'
import { findingLineKey } from '../../domain/audit/findings/finding-amounts.ts'
import { ANY_DAY } from '../eligibility/rulings-standing.ts'

/** The rulings that a finding made of one of its lines, less those that were lifted since. */
export function standingRulingsOf(
  database: Database,
  { rulings }: Pick<Finding, 'rulings'>,
  line: Pick<FindingLine, 'voucher' | 'lineNumber'>,
): FindingRuling[] {
  const own = rulings.filter((ruling) => findingLineKey(ruling) === findingLineKey(line))
  if (own.length === 0) return []
  return own.filter(({ grant: code, ruling: number }) => {
    const grant = listGrants(database).find((known) => known.code === code)
    const kept = grant ? keptRulings(database, grant.id, ANY_DAY) : []
    const ruling = kept.find((row) => row.number === number)
    return ruling !== undefined && !kept.some((row) => row.liftsId === ruling.id)
  })
}
