import { AGREEMENT_FIELDS } from '../../../../domain/grants/agreement-changes.ts'
import type { Fault } from '../../../../shared/result/fault.ts'
import type { Failure } from '../../../client/failure.ts'
import type { Text } from '../../../ui/language/use-text.ts'

/** A refusal whose fields are named as the form names them; a field that the form does not know keeps its own name. */
export function spokenFailure(failure: Failure | null, nameOf: (path: string) => string | undefined): Failure | null {
  if (failure?.kind !== 'faults') return failure
  return { ...failure, faults: failure.faults.map((fault) => spokenFault(fault, nameOf)) }
}

function spokenFault(fault: Fault, nameOf: (path: string) => string | undefined): Fault {
  const { place, details } = fault
  const field = typeof details?.field === 'string' ? nameOf(details.field) : undefined
  return {
    ...fault,
    ...(place?.kind === 'field' ? { place: { ...place, path: nameOf(place.path) ?? place.path } } : {}),
    ...(field === undefined ? {} : { details: { ...details, field } }),
  }
}

const PAPER = ['reference', 'reason', 'signedOn', 'effectiveOn', 'approval', 'kind'] as const
const CONDITION = ['label', 'dueOn', 'metOn', 'evidence'] as const
const RECEIPT = {
  number: 'number',
  date: 'date',
  amount: 'amount',
  xof_credited: 'xof',
  fees_xof: 'fees',
  bank_account: 'bank',
} as const

/** What the form of an amendment calls a field. */
export const amendmentField =
  (t: Text<'grants'>) =>
  (path: string): string | undefined => {
    const field = AGREEMENT_FIELDS.find((known) => known === path)
    if (field !== undefined) return t(`field.${field}`)
    const paper = PAPER.find((known) => known === path)
    return paper === undefined ? undefined : t(`amendment.${paper}`)
  }

/** What the form of a condition calls a field. */
export const conditionField =
  (t: Text<'grants'>) =>
  (path: string): string | undefined => {
    const field = CONDITION.find((known) => known === path)
    return field === undefined ? undefined : t(`condition.${field}`)
  }

/** What the form of a receipt calls a column of the tranches file. */
export const receiptField =
  (t: Text<'grants'>) =>
  (path: string): string | undefined =>
    Object.hasOwn(RECEIPT, path) ? t(`receipt.${RECEIPT[path as keyof typeof RECEIPT]}`) : undefined
