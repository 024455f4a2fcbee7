import { type Fault, fault } from '../../shared/result/fault.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import { type AgreementField, agreementChanges } from './agreement-changes.ts'
import { agreementFaults, type KnownCodes } from './check-agreement.ts'
import type { AmendmentKind, GrantAgreement } from './grant-agreement.ts'

export interface AmendmentDraft {
  readonly kind: AmendmentKind
  /** The donor's or the agreement's own reference of what was signed. */
  readonly reference: string
  readonly signedOn: LocalDate
  readonly effectiveOn: LocalDate
  readonly reason: string
  /** The donor's written approval, where the change needs one of its own. */
  readonly approval: string | null
}

/** What the books say about the grant, for the checks of an amendment. */
export interface GrantFacts extends KnownCodes {
  readonly today: LocalDate
  /** How many amendments stand already. */
  readonly amendments: number
  /** Something is kept in the grant's currency: a budget, a receipt, a line. */
  readonly inUse: boolean
  /** Days of the first and last donor spending; null while there is none. */
  readonly firstSpending: LocalDate | null
  readonly lastSpending: LocalDate | null
  /** The version in force, in minor units of the grant's currency. */
  readonly budgetMinor: number
  /** Months whose conversion is fixed, and months with donor spending. */
  readonly frozenMonths: readonly Month[]
  readonly spendingMonths: readonly Month[]
}

/** What each kind may change; the agreement itself may complete every field. */
const CHANGEABLE: Readonly<Record<AmendmentKind, (field: AgreementField) => boolean>> = {
  AGREEMENT: () => true,
  COST: (field) => ['ceiling', 'end', 'payment.tranchePlan', 'terms.yearCeilings'].includes(field),
  NO_COST_EXTENSION: (field) => field === 'end',
  PARAMETERS: (field) => !['donor', 'currency', 'ceiling', 'start', 'end', 'model', 'basis'].includes(field),
}

/** Whether an amendment of a kind may change a field of this agreement: what the form offers, and what the service takes. */
export const isChangeable = (kind: AmendmentKind, field: AgreementField, inUse: boolean): boolean =>
  CHANGEABLE[kind](field) && !(inUse && LOCKED_BY_USE.includes(field))

/** Fields that amounts already kept depend on. */
const LOCKED_BY_USE: readonly AgreementField[] = ['donor', 'currency', 'model', 'basis']

/**
 * Every reason to refuse an amendment, at once (spec 03 §1.1, §1.3–§1.6): what its kind must not change, what use has locked, an end before
 * posted spending, a ceiling under the approved budget, another conversion method without the donor's approval or in the middle of
 * months that are still open (R-FX: one method per grant, a change is a versioned event).
 */
export function amendmentFaults(
  draft: AmendmentDraft,
  before: GrantAgreement,
  after: GrantAgreement,
  facts: GrantFacts,
): Fault[] {
  const changes = agreementChanges(before, after)
  const changed = new Set(changes.map(({ field }) => field))
  return [
    ...paperFaults(draft, facts),
    ...(changes.length === 0 && draft.kind !== 'AGREEMENT' ? [fault('AMENDMENT_NOTHING')] : []),
    ...[...changed]
      .filter((field) => !CHANGEABLE[draft.kind](field))
      .map((field) => fault('AMENDMENT_FIELD', at(field), { field })),
    ...LOCKED_BY_USE.filter((field) => changed.has(field) && facts.inUse).map((field) =>
      fault('AMENDMENT_LOCKED', at(field), { field }),
    ),
    ...kindFaults(draft, before, after),
    ...spendingFaults(after, facts),
    ...(changed.has('method') ? methodFaults(draft, facts) : []),
    ...newFaults(agreementFaults(before, facts), agreementFaults(after, facts)),
  ]
}

/** What the amendment makes wrong: a fault that setup left in the agreement does not stand in its way. */
function newFaults(before: readonly Fault[], after: readonly Fault[]): Fault[] {
  const known = new Set(before.map((each) => JSON.stringify(each)))
  return after.filter((each) => !known.has(JSON.stringify(each)))
}

const at = (field: AgreementField | 'reference' | 'reason' | 'signedOn' | 'effectiveOn' | 'approval' | 'kind') =>
  ({ kind: 'field', path: field }) as const

function paperFaults(draft: AmendmentDraft, { today, amendments }: GrantFacts): Fault[] {
  const faults: Fault[] = []
  if (draft.reference.trim() === '') faults.push(fault('AMENDMENT_REFERENCE', at('reference')))
  if (draft.reason.trim() === '') faults.push(fault('AMENDMENT_REASON', at('reason')))
  for (const key of ['signedOn', 'effectiveOn'] as const)
    if (!isLocalDate(draft[key])) faults.push(fault('DATE_INVALID', at(key), { value: draft[key] }))
  if (draft.signedOn > today) faults.push(fault('AMENDMENT_NOT_SIGNED', at('signedOn'), { date: draft.signedOn }))
  if (draft.kind === 'AGREEMENT' && amendments > 0) faults.push(fault('AMENDMENT_AGREEMENT_FIRST', at('kind')))
  return faults
}

function kindFaults({ kind }: AmendmentDraft, before: GrantAgreement, after: GrantAgreement): Fault[] {
  if (kind === 'COST' && after.ceilingMinor === before.ceilingMinor) return [fault('AMENDMENT_SAME_CEILING', at('ceiling'))]
  if (kind === 'NO_COST_EXTENSION' && after.end <= before.end)
    return [fault('AMENDMENT_NOT_LATER', at('end'), { end: before.end })]
  return []
}

function spendingFaults(after: GrantAgreement, { firstSpending, lastSpending, budgetMinor }: GrantFacts): Fault[] {
  const faults: Fault[] = []
  if (lastSpending !== null && after.end < lastSpending)
    faults.push(fault('AMENDMENT_END_BEFORE_SPENDING', at('end'), { end: after.end, date: lastSpending }))
  const allowedFrom = after.terms.retroactive?.from ?? after.start
  if (firstSpending !== null && firstSpending < after.start && firstSpending < allowedFrom)
    faults.push(fault('AMENDMENT_START_AFTER_SPENDING', at('start'), { start: after.start, date: firstSpending }))
  if (after.ceilingMinor < budgetMinor) faults.push(fault('AMENDMENT_CEILING_UNDER_BUDGET', at('ceiling')))
  return faults
}

/** Closed months keep their figures; every open month converts by the method of the agreement in force, so a change begins with the first open one. */
function methodFaults({ approval, effectiveOn }: AmendmentDraft, { frozenMonths, spendingMonths }: GrantFacts): Fault[] {
  const faults: Fault[] = []
  if (approval === null || approval.trim() === '') faults.push(fault('AMENDMENT_METHOD_APPROVAL', at('approval')))
  const month = monthOf(effectiveOn)
  if (frozenMonths.some((frozen) => frozen >= month)) faults.push(fault('AMENDMENT_METHOD_FROZEN', at('effectiveOn'), { month }))
  const open = spendingMonths.find((each) => each < month && !frozenMonths.includes(each))
  if (open !== undefined) faults.push(fault('AMENDMENT_METHOD_OPEN', at('effectiveOn'), { month: open }))
  return faults
}
