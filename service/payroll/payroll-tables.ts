import type { Database } from '../../db/database.ts'
import {
  type ContributionRateRow,
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
    rates: listContributionRates(database).map(rateView),
    scales: listIncomeTaxScales(database).map((row) => ({
      id: row.id,
      from: row.valid_from,
      to: row.valid_to,
      marriedPercent: row.married_percent,
      childPercent: row.child_percent,
      maximumChildren: row.maximum_children,
      disabledChildPercent: row.disabled_child_percent,
      furtherPercent: row.further_percent,
      account: row.account,
      returnCode: row.return_code,
      bands: bands.filter((band) => band.scale_id === row.id).map((band) => ({ upToXof: band.up_to_xof, percent: band.percent })),
      source: row.source,
      evidence: row.evidence,
    })),
    rules: listStatutoryRules(database).map((row) => ({
      code: row.code,
      label: { fr: row.label_fr, en: row.label_en },
      authority: row.authority,
      dueDay: row.due_day,
      frequency: row.frequency,
      source: row.source,
      evidence: row.evidence,
    })),
  }
}

const rateView = (row: ContributionRateRow): ContributionRateView => ({
  id: row.id,
  code: row.code,
  label: { fr: row.label_fr, en: row.label_en },
  kind: row.kind,
  returnCode: row.return_code,
  riskClass: row.risk_class,
  from: row.valid_from,
  to: row.valid_to,
  employerPercent: row.employer_percent,
  employeePercent: row.employee_percent,
  floorXof: row.floor_xof,
  ceilingXof: row.ceiling_xof,
  account: row.account,
  costAccount: row.cost_account,
  source: row.source,
  evidence: row.evidence,
})

/** A rate as the pure rule takes it. */
export const ruleRate = ({ label, ...rate }: ContributionRateView): ContributionRate => ({
  ...rate,
  labelFr: label.fr,
  labelEn: label.en,
})

export const ruleScale = (scale: IncomeTaxScaleView): IncomeTaxScale => scale
