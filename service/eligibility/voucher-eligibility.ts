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
  const codes = new Set(Number.isSafeInteger(id) ? linesOfVoucher(database, id).map((line) => line.grant_code) : [])
  const lines = listGrants(database)
    .filter((grant) => codes.has(grant.code))
    .flatMap((grant) => {
      const judged = judgedBook(database, grant)
      const rulings = eligibilityRulings(database, grant.id, ANY_DAY)
      return [...judged.book.lines].flatMap(([key, { row }]) =>
        row.voucher_id !== id
          ? []
          : [
              {
                ...lineAmountsOf(judged.book, key, judged.standing.get(key)),
                lineNumber: row.line_number,
                grant: grant.code,
                label: row.label,
                hits: judged.hits.filter((hit) => hit.key === key).map((hit) => hitView(judged, hit)),
                rulings: rulings
                  .filter((ruling) => lineKey(ruling) === key)
                  .map((ruling) => rulingView(judged.book, ruling, rulings)),
              },
            ],
      )
    })
  return { lines: lines.sort((a, b) => a.lineNumber - b.lineNumber) }
}
