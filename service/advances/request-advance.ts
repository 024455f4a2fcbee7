import { advancesOfYear, decideAdvanceRow, findAdvance, insertAdvance } from '../../db/queries/advances.ts'
import { readMasters } from '../../db/queries/masters.ts'
import { findPartyNamed, insertParty } from '../../db/queries/third-party-cards.ts'
import type { AdvanceRequest } from '../../shared/contract/advances.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { advanceRuleOn, dueDateOf } from './advance-rules.ts'
import { unsettledAdvances } from './advance-views.ts'

const field = (path: string) => ({ kind: 'field', path }) as const
const written = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim().normalize('NFC')

/**
 * Asks for an advance (spec 04 §2.6): it draws its number ADV-YYYY-NNNN, and its due date from the dated rule; a partner's has none. Refused,
 * all at once: an unknown holder, no purpose, dates that are none or run backwards, an amount that is not positive, an unknown grant or
 * budget line, and a second advance of one holder for one purpose while the first is not settled (the open one is named).
 */
export function requestAdvance(work: Work, input: AdvanceRequest): Result<{ id: number; number: string }> {
  const faults: Fault[] = []
  const purpose = input.purpose.trim().normalize('NFC')
  const masters = readMasters(work.database)
  const grant = input.grant === null ? null : masters.grants.get(input.grant)
  if (purpose === '') faults.push(fault('VALUE_MISSING', field('purpose'), { name: 'purpose' }))
  if (purpose.length > 200) faults.push(fault('VALUE_TOO_LONG', field('purpose'), { name: 'purpose', length: 200 }))
  for (const name of ['startsOn', 'endsOn'] as const)
    if (!isLocalDate(input[name])) faults.push(fault('DATE_INVALID', field(name), { value: input[name] }))
  if (input.endsOn < input.startsOn)
    faults.push(fault('ADVANCE_DATES', field('endsOn'), { start: input.startsOn, end: input.endsOn }))
  if (!(Number.isInteger(input.amountXof) && input.amountXof > 0 && input.amountXof <= MAX_LINE_MINOR))
    faults.push(fault('ADVANCE_AMOUNT', field('amountXof'), { value: input.amountXof }))
  if (grant === undefined) faults.push(fault('GRANT_UNKNOWN', field('grant'), { grant: input.grant ?? '' }))
  const budgetLine = written(input.budgetLine)
  if (grant && budgetLine !== null && !masters.budgetLines.has(`${grant.id}/${budgetLine}`))
    faults.push(fault('BUDGET_LINE_UNKNOWN', field('budgetLine'), { budgetLine, grant: grant.code }))
  const holder = holderOf(work, input, masters.partners)
  if (!holder.ok) faults.push(...holder.faults)
  if (faults.length > 0 || !holder.ok || grant === undefined) return failure(...faults)
  const twin = unsettledAdvances(work.database, work.now.slice(0, 10)).find(
    (known) => known.holderKind === input.holderKind && known.holder === input.holder && fold(known.purpose) === fold(purpose),
  )
  if (twin)
    return failure(fault('ADVANCE_OPEN', field('purpose'), { holder: twin.holder, number: twin.number, purpose: twin.purpose }))
  const rule = advanceRuleOn(work.database, input.endsOn)
  const partnerAccount = grant?.model === 'project' ? rule.projectPartnerAccount : rule.partnerAccount
  const number = nextAdvanceNumber(work)
  const id = insertAdvance(work.database, {
    number,
    holderKind: input.holderKind,
    ...holder.value,
    purpose,
    purposeFolded: fold(purpose),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    grantId: grant?.id ?? null,
    budgetLine,
    activity: written(input.activity),
    site: written(input.site),
    account: input.holderKind === 'staff' ? rule.staffAccount : partnerAccount,
    amountXof: input.amountXof,
    dueOn: input.holderKind === 'staff' ? dueDateOf(work.database, input.endsOn) : null,
    openingVoucherId: null,
    openingLine: null,
    requestedBy: work.actor.id,
    requestedOn: work.now.slice(0, 10),
    decision: 'requested',
  })
  return success({ id, number })
}

/** The number after the last one of the year; advances are never deleted, so none is used twice. */
export function nextAdvanceNumber(work: Work): string {
  const year = work.now.slice(0, 4)
  return `ADV-${year}-${String(advancesOfYear(work.database, year) + 1).padStart(4, '0')}`
}

/** A member of staff is a third party whose card says so; a partner is one of the reference tables, and lines name it by its code. */
function holderOf(
  work: Work,
  input: Pick<AdvanceRequest, 'holderKind' | 'holder'>,
  partners: ReadonlyMap<string, number>,
): Result<{ thirdPartyId: number; partnerId: number | null }> {
  const party = findPartyNamed(work.database, input.holder)
  const unknown = failure(fault('ADVANCE_HOLDER', field('holder'), { name: input.holder }))
  if (input.holderKind === 'staff')
    return party?.kind === 'staff' && party.closedOn === null ? success({ thirdPartyId: party.id, partnerId: null }) : unknown
  const partnerId = partners.get(input.holder)
  if (partnerId === undefined) return unknown
  return success({ thirdPartyId: party?.id ?? insertParty(work.database, input.holder), partnerId })
}

/** Approves or refuses a request. Where two people write, whoever asked does not decide (spec 08 §4); a refusal says why. */
export function decideAdvance(
  work: Work,
  input: { id: number; approve: boolean; reason: string | null },
): Result<Record<string, never>> {
  const record = findAdvance(work.database, input.id)
  if (!record) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: input.id }))
  if (record.decision !== 'requested') return failure(fault('ADVANCE_STATE', undefined, { number: record.number }))
  if (record.requestedBy === work.actor.id && !postsAlone(work))
    return failure(fault('ADVANCE_OWN_REQUEST', undefined, { number: record.number }))
  const reason = written(input.reason)
  if (!input.approve && reason === null) return failure(fault('REASON_MISSING', field('reason')))
  const decision = input.approve ? 'approved' : 'refused'
  decideAdvanceRow(work.database, input.id, { decision, decidedBy: work.actor.id, decidedOn: work.now.slice(0, 10), reason })
  return success({})
}
