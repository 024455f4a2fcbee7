import type { BudgetPhasingRow } from '../../db/queries/budget-phasing.ts'
import type { BudgetVersionLineRow } from '../../db/queries/budget-versions.ts'
import { type AmountTerms, draftAmounts, draftBuildUp } from '../../domain/budgets/draft-amounts.ts'
import type { BudgetAmounts, BudgetBaseLine, BudgetDraftLine } from '../../shared/contract/budget-draft.ts'
import { picked } from '../../shared/fields/picked.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'

/**
 * A line of a version as a draft holds it. The amount is left out where the build-up gives it, and is stated in the currency that gives both
 * figures otherwise; either way the draft keeps the version's amounts as long as nobody changes its figures.
 */
export function baseLineOf(row: BudgetVersionLineRow, phasing: readonly BudgetPhasingRow[], terms: AmountTerms): BudgetBaseLine {
  const amounts: BudgetAmounts = {
    amountMinor: row.amountMinor,
    amountXof: row.amountXof,
    rate: row.rate,
    rateSource: row.rateSource,
  }
  const line: BudgetDraftLine = {
    ...picked(
      row,
      'code',
      'head',
      'labelFr',
      'labelEn',
      'partner',
      'activity',
      'nature',
      'unitFr',
      'unitEn',
      'unitCost',
      'quantity',
      'frequency',
      'percent',
      'currency',
    ),
    amount: null,
    amountCurrency: null,
    months: phasing.map(({ month, amountMinor }) => ({ month, amountMinor })),
  }
  const donor = { ...line, amount: minorToDecimalText(row.amountMinor, terms.currency), amountCurrency: terms.currency }
  const francs = { ...line, amount: String(row.amountXof), amountCurrency: FUNCTIONAL_CURRENCY }
  const fits = (candidate: BudgetDraftLine): boolean => {
    const found = draftAmounts(candidate, undefined, terms)
    return !('reason' in found) && found.amountMinor === row.amountMinor && found.amountXof === row.amountXof
  }
  return { line: [line, donor, francs].find(fits) ?? donor, amounts }
}

/** A checked line of a draft as a version keeps it: factors left blank are written out, texts trimmed. */
export function versionLineOf(line: BudgetDraftLine, amounts: BudgetAmounts): BudgetVersionLineRow {
  const built = draftBuildUp(line)
  const text = (value: string | null): string | null => value?.trim() || null
  return {
    code: line.code.trim(),
    head: line.head.trim(),
    labelFr: line.labelFr.trim(),
    labelEn: line.labelEn.trim(),
    partner: text(line.partner),
    activity: text(line.activity),
    nature: text(line.nature),
    unitFr: text(line.unitFr),
    unitEn: text(line.unitEn),
    unitCost: built?.unitCost ?? null,
    quantity: built?.quantity ?? null,
    frequency: built?.frequency ?? null,
    percent: built?.percent ?? null,
    currency: built?.currency ?? null,
    amountMinor: amounts.amountMinor,
    amountXof: amounts.amountXof,
    rate: amounts.rate,
    rateSource: amounts.rateSource,
  }
}
