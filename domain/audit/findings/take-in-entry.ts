import type { FindingContent, FollowUpContent } from '../../../shared/contract/paper-findings.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { decideFinding } from './decide-finding.ts'
import type { Finding } from './finding.ts'
import { type FindingDesk, withStep } from './finding-desk.ts'
import { isLive } from './finding-status.ts'
import { returnFinding, verifyFinding, withdrawFinding } from './follow-finding.ts'
import { checkDraft, type FindingBooks, type FindingDraft } from './save-finding.ts'

interface Written {
  /** What it is known by wherever it goes. */
  readonly hash: string
  readonly finding: string
  readonly author: string
  readonly at: Instant
}

/** What an auditor's file says of a finding, one writing after the other. */
export type FindingEntry =
  | (Written & {
      readonly kind: 'text'
      readonly content: FindingContent
      /** The writing that stood in the file when this one was made. */
      readonly basedOn: string | null
    })
  | (Written & { readonly kind: 'followUp'; readonly content: FollowUpContent })

export interface EntryDesk {
  readonly books: FindingBooks
  /** The day of the ledger that takes it in. */
  readonly now: Instant
  readonly alone: boolean
  /** The number that it gets, should the finding be new. */
  readonly number: string
  /** When the version that its writer had before them was written, as far as the ledger can have it. */
  readonly base: Instant | null
  /** The owner has seen that the ledger's own version differs, and takes this one. */
  readonly insist: boolean
}

/**
 * A finding after one more writing of an auditor's file. A new finding is raised under the ledger's number, with the auditor's reference beside it. Refused, all at
 * once: what raising, changing, deciding or following refuses, and a change of a version that the ledger has changed itself or that the management has
 * answered, unless the owner insists.
 */
export function takeInEntry(known: Finding | undefined, entry: FindingEntry, desk: EntryDesk): Result<Finding> {
  if (entry.kind === 'text') return known ? takeInChange(known, entry, desk) : takeInNew(entry, desk)
  if (!known) return failure(fault('FINDING_UNKNOWN', undefined, { finding: entry.finding }))
  const { deed, note, decision } = entry.content
  const own = deskOf(entry, desk)
  switch (deed) {
    case 'decided':
      return decision
        ? decideFinding(known, { ...decision, reason: note }, own)
        : failure(fault('FINDING_LINE_OTHER', undefined, { number: known.number, voucher: '', line: 0 }))
    case 'verified':
      return verifyFinding(known, note, own)
    case 'returned':
      return returnFinding(known, note, own)
    case 'withdrawn':
      return withdrawFinding(known, note, own)
  }
}

export type TextEntry = Extract<FindingEntry, { kind: 'text' }>

function takeInNew(entry: TextEntry, desk: EntryDesk): Result<Finding> {
  const { content, finding: id, basedOn } = entry
  // It changes a finding of the ledger, and this ledger does not have it.
  if (content.seen !== null && basedOn === null)
    return failure(fault('FINDING_UNKNOWN', undefined, { finding: content.reference }))
  const checked = checkDraft(draftOf(content), desk.books, desk, undefined)
  if (!checked.ok) return checked
  const raised: Finding = {
    ...checked.value,
    id,
    number: desk.number,
    reference: content.reference,
    author: content.raisedBy,
    madeAt: content.raisedAt,
    changedAt: entry.at,
    state: 'open',
    response: '',
    action: '',
    owner: '',
    dueOn: null,
    decisions: [],
    rulings: [],
    steps: [],
  }
  return success(withStep(raised, deskOf(entry, desk), 'raised'))
}

function takeInChange(known: Finding, entry: TextEntry, desk: EntryDesk): Result<Finding> {
  const { number } = known
  const faults = []
  if (!isLive(known)) faults.push(fault('FINDING_ENDED', undefined, { number }))
  else if (!desk.insist) {
    if (desk.base !== known.changedAt) faults.push(fault('FINDING_CHANGED_HERE', undefined, { number }))
    if (known.state !== 'open') faults.push(fault('FINDING_NOT_OPEN', undefined, { number }))
  }
  const checked = checkDraft(draftOf(entry.content), desk.books, desk, known)
  if (!checked.ok) return failure(...faults, ...checked.faults)
  if (faults.length > 0) return failure(...faults)
  return success(withStep({ ...known, ...checked.value, changedAt: entry.at }, deskOf(entry, desk), 'changed'))
}

/** Only the auditor's own fields: the lines by what is questioned of them, for the books say the rest. */
const draftOf = ({ reference: _r, seen: _s, raisedBy: _b, raisedAt: _a, ...draft }: FindingContent): FindingDraft => draft

/** Its writer acts, at the instant of its writing; what it makes is known by its hash, so that twice is once. */
const deskOf = ({ author, at, hash }: Written, { alone }: EntryDesk): FindingDesk => ({
  actor: author,
  now: at,
  alone,
  newId: () => hash,
})
