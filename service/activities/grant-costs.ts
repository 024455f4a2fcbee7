import type { Database } from '../../db/database.ts'
import { type ActivityLineRow, activityLines, listActivityCosts } from '../../db/queries/activities-costs.ts'
import { listActivityEvents } from '../../db/queries/activities-events.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { SpendingLineRow } from '../../db/queries/spending.ts'
import { type EligibleLine, lineShares } from '../../domain/activities/line-shares.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { correctedLine } from '../../shared/accounting/corrected-line.ts'
import type { CostLine, CostView } from '../../shared/contract/activities.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { rowsByLineOf } from '../budgets/conversion-index.ts'
import { convertGrant, type GrantConversion, lineKey } from '../conversion/grant-conversion.ts'
import { standingRulings } from '../eligibility/rulings-standing.ts'

/** What of a line an event bears, or the rest of it (event null). */
export interface CostPart {
  readonly row: SpendingLineRow
  readonly facts: ActivityLineRow | undefined
  readonly event: { readonly id: number; readonly code: string; readonly output: string | null } | null
  /** The event's, else the line's own. */
  readonly activity: string | null
  readonly grossXof: number
  readonly xof: number
  readonly donorMinor: number | null
}

/**
 * The eligible spending of a grant up to a day (null: all), parted by event: each line as posted, less what reversals and corrections took back and what
 * rulings take out (R-ELIG-3), in francs and in the grant's currency as the claims convert it. The parts of a line sum to it. Spending
 * taken over from earlier books has no lines and is not in it.
 */
export function grantCosts(database: Database, grant: GrantRow, to: LocalDate | null): CostPart[] {
  const facts = new Map(activityLines(database, grant.id).map((row) => [lineKey(row), row]))
  const events = new Map(listActivityEvents(database, grant.id).map((event) => [event.id, event]))
  const borne = new Map<string, { eventId: number; amountXof: number }[]>()
  for (const cost of listActivityCosts(database, grant.id))
    borne.set(lineKey(cost), [...(borne.get(lineKey(cost)) ?? []), { eventId: cost.eventId, amountXof: cost.amountXof }])
  return [...eligibleLines(database, grant, to)].flatMap(([key, { row, line }]) =>
    lineShares(line, borne.get(key) ?? []).map((share) => {
      const event = share.eventId === null ? undefined : events.get(share.eventId)
      return {
        row,
        facts: facts.get(key),
        event: event ? { id: event.id, code: event.code, output: event.output } : null,
        activity: event?.activity ?? facts.get(key)?.activity ?? null,
        grossXof: share.grossXof,
        xof: share.xof,
        donorMinor: share.donorMinor,
      }
    }),
  )
}

interface Netted {
  readonly row: SpendingLineRow
  readonly line: EligibleLine
}

/** Every line that takes no other one back, with what of it is eligible. */
function eligibleLines(database: Database, grant: GrantRow, to: LocalDate | null): Map<string, Netted> {
  const conversion = convertGrant(database, grant)
  const rulings = standingRulings(database, grant.id, to ?? undefined)
  const rows = [...conversion.lines.values()].filter(({ date }) => to === null || date <= to)
  const amounts = new Map(rows.map((row) => [lineKey(row), amountsOf(conversion, row, to)]))
  const roots = rootsOf(rows)
  const net = new Map<string, { row: SpendingLineRow; xof: number; donorMinor: number | null }>()
  for (const row of rows) if (!roots.has(lineKey(row))) net.set(lineKey(row), { row, xof: 0, donorMinor: 0 })
  for (const [key, { xof, donorMinor }] of amounts) {
    const line = net.get(roots.get(key) ?? key)
    if (!line) continue
    line.xof = exactInteger(line.xof + xof)
    line.donorMinor = addOrBlank(line.donorMinor, donorMinor)
  }
  return new Map(
    [...net].map(([key, { row, xof, donorMinor }]) => {
      const ruled = rulings.get(key)
      const eligibleMinor = addOrBlank(donorMinor, -(ruled?.donorMinor ?? 0))
      return [key, { row, line: { grossXof: row.amountXof, eligibleXof: xof - (ruled?.xof ?? 0), eligibleMinor } }]
    }),
  )
}

const amountsOf = (conversion: GrantConversion, row: SpendingLineRow, to: LocalDate | null): CostView => ({
  xof: row.amountXof,
  donorMinor: rowsByLineOf(conversion)
    .of(lineKey(row))
    .filter((part) => to === null || part.date <= to)
    .reduce<number | null>((sum, part) => addOrBlank(sum, part.donorMinor), 0),
})

/** Of each line that takes another one back, the line that was first taken back: a reversed correction leads to the original. */
function rootsOf(rows: readonly SpendingLineRow[]): Map<string, string> {
  const byVoucher = new Map<number, SpendingLineRow[]>()
  for (const row of rows) byVoucher.set(row.voucherId, [...(byVoucher.get(row.voucherId) ?? []), row])
  const above = new Map<string, string>()
  for (const row of rows) {
    const original = row.correctsId === null ? undefined : correctedLine(row, byVoucher.get(row.correctsId) ?? [])
    if (original) above.set(lineKey(row), lineKey(original))
  }
  const root = (key: string): string => {
    let at = key
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  return new Map([...above.keys()].map((key) => [key, root(key)]))
}

export const NO_COST: CostView = { xof: 0, donorMinor: 0 }

export const sumCosts = (parts: Iterable<CostView>): CostView => {
  let sum = NO_COST
  for (const { xof, donorMinor } of parts)
    sum = { xof: exactInteger(sum.xof + xof), donorMinor: addOrBlank(sum.donorMinor, donorMinor) }
  return sum
}

/** A part as screens show it. */
export const costLine = ({ row, event, grossXof, xof, donorMinor }: CostPart): CostLine => ({
  voucherKey: `posted:${row.voucherId}`,
  voucherId: row.voucherId,
  number: row.number,
  line: row.lineNumber,
  date: row.date,
  label: row.label,
  budgetLine: row.budgetLine,
  event: event?.code ?? null,
  grossXof,
  xof,
  donorMinor,
})
