import {
  endContributionRate,
  endIncomeTaxScale,
  saveContributionRate,
  saveIncomeTaxScale,
  saveStatutoryRule,
} from '../../db/queries/payroll-tables.ts'
import type { ContributionRateView, IncomeTaxScaleView, StatutoryRuleView } from '../../shared/contract/payroll.ts'
import type { Work } from '../kernel/run-command.ts'

/** Writes a rate and its event. */
export function writeRate(work: Work, rate: ContributionRateView): void {
  const id = saveContributionRate(work.database, {
    id: rate.id,
    code: rate.code,
    label_fr: rate.label.fr,
    label_en: rate.label.en,
    kind: rate.kind,
    return_code: rate.returnCode,
    risk_class: rate.riskClass,
    valid_from: rate.from,
    valid_to: rate.to,
    employer_percent: rate.employerPercent,
    employee_percent: rate.employeePercent,
    floor_xof: rate.floorXof,
    ceiling_xof: rate.ceilingXof,
    account: rate.account,
    cost_account: rate.costAccount,
    source: rate.source,
    evidence: rate.evidence,
  })
}

/** The day after which a rate no longer holds, and its event. */
export function endRate(work: Work, id: number, lastDay: string): void {
  endContributionRate(work.database, id, lastDay)
}

export function writeScale(work: Work, scale: IncomeTaxScaleView): void {
  const row = {
    id: scale.id,
    valid_from: scale.from,
    valid_to: scale.to,
    married_percent: scale.marriedPercent,
    child_percent: scale.childPercent,
    maximum_children: scale.maximumChildren,
    disabled_child_percent: scale.disabledChildPercent,
    further_percent: scale.furtherPercent,
    account: scale.account,
    return_code: scale.returnCode,
    source: scale.source,
    evidence: scale.evidence,
  }
  saveIncomeTaxScale(work.database, row, scale.bands)
}

export function endScale(work: Work, id: number, lastDay: string): void {
  endIncomeTaxScale(work.database, id, lastDay)
}

export function writeRule(work: Work, rule: StatutoryRuleView): void {
  saveStatutoryRule(work.database, {
    code: rule.code,
    label_fr: rule.label.fr,
    label_en: rule.label.en,
    authority: rule.authority,
    due_day: rule.dueDay,
    frequency: rule.frequency,
    source: rule.source,
    evidence: rule.evidence,
  })
}
