import { approveAllocationKey, endAllocationKey, saveAllocationKey } from '../../db/queries/allocation-keys.ts'
import { type Masters, readMasters } from '../../db/queries/masters.ts'
import { shareCode } from '../../domain/shared-costs/allocation-lines.ts'
import type { AllocationKey, KeyInput, KeyShare } from '../../shared/contract/shared-costs.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addDays, isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { listKeys } from './list-keys.ts'

const at = (path: string) => ({ kind: 'field', path }) as const

/**
 * Writes a key that waits for approval: a new one, the next version of its code, or one that is not yet approved. An approved key never
 * changes (spec 04 §2.3). Refused, all at once: missing words, dates that do not follow the version before, weights that are no
 * decimals above zero, a receiver twice, an unknown grant, budget line or partner.
 */
export function saveKey(work: Work, given: KeyInput): Result<{ id: number }> {
  const key = { ...given, code: given.code.trim().toUpperCase(), label: given.label.trim().normalize('NFC') }
  const versions = listKeys(work.database).filter((known) => known.code === key.code)
  const same = versions.find((known) => known.id === key.id)
  const faults = [...checkWords(key), ...checkDates(key, versions, same), ...checkShares(key.shares, readMasters(work.database))]
  if (key.id !== null && !same) faults.push(fault('KEY_UNKNOWN', undefined, { key: key.code }))
  if (same && same.approvedBy !== null) faults.push(fault('KEY_APPROVED', undefined, { key: `${same.code} v${same.version}` }))
  const waiting = versions.find((known) => known.approvedBy === null && known.id !== key.id)
  if (waiting) faults.push(fault('KEY_WAITING', undefined, { key: `${waiting.code} v${waiting.version}` }))
  if (faults.length > 0) return failure(...faults)
  const masters = readMasters(work.database)
  const { shares, from: validFrom, to: validTo, ...kept } = key
  const id = saveAllocationKey(
    work.database,
    {
      ...kept,
      version: same?.version ?? Math.max(0, ...versions.map((known) => known.version)) + 1,
      validFrom,
      validTo,
      evidence: key.evidence?.trim().normalize('NFC') || null,
      author: work.actor.name,
    },
    shares.map((share) => ({
      grantId: share.grant === null ? null : (masters.grants.get(share.grant)?.id ?? null),
      budgetLine: share.budgetLine,
      partnerId: share.partner === null ? null : (masters.partners.get(share.partner) ?? null),
      weight: share.weight.trim(),
    })),
  )
  return success({ id })
}

/**
 * Approves a key, on the day of the decision: it is fixed from then on, and ends the version before it the day before it begins. Refused:
 * its author once two people write, a key without evidence of its basis, a day that is still to come.
 */
export function approveKey(work: Work, input: { readonly id: number; readonly on: LocalDate }): Result<Record<string, never>> {
  const keys = listKeys(work.database)
  const key = keys.find((known) => known.id === input.id)
  if (!key) return failure(fault('KEY_UNKNOWN', undefined, { key: String(input.id) }))
  const name = `${key.code} v${key.version}`
  const faults: Fault[] = []
  if (key.approvedBy !== null) faults.push(fault('KEY_APPROVED', undefined, { key: name }))
  if (key.author === work.actor.name && !postsAlone(work)) faults.push(fault('KEY_OWN_APPROVAL', undefined, { key: name }))
  if (key.evidence === null) faults.push(fault('KEY_WITHOUT_EVIDENCE', at('evidence'), { key: name }))
  if (!isLocalDate(input.on) || input.on > work.now.slice(0, 10))
    faults.push(fault('APPROVAL_IN_FUTURE', at('on'), { date: input.on }))
  if (faults.length > 0) return failure(...faults)
  for (const before of keys)
    if (before.code === key.code && before.version < key.version && (before.to === null || before.to >= key.from)) {
      endAllocationKey(work.database, before.id, addDays(key.from, -1))
    }
  approveAllocationKey(work.database, key.id, work.actor.name, input.on)
  return success({})
}

function checkWords(key: KeyInput): Fault[] {
  const faults: Fault[] = []
  if (!/^[\p{L}\p{N}./-]{1,20}$/u.test(key.code)) faults.push(fault('CODE_INVALID', at('code'), { value: key.code }))
  if (key.label === '') faults.push(fault('VALUE_MISSING', at('label'), { name: 'label' }))
  return faults
}

/** A version begins after the one before it, and not before a month that the earlier one already shared is over. */
function checkDates(key: KeyInput, versions: readonly AllocationKey[], same: AllocationKey | undefined): Fault[] {
  if (!isLocalDate(key.from)) return [fault('DATE_INVALID', at('from'), { value: key.from })]
  if (key.to !== null && (!isLocalDate(key.to) || key.to < key.from)) return [fault('DATE_INVALID', at('to'), { value: key.to })]
  const earlier = versions.filter((known) => known.id !== same?.id && known.approvedBy !== null)
  const late = earlier.find((known) => known.from >= key.from)
  if (late) return [fault('KEY_VERSION_DATE', at('from'), { date: key.from, earlier: late.from })]
  const used = earlier
    .flatMap((known) => known.usedIn)
    .sort()
    .at(-1)
  return used !== undefined && key.from.slice(0, 7) <= used
    ? [fault('KEY_MONTH_USED', at('from'), { date: key.from, month: used })]
    : []
}

function checkShares(shares: readonly KeyShare[], masters: Masters): Fault[] {
  const faults: Fault[] = []
  if (shares.length < 2) faults.push(fault('KEY_TOO_FEW_SHARES', at('shares')))
  const codes = shares.map(shareCode)
  if (new Set(codes).size < codes.length) faults.push(fault('KEY_SHARE_TWICE', at('shares')))
  shares.forEach((share, index) => {
    const place = at(`shares.${index + 1}`)
    const weight = decimalFromText(share.weight.trim())
    if (!weight || weight.numerator === 0n) faults.push(fault('KEY_WEIGHT', place, { value: share.weight }))
    const grant = share.grant === null ? undefined : masters.grants.get(share.grant)
    if (share.grant !== null && !grant) faults.push(fault('GRANT_UNKNOWN', place, { grant: share.grant }))
    if (grant && share.budgetLine === null) faults.push(fault('SHARE_NEEDS_LINE', place, { grant: grant.code }))
    if (grant && share.budgetLine !== null && !masters.budgetLines.has(`${grant.id}/${share.budgetLine}`))
      faults.push(fault('BUDGET_LINE_UNKNOWN', place, { budgetLine: share.budgetLine, grant: grant.code }))
    if (share.partner !== null && !masters.partners.has(share.partner))
      faults.push(fault('PARTNER_UNKNOWN', place, { partner: share.partner }))
  })
  return faults
}
