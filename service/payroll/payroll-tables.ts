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
      from: row.validFrom,
      to: row.validTo,
      marriedPercent: row.marriedPercent,
      childPercent: row.childPercent,
      maximumChildren: row.maximumChildren,
      disabledChildPercent: row.disabledChildPercent,
      furtherPercent: row.furtherPercent,
      account: row.account,
      returnCode: row.returnCode,
      bands: bands.filter((band) => band.scaleId === row.id).map((band) => ({ upToXof: band.upToXof, percent: band.percent })),
      source: row.source,
      evidence: row.evidence,
    })),
    rules: listStatutoryRules(database).map((row) => ({
      code: row.code,
      label: { fr: row.labelFr, en: row.labelEn },
      authority: row.authority,
      dueDay: row.dueDay,
      frequency: row.frequency,
      source: row.source,
      evidence: row.evidence,
    })),
  }
}

const rateView = (row: ContributionRateRow): ContributionRateView => ({
  id: row.id,
  code: row.code,
  label: { fr: row.labelFr, en: row.labelEn },
  kind: row.kind,
  returnCode: row.returnCode,
  riskClass: row.riskClass,
  from: row.validFrom,
  to: row.validTo,
  employerPercent: row.employerPercent,
  employeePercent: row.employeePercent,
  floorXof: row.floorXof,
  ceilingXof: row.ceilingXof,
  account: row.account,
  costAccount: row.costAccount,
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
