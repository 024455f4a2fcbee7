import type { Database } from '../../db/database.ts'
import { checklistAnswers, runsOfSubject } from '../../db/queries/checklists.ts'
import { failsBlocking, readChecklistAnswer, scaleOf } from '../../domain/compliance/checklist-template.ts'
import { claimCheckState } from '../../domain/compliance/claim-check-state.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { findTemplate } from './templates.ts'

export const T3 = 'T3'

export const claimSubject = (grant: string, period: string): string => `claim:${grant}/${period}`

/** The T3 of a claim that counts: the last one signed; and its draft, where there is one. */
export function claimRuns(database: Database, grant: string, period: string) {
  const runs = runsOfSubject(database, T3, claimSubject(grant, period))
  return { signed: runs.find(({ state }) => state === 'signed'), draft: runs.find(({ state }) => state === 'draft') }
}

/** Why a claim may not go by its checklist T3 (spec 05 §3.4): none is signed, or the last one signed fails blocking items, named by number, or is N/A for too many. */
export function claimCheckFaults(database: Database, grant: string, period: string): Fault[] {
  const { signed } = claimRuns(database, grant, period)
  const state = claimCheckState(signed)
  if (state === 'passed') return []
  const subject = `${grant}/${period}`
  if (state === 'unsigned' || !signed) return [fault('CLAIM_UNCHECKED', undefined, { subject })]
  const items = failingItems(database, signed).join(', ')
  if (items !== '') return [fault('CLAIM_CHECK_FAILS', undefined, { subject, items })]
  return [fault('CLAIM_CHECK_SHARE', undefined, { subject, count: signed.notApplicable, applicable: signed.applicable })]
}

/** Numbers of the blocking items that fail in a run. */
export function failingItems(
  database: Database,
  run: { readonly id: number; readonly template: string; readonly templateVersion: number },
): number[] {
  const template = findTemplate(database, run.template, run.templateVersion)
  const answers = new Map(checklistAnswers(database, run.id).map(({ item, answer }) => [item, answer]))
  return (template?.sections ?? []).flatMap(({ items }) =>
    items.flatMap((item) => {
      const answer = template ? readChecklistAnswer(answers.get(item.number) ?? '', scaleOf(template, item)) : undefined
      return template && answer && failsBlocking(template, item, answer) ? [item.number] : []
    }),
  )
}
