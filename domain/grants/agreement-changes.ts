import { minorToDecimalText } from '../../shared/money/money.ts'
import type { GrantAgreement } from './grant-agreement.ts'
import type { PlannedTranche } from './payment-rules.ts'

/** Every field of an agreement by the name that screens and amendments give it. */
export const AGREEMENT_FIELDS = [
  'donor',
  'titleFr',
  'titleEn',
  'currency',
  'ceiling',
  'start',
  'end',
  'model',
  'basis',
  'method',
  'budgetRate',
  'provisional',
  'table',
  'virement.scope',
  'virement.base',
  'virement.direction',
  'virement.percent',
  'virement.absCap',
  'virement.cumulative',
  'virement.lockedHeads',
  'virement.totalMayIncrease',
  'virement.crossPartner',
  'virement.crossFY',
  'virement.newLine',
  'virement.boundary',
  'payment.basis',
  'payment.period',
  'payment.dueDays',
  'payment.prefinanceMaxMonths',
  'payment.minLiquidationPct',
  'payment.retentionPct',
  'payment.tranchePlan',
  'terms.reference',
  'terms.component',
  'terms.purchaseOrder',
  'terms.interest',
  'terms.exchangeLossClaimable',
  'terms.npac',
  'terms.vatPercent',
  'terms.vatRecoverable',
  'terms.assetThreshold',
  'terms.attractiveAssets',
  'terms.unspentReturnDays',
  'terms.retentionYears',
  'terms.eligibility',
  'terms.retroactive',
  'terms.yearCeilings',
] as const
export type AgreementField = (typeof AGREEMENT_FIELDS)[number]

/** One value that differs. `item` names the tranche, the eligibility code, the financial year or the key inside the field, null where it has one value. */
export interface AgreementChange {
  readonly field: AgreementField
  readonly item: string | null
  /** As text; null where there was, or is, nothing. */
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two states of an agreement, in the order of its fields. Equal texts are no change. */
export function agreementChanges(before: GrantAgreement, after: GrantAgreement): AgreementChange[] {
  return AGREEMENT_FIELDS.flatMap((field) => {
    const old = agreementValues(before, field)
    const now = agreementValues(after, field)
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((item): AgreementChange[] => {
      const change = { field, item: item === '' ? null : item, before: old.get(item) ?? null, after: now.get(item) ?? null }
      return change.before === change.after ? [] : [change]
    })
  })
}

/** The texts of a field by item; the empty item stands for the field itself, and nothing stands for an empty value. */
export function agreementValues(agreement: GrantAgreement, field: AgreementField): Map<string, string> {
  const value = readField(agreement, field)
  if (field === 'payment.tranchePlan') {
    return new Map(agreement.payment.tranchePlan.map((tranche) => [tranche.number, trancheText(tranche)]))
  }
  if (field === 'terms.yearCeilings') return new Map(agreement.terms.yearCeilings.map(({ year, amount }) => [year, amount]))
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return new Map(Object.entries(value).flatMap(([item, each]) => entry(item, each)))
  }
  return new Map(entry('', value))
}

function entry(item: string, value: unknown): [string, string][] {
  if (value === null || value === undefined || value === '') return []
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return text === '' ? [] : [[item, text]]
}

function readField(agreement: GrantAgreement, field: AgreementField): unknown {
  if (field === 'ceiling') return minorToDecimalText(agreement.ceilingMinor, agreement.currency)
  const [first = '', second] = field.split('.')
  const part: unknown = agreement[first as keyof GrantAgreement]
  return second === undefined ? part : (part as Readonly<Record<string, unknown>>)[second]
}

const trancheText = ({ amount, plannedDate, trigger }: PlannedTranche): string =>
  [amount, plannedDate, trigger].filter((part) => part !== null && part !== '').join(' · ')
