import type { AgreementField } from '../../../../domain/grants/agreement-changes.ts'
import type { GrantAgreementView } from '../../../../shared/contract/grant-agreement.ts'

/** The value of a field, at the top or inside one of the three groups of rules; `ceiling` is in minor units. */
export function fieldValue(agreement: GrantAgreementView, field: AgreementField): unknown {
  if (field === 'ceiling') return agreement.ceilingMinor
  const [part = '', key] = field.split('.')
  const value: unknown = agreement[part as keyof GrantAgreementView]
  return key === undefined ? value : (value as Readonly<Record<string, unknown>>)[key]
}

/** The agreement with one field changed. The fields' own inputs give values of the right kind, and the contract checks them. */
export function withField(agreement: GrantAgreementView, field: AgreementField, value: unknown): GrantAgreementView {
  if (field === 'ceiling') return { ...agreement, ceilingMinor: value as number }
  const [part = '', key] = field.split('.')
  if (key === undefined) return { ...agreement, [part]: value } as GrantAgreementView
  const group = agreement[part as 'virement' | 'payment' | 'terms']
  return { ...agreement, [part]: { ...group, [key]: value } } as GrantAgreementView
}
