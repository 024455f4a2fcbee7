import { checklistAnswers } from '../../db/queries/checklists.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { claimProposals } from './claim-proposals.ts'
import { proposedAnswers } from './proposed-evidence.ts'
import { saveChecklistRun } from './save-run.ts'
import { claimRuns, claimSubject, T3 } from './signed-claim-check.ts'

/** Keeps a draft T3 of a claim with what the books know now; what a person answered in the draft before stays. */
export function prefillClaimCheck(
  work: Work,
  today: LocalDate,
  input: { readonly grant: string; readonly period: string },
): Result<{ id: number; answered: number }> {
  const { database } = work
  const proposals = claimProposals(database, input, { today, now: work.now, user: work.actor.name })
  if (!proposals.ok) return proposals
  const { draft } = claimRuns(database, input.grant, input.period)
  const byHand = draft ? checklistAnswers(database, draft.id).filter(({ answeredBy: by }) => by !== null) : []
  const answered = new Set(byHand.map(({ item }) => item))
  const answers = [...byHand, ...proposedAnswers(database, proposals.value).filter(({ item }) => !answered.has(item))]
  const subject = claimSubject(input.grant, input.period)
  const saved = saveChecklistRun(work, { template: T3, subject, date: today, note: '', answers })
  return saved.ok ? success({ id: saved.value.id, answered: answers.length }) : saved
}
