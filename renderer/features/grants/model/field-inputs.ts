import type { AgreementField } from '../../../../domain/grants/agreement-changes.ts'
import type { ValueWord } from './value-word.ts'

/** How a field is typed; the fields that are lists of rows have an editor of their own. */
export type FieldInput =
  | { readonly kind: 'text' | 'decimal' | 'count' | 'flag' | 'date' | 'codes' | 'money' }
  | { readonly kind: 'choice'; readonly choices: readonly ValueWord[]; readonly clearable?: boolean }
  | { readonly kind: 'plan' | 'years' | 'npac' | 'retroactive' | 'eligibility' }

const choice = (...choices: ValueWord[]): FieldInput => ({ kind: 'choice', choices })

export const FIELD_INPUTS: Readonly<Record<Exclude<AgreementField, 'donor'>, FieldInput>> = {
  titleFr: { kind: 'text' },
  titleEn: { kind: 'text' },
  currency: { kind: 'text' },
  ceiling: { kind: 'money' },
  start: { kind: 'date' },
  end: { kind: 'date' },
  model: choice('association', 'project'),
  basis: choice('ACCRUAL', 'CASH'),
  method: choice('WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE'),
  budgetRate: { kind: 'decimal' },
  provisional: { kind: 'choice', choices: ['BUDGET_RATE', 'MONTHLY_TABLE'], clearable: true },
  table: choice('LEDGER', 'HMRC', 'INFOREURO'),
  'virement.scope': choice('LINE', 'SUBHEAD', 'HEAD'),
  'virement.base': choice('ORIGINAL', 'LAST_APPROVED'),
  'virement.direction': choice('RECEIVING_ONLY', 'BOTH'),
  'virement.percent': { kind: 'decimal' },
  'virement.absCap': { kind: 'decimal' },
  'virement.cumulative': { kind: 'flag' },
  'virement.lockedHeads': { kind: 'codes' },
  'virement.totalMayIncrease': { kind: 'flag' },
  'virement.crossPartner': choice('ALLOWED', 'APPROVAL'),
  'virement.crossFY': choice('ALLOWED', 'APPROVAL'),
  'virement.newLine': choice('ALLOWED', 'APPROVAL'),
  'virement.boundary': choice('INCLUSIVE', 'EXCLUSIVE'),
  'payment.basis': choice('ARREARS', 'ADVANCE', 'IMPREST', 'MILESTONE'),
  'payment.period': choice('MONTH', 'QUARTER'),
  'payment.dueDays': { kind: 'count' },
  'payment.prefinanceMaxMonths': { kind: 'count' },
  'payment.minLiquidationPct': { kind: 'decimal' },
  'payment.retentionPct': { kind: 'decimal' },
  'payment.tranchePlan': { kind: 'plan' },
  'terms.reference': { kind: 'text' },
  'terms.component': { kind: 'text' },
  'terms.purchaseOrder': { kind: 'text' },
  'terms.interest': choice('RETURN', 'OFFSET', 'KEEP'),
  'terms.exchangeLossClaimable': { kind: 'flag' },
  'terms.npac': { kind: 'npac' },
  'terms.vatPercent': { kind: 'decimal' },
  'terms.vatRecoverable': { kind: 'flag' },
  'terms.assetThreshold': { kind: 'decimal' },
  'terms.attractiveAssets': { kind: 'flag' },
  'terms.unspentReturnDays': { kind: 'count' },
  'terms.retentionYears': { kind: 'count' },
  'terms.eligibility': { kind: 'eligibility' },
  'terms.retroactive': { kind: 'retroactive' },
  'terms.yearCeilings': { kind: 'years' },
}

/** Fields that may be left empty, and are then null. */
export const NULLABLE: readonly AgreementField[] = [
  'budgetRate',
  'virement.absCap',
  'terms.reference',
  'terms.component',
  'terms.purchaseOrder',
]
