import mali from '../../resources/payroll/mali.json' with { type: 'json' }
import type { ContributionRateView, IncomeTaxScaleView, StatutoryRuleView } from '../../shared/contract/payroll.ts'
import type { Chart } from '../settings/bundled-chart.ts'

/** SYSCOHADA keeps compulsory retirement among social security; every other account is the same in both charts. */
const OTHER_ACCOUNTS: Readonly<Record<string, string>> = { '4321': '4313' }

const accountIn = (chart: Chart, account: string): string =>
  chart === 'syscohada' ? (OTHER_ACCOUNTS[account] ?? account) : account

/** The contributions and the employer's taxes of Mali as bundled, each with its source and dates. */
export const bundledRates = (chart: Chart): ContributionRateView[] =>
  mali.rates.map((row) => ({
    id: null,
    code: row.code,
    label: { fr: row.labelFr, en: row.labelEn },
    kind: row.kind === 'tax' ? 'tax' : 'social',
    returnCode: row.returnCode,
    riskClass: row.riskClass,
    from: row.from,
    to: row.to,
    employerPercent: row.employer,
    employeePercent: row.employee,
    floorXof: row.floorXof,
    ceilingXof: row.ceilingXof,
    account: accountIn(chart, row.account),
    costAccount: row.costAccount,
    source: row.source,
    evidence: null,
  }))

export const bundledScale = (): IncomeTaxScaleView => ({
  id: null,
  from: mali.scale.from,
  to: null,
  marriedPercent: mali.scale.married,
  childPercent: mali.scale.child,
  maximumChildren: mali.scale.maximumChildren,
  disabledChildPercent: mali.scale.disabledChild,
  furtherPercent: mali.scale.further,
  account: mali.scale.account,
  returnCode: mali.scale.returnCode,
  bands: mali.scale.bands,
  source: mali.scale.source,
  evidence: null,
})

export const bundledRules = (): StatutoryRuleView[] =>
  mali.rules.map((rule) => ({
    code: rule.code,
    label: { fr: rule.labelFr, en: rule.labelEn },
    authority: rule.authority,
    dueDay: rule.dueDay,
    frequency: rule.frequency === 'quarterly' ? 'quarterly' : 'monthly',
    source: rule.source,
    evidence: null,
  }))

/** A threshold of the bundled data by its code, with its source. */
export function bundledParameter(code: string): { readonly value: string; readonly source: string } {
  const found = mali.parameters.find((parameter) => parameter.code === code)
  if (!found) throw new RangeError(`no bundled parameter ${code}`)
  return found
}
