import type { AgreementField } from '../../../../domain/grants/agreement-changes.ts'
import { isChangeable } from '../../../../domain/grants/check-amendment.ts'
import type { AmendmentKind } from '../../../../domain/grants/grant-agreement.ts'

export type SectionKey = 'identity' | 'conversion' | 'virement' | 'payment' | 'costs' | 'eligibility'

/** The fields of an agreement as the page groups them. */
export const AGREEMENT_SECTIONS: readonly { readonly key: SectionKey; readonly fields: readonly AgreementField[] }[] = [
  {
    key: 'identity',
    fields: [
      'titleFr',
      'titleEn',
      'terms.reference',
      'terms.component',
      'terms.purchaseOrder',
      'start',
      'end',
      'terms.retroactive',
      'ceiling',
      'terms.yearCeilings',
      'currency',
      'model',
      'basis',
    ],
  },
  { key: 'conversion', fields: ['method', 'budgetRate', 'provisional', 'table', 'terms.exchangeLossClaimable'] },
  {
    key: 'virement',
    fields: [
      'virement.scope',
      'virement.base',
      'virement.direction',
      'virement.percent',
      'virement.absCap',
      'virement.boundary',
      'virement.cumulative',
      'virement.totalMayIncrease',
      'virement.lockedHeads',
      'virement.crossPartner',
      'virement.crossFY',
      'virement.newLine',
    ],
  },
  {
    key: 'payment',
    fields: [
      'payment.basis',
      'payment.period',
      'payment.dueDays',
      'payment.prefinanceMaxMonths',
      'payment.minLiquidationPct',
      'payment.retentionPct',
      'payment.tranchePlan',
    ],
  },
  {
    key: 'costs',
    fields: [
      'terms.interest',
      'terms.npac',
      'terms.vatPercent',
      'terms.vatRecoverable',
      'terms.assetThreshold',
      'terms.attractiveAssets',
      'terms.unspentReturnDays',
      'terms.retentionYears',
    ],
  },
  { key: 'eligibility', fields: ['terms.eligibility'] },
]

/** What the form offers for a kind of amendment: the fields of the sections that the rules let it change. */
export const offeredFields = (kind: AmendmentKind, inUse: boolean): ReadonlySet<AgreementField> =>
  new Set(AGREEMENT_SECTIONS.flatMap(({ fields }) => fields).filter((field) => isChangeable(kind, field, inUse)))

/** Fields that need the whole width of the form: long texts, and editors of several rows. */
export const isWide = (field: AgreementField): boolean =>
  field.startsWith('title') ||
  ['terms.retroactive', 'terms.yearCeilings', 'payment.tranchePlan', 'terms.npac', 'terms.eligibility'].includes(field)
