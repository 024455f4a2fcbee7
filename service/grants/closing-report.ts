import type { Database } from '../../db/database.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import type { ClosingFigures } from '../../domain/grants/closing-statement.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularCell, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { type ClosingStatement, closingStatement } from './closing-statement.ts'

const FIGURES = [
  'broughtIn',
  'received',
  'interest',
  'spent',
  'disallowed',
  'eligible',
  'returned',
  'balance',
] as const satisfies readonly (keyof ClosingFigures)[]

/**
 * Report `grant-closing-statement`: one row for each holder of a grant's money, the lead first, up to the last day asked (else the last posting).
 * Partners add up to the grant, so the columns have totals. Grants of several currencies write the donor's amounts as decimal text.
 */
export function closingStatementReport(database: Database, scope: ReportScope): TabularReport {
  const grants = scope.grant ? [scope.grant] : listGrants(database)
  const posted = postedRange(database)
  const currencies = [...new Set(grants.map(({ currency }) => currency))]
  const oneCurrency = currencies.length > 1 ? null : (currencies[0] ?? FUNCTIONAL_CURRENCY)
  const statements = grants.map((grant) => ({
    grant,
    statement: closingStatement(database, grant, scope.to ?? posted?.to ?? grant.endDate),
  }))
  const rows = statements.flatMap(({ grant, statement }) =>
    statement.holders.map(
      (holder): TabularRow => [
        grant.code,
        holder.code,
        ...FIGURES.map((key) => holder.xof[key]),
        ...FIGURES.map((key) => donorCell(holder.donor?.[key] ?? null, oneCurrency === null ? grant : null)),
        statement.returnBy,
      ],
    ),
  )
  const totals = statements.map(({ statement }) => statement.total)
  const donorTotal = (key: keyof ClosingFigures): TabularCell =>
    oneCurrency === null || statements.some(({ statement }) => isBlank(statement))
      ? null
      : sumMinor(totals.map(({ donor }) => donor?.[key] ?? 0))
  const last = scope.to ?? posted?.to
  return {
    name: 'grant-closing-statement',
    columns: [
      tabularColumn('grant', 'text'),
      tabularColumn('partner', 'text'),
      tabularColumn('brought_in_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('received_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('interest_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('spent_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('disallowed_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('eligible_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('returned_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('balance_xof', 'money', FUNCTIONAL_CURRENCY),
      ...DONOR_COLUMNS.map((key) =>
        oneCurrency === null ? tabularColumn(key, 'text') : tabularColumn(key, 'money', oneCurrency),
      ),
      tabularColumn('return_by', 'date'),
    ],
    rows,
    rowCount: rows.length,
    totals: [null, null, ...FIGURES.map((key) => sumMinor(totals.map(({ xof }) => xof[key]))), ...FIGURES.map(donorTotal), null],
    openMonths: posted && last !== undefined ? openMonthsBetween(database, posted.from, last) : [],
    warnings: statements
      .filter(({ statement }) => isBlank(statement))
      .flatMap(({ grant }) => convertGrant(database, grant).outcome.faults)
      .slice(0, 1),
  }
}

/** A sum with a blank in it is blank. */
const isBlank = ({ total, holders }: ClosingStatement): boolean =>
  total.donor === null || holders.some(({ donor }) => donor === null)

const DONOR_COLUMNS = [
  'brought_in_gbp',
  'received_gbp',
  'interest_gbp',
  'spent_gbp',
  'disallowed_gbp',
  'eligible_gbp',
  'returned_gbp',
  'balance_gbp',
] as const

const donorCell = (minor: number | null, textOf: GrantRow | null): TabularCell =>
  textOf === null || minor === null ? minor : minorToDecimalText(minor, textOf.currency)
