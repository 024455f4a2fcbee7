import type { Database } from '../../db/database.ts'
import {
  type BudgetDraftRow,
  deleteBudgetDraft,
  findBudgetDraft,
  moveBudgetDraft,
  writeBudgetDraft,
} from '../../db/queries/budget-drafts.ts'
import { latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { checkDraft } from '../../domain/budgets/check-draft.ts'
import { phaseLine } from '../../domain/budgets/phasing.ts'
import { isOwnWork } from '../../domain/vouchers/own-work.ts'
import { type BudgetDraftContent, keptBudgetDraft } from '../../shared/contract/budget-draft.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Actor, Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { approveBudgetVersion } from './approve-version.ts'
import { type DraftGround, draftGround } from './draft-facts.ts'
import { versionLineOf } from './draft-line.ts'

/** What the next version of a grant begins from: the version in force, its heads with it. */
export function draftFromVersion(database: Database, grant: GrantRow): BudgetDraftContent {
  const { baseLines, baseHeads } = draftGround(database, grant)
  return { lines: baseLines.map((each) => each.line), heads: [...baseHeads] }
}

export interface SavedDraft {
  readonly grant: string
  readonly revision: number | null
  readonly reason: string
  /** Null begins from the version in force. */
  readonly content: BudgetDraftContent | null
  /** True where the content is a whole budget of its own, as an imported file is: it stands on the version now in force. */
  readonly anew?: boolean
}

/** Keeps the draft of a grant, however incomplete; a submitted one is a draft again. One that another window changed is refused. */
export function saveBudgetDraft(work: Work, input: SavedDraft): Result<{ revision: number }> {
  const grant = findGrant(work.database, input.grant)
  if (!grant.ok) return grant
  const known = findBudgetDraft(work.database, grant.value.id)
  if ((known?.revision ?? null) !== input.revision) return failure(fault('BUDGET_DRAFT_CHANGED'))
  const latest = latestBudgetVersion(work.database, grant.value.id)?.id ?? null
  writeBudgetDraft(work.database, {
    grantId: grant.value.id,
    // What is typed goes on from the version that the draft began with: another one approved since is then noticed.
    basedOn: known && input.content && !input.anew ? known.basedOn : latest,
    reason: input.reason.trim(),
    content: keptBudgetDraft.write(input.content ?? draftFromVersion(work.database, grant.value)),
    preparedBy: work.actor.id,
    updatedAt: work.now,
  })
  return success({ revision: (known?.revision ?? 0) + 1 })
}

interface DraftStep {
  readonly grant: string
  readonly revision: number
}

export function discardBudgetDraft(work: Work, input: DraftStep): Result<Record<string, never>> {
  const found = expectDraft(work, input, ['draft', 'submitted'])
  if (!found.ok) return found
  deleteBudgetDraft(work.database, found.value.draft.id)
  return success({})
}

/** Hands a draft over for approval: only one that could become a version as it stands. */
export function submitBudgetDraft(work: Work, input: DraftStep): Result<{ revision: number }> {
  const found = expectDraft(work, input, ['draft'])
  if (!found.ok) return found
  const { draft, grant } = found.value
  const ground = draftGround(work.database, grant)
  const faults = [...staleFaults(draft, ground), ...checkDraft(keptBudgetDraft.read(draft.content), ground).faults]
  if (faults.length > 0) return failure(...faults)
  moveBudgetDraft(work.database, { id: draft.id, state: 'submitted', submittedBy: work.actor.id, updatedAt: work.now })
  return success({ revision: draft.revision + 1 })
}

/** Gives a submitted draft back to its preparer. */
export function returnBudgetDraft(work: Work, input: DraftStep): Result<{ revision: number }> {
  const found = expectDraft(work, input, ['submitted'])
  if (!found.ok) return found
  const { draft } = found.value
  moveBudgetDraft(work.database, { id: draft.id, state: 'draft', submittedBy: null, updatedAt: work.now })
  return success({ revision: draft.revision + 1 })
}

/** Who approves: whoever acts, or the second person that the command line names. */
export type Approver = Pick<Actor, 'id' | 'name' | 'roles'>

export interface DraftApproval extends DraftStep {
  readonly reference: string
  readonly approvedOn: string
  readonly effectiveOn: string
}

/**
 * The submitted draft becomes the next version, with the donor's reference and dates. Whoever prepared or submitted it does not approve it
 * once two people write (C03). What it was checked against may have changed since: it is checked again.
 */
export function approveBudgetDraft(
  work: Work,
  input: DraftApproval,
  approver: Approver = work.actor,
): Result<{ number: number }> {
  const found = expectDraft(work, input, ['submitted'])
  if (!found.ok) return found
  const { draft, grant } = found.value
  const own = isOwnWork(approver.id, { preparedBy: draft.preparedBy, submittedBy: draft.submittedBy })
  if (own && !postsAlone(work)) return failure(fault('SEPARATION_OF_DUTIES'))
  if (!approver.roles.includes('approver'))
    return failure(fault('ROLE_MISSING', undefined, { name: approver.name, roles: 'approver' }))
  const content = keptBudgetDraft.read(draft.content)
  const ground = draftGround(work.database, grant)
  const checked = checkDraft(content, ground)
  const faults = [...staleFaults(draft, ground), ...checked.faults]
  if (faults.length > 0) return failure(...faults)
  const lines = checked.lines.flatMap(({ line, amounts }) => (amounts ? [{ line, amounts }] : []))
  const made = approveBudgetVersion(work, {
    grant,
    lines: lines.map(({ line, amounts }) => versionLineOf(line, amounts)),
    heads: content.heads,
    phasing: lines.flatMap(({ line, amounts }) =>
      phaseLine(amounts, line.months, ground.months).map((month) => ({ code: line.code.trim(), ...month })),
    ),
    approval: {
      kind: 'DONOR',
      reference: input.reference,
      reason: draft.reason,
      approvedOn: input.approvedOn,
      effectiveOn: input.effectiveOn,
      preparedBy: draft.preparedBy,
      approvedBy: approver.id,
    },
  })
  if (!made.ok) return made
  deleteBudgetDraft(work.database, draft.id)
  return success({ number: made.value.number })
}

/** A version approved since the draft began (a virement, a setup) would be undone by it without a word. */
export const staleFaults = (draft: BudgetDraftRow, { version }: DraftGround): Fault[] =>
  draft.basedOn === (version?.id ?? null) ? [] : [fault('BUDGET_DRAFT_STALE', undefined, { number: version?.number ?? 0 })]

function expectDraft(
  work: Work,
  input: DraftStep,
  states: readonly BudgetDraftRow['state'][],
): Result<{ draft: BudgetDraftRow; grant: GrantRow }> {
  const grant = findGrant(work.database, input.grant)
  if (!grant.ok) return grant
  const draft = findBudgetDraft(work.database, grant.value.id)
  if (!draft) return failure(fault('BUDGET_DRAFT_NONE', undefined, { grant: input.grant }))
  if (draft.revision !== input.revision) return failure(fault('BUDGET_DRAFT_CHANGED'))
  if (!states.includes(draft.state)) return failure(fault('BUDGET_DRAFT_STATE', undefined, { state: draft.state }))
  return success({ draft, grant: grant.value })
}
