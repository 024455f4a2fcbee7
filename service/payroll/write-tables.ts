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
    labelFr: rate.label.fr,
    labelEn: rate.label.en,
    kind: rate.kind,
    returnCode: rate.returnCode,
    riskClass: rate.riskClass,
    validFrom: rate.from,
    validTo: rate.to,
    employerPercent: rate.employerPercent,
    employeePercent: rate.employeePercent,
    floorXof: rate.floorXof,
    ceilingXof: rate.ceilingXof,
    account: rate.account,
    costAccount: rate.costAccount,
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
    validFrom: scale.from,
    validTo: scale.to,
    marriedPercent: scale.marriedPercent,
    childPercent: scale.childPercent,
    maximumChildren: scale.maximumChildren,
    disabledChildPercent: scale.disabledChildPercent,
    furtherPercent: scale.furtherPercent,
    account: scale.account,
    returnCode: scale.returnCode,
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
    labelFr: rule.label.fr,
    labelEn: rule.label.en,
    authority: rule.authority,
    dueDay: rule.dueDay,
    frequency: rule.frequency,
    source: rule.source,
    evidence: rule.evidence,
  })
}
