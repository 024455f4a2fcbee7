import type { Database } from '../../db/database.ts'
import { type GrantRow, listPartners } from '../../db/queries/masters.ts'
import { reportBudgetLines } from '../../db/queries/reports-budget.ts'
import { thirdPartiesOfLines } from '../../db/queries/reports-spending.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { SpendingLineRow } from '../../db/queries/spending.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { type SpendingPart, spendingParts } from '../../domain/budgets/spending-parts.ts'
import { isCatchUp, labelOfCatchUp } from '../../domain/conversion/tranche-names.ts'
import type { SpendingRow } from '../../shared/contract/budgets.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { convertGrant, type GrantConversion, trancheLabel } from '../conversion/grant-conversion.ts'
import { spendingRow } from '../conversion/spending-rows.ts'
import type { BudgetScope } from './budget-vs-actual.ts'
import { spendingTakenOver } from './grant-spending.ts'

export interface BudgetSpending {
  readonly currency: string
  readonly rows: SpendingRow[]
  readonly sumXof: number
  /** Null while a rate is missing. */
  readonly sumMinor: number | null
}

/** Mark of the row that stands for spending taken over from earlier books: it has no voucher here. */
export const TAKEN_OVER = 'OPENING'

/**
 * The voucher lines behind a cell of the budget report, one row for each row of their conversion, in the engine's order; the sums
 * equal the cell. Spending taken over from earlier books is a row without voucher (key ""). `budgetLines` are codes; unknown
 * ones add nothing.
 */
export function budgetSpending(
  database: Database,
  grant: GrantRow,
  scope: BudgetScope,
  budgetLines: readonly string[],
): BudgetSpending {
  const lines = reportBudgetLines(database, grant.id).filter((line) => budgetLines.includes(line.code))
  const codes = new Map(lines.map((line) => [line.id, line.code]))
  const holders = new Map(lines.map((line) => [line.id, line.partnerId]))
  const conversion = convertGrant(database, grant)
  const names = namesOf(database, grant, conversion, [...codes.keys()])
  const filter = { ...scope, budgetLineIds: new Set(codes.keys()) }
  const openings = spendingTakenOver(database, grant, { ...scope, budgetLineId: null }, holders)
    .filter((opening) => codes.has(opening.budgetLineId))
    .map((opening) => takenOverRow(opening, codes.get(opening.budgetLineId) ?? '', grant, names.takenOver))
  const parts = [...spendingParts(conversion.lines, conversion.outcome.rows, filter)]
  const rows = [...openings, ...parts.flatMap((part) => partRow(conversion, part, names))]
  return {
    currency: grant.currency,
    rows,
    sumXof: sumMinor(rows.map((row) => row.xof)),
    sumMinor: rows.reduce<number | null>((sum, row) => addOrBlank(sum, row.donorMinor), 0),
  }
}

interface Names {
  readonly partners: ReadonlyMap<number, string>
  readonly thirdParties: ReadonlyMap<string, string>
  /** The bank advice, or the date, of each receipt. */
  readonly receipts: ReadonlyMap<string, string>
  readonly takenOver: string
}

function namesOf(database: Database, grant: GrantRow, conversion: GrantConversion, lineIds: readonly number[]): Names {
  return {
    partners: new Map(listPartners(database).map((partner) => [partner.id, partner.code])),
    thirdParties: thirdPartiesOfLines(database, grant.id, lineIds),
    receipts: new Map(
      conversion.tranches.map((tranche) => [trancheLabel(tranche.number), tranche.reference ?? tranche.date] as const),
    ),
    takenOver: reportWord('spendingTakenOver')[readLedger(database).language],
  }
}

/** The row as every screen shows it, with what of it counts here and the receipt's bank advice. */
function partRow(conversion: GrantConversion, part: SpendingPart<SpendingLineRow>, names: Names): SpendingRow[] {
  const row = spendingRow(conversion, part.row, names.partners, names.thirdParties)
  if (!row) return []
  const receipt = names.receipts.get(isCatchUp(row.tranche) ? labelOfCatchUp(row.tranche) : row.tranche)
  return [{ ...row, xof: part.xof, donorMinor: part.donorMinor, rateSource: row.rateSource ?? receipt ?? null }]
}

const takenOverRow = (
  opening: { amountXof: number; amountMinor: number },
  budgetLine: string,
  grant: GrantRow,
  label: string,
): SpendingRow => ({
  voucherKey: '',
  number: '',
  sourceId: null,
  lineNumber: 0,
  date: grant.startDate,
  label,
  budgetLine,
  partner: null,
  thirdParty: null,
  xof: opening.amountXof,
  rate: null,
  rateSource: null,
  tranche: TAKEN_OVER,
  donorMinor: opening.amountMinor,
  adjustment: false,
  frozen: false,
})
