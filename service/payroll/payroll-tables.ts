import type { Database } from '../../db/database.ts'
import {
  listContributionRates,
  listIncomeTaxBands,
  listIncomeTaxScales,
  listStatutoryRules,
} from '../../db/queries/payroll-tables.ts'
import type { ContributionRate, IncomeTaxScale } from '../../domain/payroll/payroll-table.ts'
import type { ContributionRateView, IncomeTaxScaleView, StatutoryRuleView } from '../../shared/contract/payroll.ts'

export interface PayrollTables {
  readonly rates: ContributionRateView[]
  readonly scales: IncomeTaxScaleView[]
  readonly rules: StatutoryRuleView[]
}

/** Every dated rate, tax scale and due rule of the ledger, as the screens show them. */
export function payrollTables(database: Database): PayrollTables {
  const bands = listIncomeTaxBands(database)
  return {
    rates: listContributionRates(database).map(labelled),
    scales: listIncomeTaxScales(database).map((scale) => ({
      ...scale,
      bands: bands.flatMap(({ scaleId, ...band }) => (scaleId === scale.id ? [band] : [])),
    })),
    rules: listStatutoryRules(database).map(labelled),
  }
}

/** A row with its label in both languages. */
const labelled = <Row extends { readonly labelFr: string; readonly labelEn: string }>({ labelFr, labelEn, ...row }: Row) => ({
  ...row,
  label: { fr: labelFr, en: labelEn },
})

/** A rate as the pure rule takes it. */
export const ruleRate = ({ label, ...rate }: ContributionRateView): ContributionRate => ({
  ...rate,
  labelFr: label.fr,
  labelEn: label.en,
})

export const ruleScale = (scale: IncomeTaxScaleView): IncomeTaxScale => scale
