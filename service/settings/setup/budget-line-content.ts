import type { BudgetVersionLineRow } from '../../../db/queries/budget-versions.ts'
import type { BuildUp } from '../../../domain/budgets/build-up.ts'
import { sameDecimal } from '../../../shared/money/decimal.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { ENTRY_DEFAULTS } from './entry-defaults.ts'

type BudgetLineEntry = SetupEntries['budgetLines']

/** Everything of a budget line but its amounts, with what the entry leaves out taken from the line before, else from the defaults. */
export type LineDescription = Omit<BudgetVersionLineRow, 'amountMinor' | 'amountXof' | 'rate' | 'rateSource'>

export function describeLine(
  entry: BudgetLineEntry,
  before: BudgetVersionLineRow | undefined,
  labelFr: string,
  labelEn: string,
): LineDescription {
  const keep = <T>(given: T | undefined, stored: T | undefined, otherwise: T): T =>
    given !== undefined ? given : stored !== undefined ? stored : otherwise
  const factor = (given: string | undefined, stored: string | null | undefined, otherwise: string): string =>
    given === undefined ? (stored ?? otherwise) : sameText(given, stored)
  const defaults = ENTRY_DEFAULTS.buildUp
  const unitCost = keep(entry.unitCost, before?.unitCost, null)
  const isBuilt = unitCost !== null
  return {
    code: entry.code,
    head: entry.head?.trim() ?? before?.head ?? headOf(entry.code),
    labelFr,
    labelEn,
    partner: keep(entry.partner, before?.partner, null),
    activity: keep(trimmed(entry.activity), before?.activity, null),
    nature: keep(trimmed(entry.nature), before?.nature, null),
    unitFr: keep(trimmed(entry.unitFr), before?.unitFr, null),
    unitEn: keep(trimmed(entry.unitEn), before?.unitEn, null),
    unitCost: isBuilt ? sameText(unitCost, before?.unitCost) : null,
    quantity: isBuilt ? factor(entry.quantity, before?.quantity, defaults.quantity) : null,
    frequency: isBuilt ? factor(entry.frequency, before?.frequency, defaults.frequency) : null,
    percent: isBuilt ? factor(entry.percent, before?.percent, defaults.percent) : null,
    currency: isBuilt ? (entry.currency ?? before?.currency ?? defaults.currency) : null,
  }
}

/** The build-up of a line that has one. */
export function buildUpOf(line: LineDescription): BuildUp | null {
  const { unitCost, quantity, frequency, percent, currency } = line
  if (unitCost === null || quantity === null || frequency === null || percent === null || currency === null) return null
  return { unitCost, quantity, frequency, percent, currency }
}

/** True when the entry says something of the build-up, so that its amounts are computed again. */
export const givesBuildUp = (entry: BudgetLineEntry): boolean =>
  [entry.unitCost, entry.quantity, entry.frequency, entry.percent, entry.currency].some((key) => key !== undefined)

const trimmed = (text: string | null | undefined): string | null | undefined => (text === null ? null : text?.trim())

/** "12" given for a stored "12.00" is no change. */
const sameText = (given: string, stored: string | null | undefined): string =>
  stored != null && sameDecimal(given, stored) ? stored : given

/** The heading of a line that names none: the letters that begin its code, else the code. */
const headOf = (code: string): string => /^\p{L}+/u.exec(code)?.[0] ?? code
