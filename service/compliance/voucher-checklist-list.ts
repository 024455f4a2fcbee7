import type { Database } from '../../db/database.ts'
import { type VoucherCheckRow, voucherCheckCounts, voucherCheckMarks, voucherChecks } from '../../db/queries/voucher-checks.ts'
import type { VoucherCheckState, VoucherToCheck } from '../../shared/contract/compliance-overview.ts'
import { picked } from '../../shared/fields/picked.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'

export interface VoucherCheckFilter {
  readonly month: Month
  readonly grant?: string | undefined
  readonly partner?: string | undefined
  readonly expenseType?: string | undefined
  readonly state?: VoucherCheckState | undefined
}

/** The vouchers of a month that ask for a T1, narrowed by the filter, and how far the whole month is. */
export function vouchersToCheck(database: Database, filter: VoucherCheckFilter) {
  const all = voucherChecks(database, firstDay(filter.month), lastDay(filter.month)).map(voucherToCheck)
  const count = (state: VoucherCheckState): number => all.filter((voucher) => voucher.state === state).length
  return {
    vouchers: all.filter(
      ({ grants, partners, types, state }) =>
        (filter.grant === undefined || grants.includes(filter.grant)) &&
        (filter.partner === undefined || partners.includes(filter.partner)) &&
        (filter.expenseType === undefined || types.includes(filter.expenseType)) &&
        (filter.state === undefined || state === filter.state),
    ),
    progress: {
      asked: all.length,
      passed: count('passed'),
      failing: count('failing'),
      draft: count('draft'),
      unchecked: count('unchecked'),
    },
    types: [...new Set(all.flatMap(({ types }) => types))].sort(),
    months: voucherCheckCounts(database).map(({ month, asked, signed }) => ({ month, asked, signed })),
  }
}

const voucherToCheck = (row: VoucherCheckRow): VoucherToCheck => ({
  key: `posted:${row.id}`,
  ...picked(row, 'number', 'date', 'label', 'amountXof', 'grants', 'partners'),
  types: row.expenseTypes,
  state: stateOf(row.runState, row.runPassed === 1),
  blocking: row.runBlocking ?? 0,
  contradicted: row.runContradicted ?? 0,
  score: row.runScore,
  runId: row.runId,
})

/** A voucher has passed when its T1 is signed, no blocking item fails and no more is N/A than the template allows. */
const stateOf = (run: 'draft' | 'signed' | null, passed: boolean): VoucherCheckState => {
  if (run === null) return 'unchecked'
  if (run === 'draft') return 'draft'
  return passed ? 'passed' : 'failing'
}

/** Of these posted vouchers, those that have a T1. */
export const voucherMarks = (database: Database, keys: readonly string[]): { key: string; state: VoucherCheckState }[] =>
  voucherCheckMarks(
    database,
    keys.filter((key) => /^posted:\d+$/.test(key)).map((key) => Number(key.slice(7))),
  ).map(({ id, state, passed }) => ({ key: `posted:${id}`, state: stateOf(state, passed === 1) }))

/** The rows of a page of the register with where their T1 stands: one question for the page. */
export function withChecks<Row extends { readonly key: string }>(
  database: Database,
  rows: readonly Row[],
): (Row & { check: VoucherCheckState | null })[] {
  const marks = new Map(
    voucherMarks(
      database,
      rows.map(({ key }) => key),
    ).map(({ key, state }) => [key, state]),
  )
  return rows.map((row) => ({ ...row, check: marks.get(row.key) ?? null }))
}
