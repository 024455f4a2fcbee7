import type { Database } from '../../db/database.ts'
import { eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import { judgedBook } from './hit-states.ts'
import { hitView } from './list-hits.ts'
import { rulingView } from './list-rulings.ts'
import { lineAmountsOf } from './ruled-line.ts'
import { ANY_DAY } from './rulings-standing.ts'

/** The lines of donor spending of a posted voucher with their hints and rulings; none for a draft, or for a voucher that spends no grant. */
export function voucherEligibility(database: Database, voucherKey: string) {
  const id = voucherKey.startsWith('posted:') ? Number(voucherKey.slice(7)) : Number.NaN
  const typed = Number.isSafeInteger(id) ? linesOfVoucher(database, id) : []
  const lines = listGrants(database).flatMap((grant) => {
    const keys = typed.filter((line) => line.grantCode === grant.code).map(lineKey)
    if (keys.length === 0) return []
    const judged = judgedBook(database, grant, keys)
    const rulings = eligibilityRulings(database, grant.id, ANY_DAY)
    return keys.flatMap((key) => {
      const row = judged.book.lines.get(key)?.row
      if (!row) return []
      const own = rulings.filter((ruling) => lineKey(ruling) === key)
      return [
        {
          ...lineAmountsOf(judged.book, key, judged.standing.get(key)),
          lineNumber: row.lineNumber,
          grant: grant.code,
          label: row.label,
          hits: judged.hits.filter((hit) => hit.key === key).map((hit) => hitView(judged, hit)),
          rulings: own.map((ruling) => rulingView(judged.book, ruling, rulings)),
        },
      ]
    })
  })
  return { lines: lines.sort((a, b) => a.lineNumber - b.lineNumber) }
}
