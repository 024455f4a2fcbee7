import type { Database } from '../../db/database.ts'
import { consortiumPartners } from '../../db/queries/consolidation.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { type ReportBudgetLineRow, reportBudgetLines } from '../../db/queries/reports-budget.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { addOrBlank, type Spending } from '../../domain/budgets/budget-figures.ts'
import { fundEquation } from '../../domain/reports/fund-equation.ts'
import type { Consolidation, ConsolidationCell, ConsolidationRow } from '../../shared/contract/consolidation.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { grantSpending } from '../budgets/grant-spending.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import { fundEquations } from '../reports/fund-balance.ts'
import { partnerFundsOf } from './partner-funds-of.ts'

export interface ConsolidationScope {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/**
 * The consortium under one grant (C28): what the lead and each partner spent on every budget line, and where each partner's funds stand. Cells
 * are the budget report's own figures narrowed to a partner; the total column is that of the report without a partner, read by itself, so that
 * the sums of partners can be compared with it.
 */
export function consolidate(database: Database, grant: GrantRow, { from, to }: ConsolidationScope): Consolidation {
  const identity = readLedger(database)
  const partners = consortiumPartners(database, grant.id)
  const lines = reportBudgetLines(database, grant.id)
  const holders = new Map(lines.map((line) => [line.id, line.partnerId]))
  const spentBy = (partner: PartnerChoice | null) =>
    grantSpending(database, grant, { from, to, partner, budgetLineId: null }, holders)
  const columns = [
    { code: identity.organisationCode, name: identity.organisationName, spent: spentBy({ id: null }) },
    ...partners.map(({ id, code, name }) => ({ code, name, spent: spentBy({ id }) })),
  ]
  const total = spentBy(null)
  const lineRows = lines
    .filter((line) => line.current === 1 || total.has(line.id) || columns.some(({ spent }) => spent.has(line.id)))
    .map((line) => lineRow(line, columns, total))
  const asOf = to ?? postedRange(database)?.to ?? grant.startDate
  const first = from ?? grant.startDate
  return {
    grant: grant.code,
    currency: grant.currency,
    asOf,
    openMonths: openMonthsBetween(database, first, asOf),
    columns: columns.map(({ code, name }, index) => ({ code, name, lead: index === 0 })),
    rows: withHeads(lineRows),
    lead: leadFunds(database, grant, from, asOf),
    partners: partnerFundsOf(database, grant, { from, to }, columns.slice(1)),
  }
}

const NOTHING: Spending = { xof: 0, minor: 0 }
const cellOf = (spent: ReadonlyMap<number, Spending>, id: number): ConsolidationCell => ({ ...(spent.get(id) ?? NOTHING) })

const lineRow = (
  line: ReportBudgetLineRow,
  columns: readonly { readonly spent: ReadonlyMap<number, Spending> }[],
  total: ReadonlyMap<number, Spending>,
): ConsolidationRow => ({
  kind: 'line',
  code: line.code,
  head: line.head,
  label: { fr: line.labelFr, en: line.labelEn },
  partner: line.partner,
  budgetXof: line.amountXof,
  budgetMinor: line.amountMinor,
  cells: columns.map(({ spent }) => cellOf(spent, line.id)),
  total: cellOf(total, line.id),
})

/** Heads with their subtotals before their lines, and the total last; a blank makes its sums blank. */
function withHeads(lines: readonly ConsolidationRow[]): ConsolidationRow[] {
  const heads = [...new Set(lines.map((line) => line.head))]
  return [
    ...heads.flatMap((head) => {
      const members = lines.filter((line) => line.head === head)
      return [sumRow('head', head, reportWord('head', { code: head }), members), ...members]
    }),
    sumRow('total', '', reportWord('total'), lines),
  ]
}

const sumRow = (
  kind: 'head' | 'total',
  head: string,
  label: ConsolidationRow['label'],
  lines: readonly ConsolidationRow[],
): ConsolidationRow => ({
  kind,
  code: head,
  head,
  label,
  partner: null,
  budgetXof: sumMinor(lines.map((line) => line.budgetXof)),
  budgetMinor: sumMinor(lines.map((line) => line.budgetMinor)),
  cells: (lines[0]?.cells ?? []).map((_, index) => sumCells(lines.map((line) => line.cells[index] ?? NOTHING))),
  total: sumCells(lines.map((line) => line.total)),
})

const sumCells = (cells: readonly ConsolidationCell[]): ConsolidationCell => ({
  xof: sumMinor(cells.map((cell) => cell.xof)),
  minor: cells.reduce<number | null>((sum, cell) => addOrBlank(sum, cell.minor), 0),
})

/** The lead's own funds: the report fund-balance of the grant, from the first posting where no day is given. */
function leadFunds(database: Database, grant: GrantRow, from: LocalDate | null, asOf: LocalDate): Consolidation['lead'] {
  const first = from ?? postedRange(database)?.from
  const equation = first === undefined || first > asOf ? undefined : fundEquations(database, first, asOf).get(grant.id)
  const {
    opening,
    received,
    interest,
    exchange,
    spent,
    returned,
    closing,
    bank,
    cash,
    wallets,
    advances,
    payables,
    interfund,
    difference,
  } = equation ?? fundEquation([], [])
  return {
    opening,
    received,
    interest,
    exchange,
    spent,
    returned,
    closing,
    bank,
    cash,
    wallets,
    advances,
    payables,
    interfund,
    difference,
  }
}
