import { saveContributionRate, saveIncomeTaxScale, saveStatutoryRule } from '../../db/queries/payroll-tables.ts'
import type { ContributionRateView, IncomeTaxScaleView, StatutoryRuleView } from '../../shared/contract/payroll.ts'
import type { Work } from '../kernel/run-command.ts'

/** Writes a rate as a screen or the bundled table gives it. */
export function writeRate({ database }: Work, { label, from, to, ...rate }: ContributionRateView): void {
  saveContributionRate(database, { ...rate, labelFr: label.fr, labelEn: label.en, validFrom: from, validTo: to })
}

/** Writes a tax scale with its bands. */
export function writeScale({ database }: Work, { bands, from, to, ...scale }: IncomeTaxScaleView): void {
  saveIncomeTaxScale(database, { ...scale, validFrom: from, validTo: to }, bands)
}

/** Writes who a return is paid to and when it is due. */
export function writeRule({ database }: Work, { label, ...rule }: StatutoryRuleView): void {
  saveStatutoryRule(database, { ...rule, labelFr: label.fr, labelEn: label.en })
}
