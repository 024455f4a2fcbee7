import type { Database } from '../../db/database.ts'
import { type GrantRow, listAccounts, listGrants } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { fundCells, fundsMovements } from '../../db/queries/reports-funds.ts'
import { fundBucket } from '../../domain/reports/fund-bucket.ts'
import { type FundEquation, fundEquation } from '../../domain/reports/fund-equation.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport } from '../../reports/model/tabular-report.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { openMonthsBetween } from './covered-months.ts'
import type { ReportScope } from './report-scope.ts'

const FIGURES = [
  'opening',
  'received',
  'interest',
  'exchange',
  'spent',
  'returned',
  'closing',
  'bank',
  'cash',
  'wallets',
  'advances',
  'payables',
  'interfund',
  'difference',
] as const satisfies readonly (keyof FundEquation)[]

/** The fund equation of each grant between two dates, in XOF (see `fundEquation`); a grant without lines gives zeros. */
export function fundEquations(database: Database, from: LocalDate, to: LocalDate): Map<number, FundEquation> {
  const scope = { from, to }
  const cells = byGrant(fundCells(database, scope))
  const accounts = listAccounts(database).map((account) => account.code)
  const funds = accounts.filter((code) => fundBucket(code, false) === 'funds')
  const movements = byGrant(fundsMovements(database, scope, funds))
  return new Map(
    listGrants(database).map((grant) => [
      grant.id,
      fundEquation(
        (cells.get(grant.id) ?? []).map((row) => ({ ...row, spent: row.spent === 1 })),
        (movements.get(grant.id) ?? []).map((row) => ({ ...row, closing: row.closing === 1 })),
      ),
    ]),
  )
}

function byGrant<Row extends { readonly grantId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const known = groups.get(row.grantId)
    if (known) known.push(row)
    else groups.set(row.grantId, [row])
  }
  return groups
}

/** Report `fund-balance` (spec 10): one row a grant. Without dates it runs from the first to the last posting. */
export function fundBalance(database: Database, scope: ReportScope): TabularReport {
  const posted = postedRange(database)
  const from = scope.from ?? posted?.from
  const to = scope.to ?? posted?.to
  const equations =
    from === undefined || to === undefined || from > to ? new Map<number, FundEquation>() : fundEquations(database, from, to)
  const grants = scope.grant ? [scope.grant] : listGrants(database)
  const figuresOf = (grant: GrantRow): number[] => {
    const equation = equations.get(grant.id) ?? fundEquation([], [])
    return FIGURES.map((key) => equation[key])
  }
  const rows = grants.map((grant) => [grant.code, ...figuresOf(grant)])
  return {
    name: 'fund-balance',
    columns: [tabularColumn('grant', 'text'), ...FIGURES.map((key) => tabularColumn(key, 'money', FUNCTIONAL_CURRENCY))],
    rows,
    rowCount: rows.length,
    totals: [null, ...FIGURES.map((_, index) => sumMinor(grants.map((grant) => figuresOf(grant)[index] ?? 0)))],
    openMonths: from === undefined || to === undefined ? [] : openMonthsBetween(database, from, to),
    warnings: [],
  }
}
