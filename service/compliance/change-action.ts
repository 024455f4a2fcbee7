import { changeChecklistAction, checklistActions } from '../../db/queries/checklists.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** Gives an action its owner and date, or says that it is done, on the day it is said. Refused: an unknown action, a date that is none. */
export function changeAction(
  work: Work,
  input: { readonly id: number; readonly owner: string; readonly dueOn: string; readonly done: boolean },
): Result<Record<string, never>> {
  const known = checklistActions(work.database).find(({ id }) => id === input.id)
  if (!known) return failure(fault('CHECKLIST_ACTION', undefined, { action: input.id }))
  if (!isLocalDate(input.dueOn)) return failure(fault('DATE_INVALID', undefined, { value: input.dueOn }))
  const doneOn = input.done ? (known.doneOn ?? work.now.slice(0, 10)) : null
  const doneBy = input.done ? work.actor.id : null
  changeChecklistAction(work.database, input.id, { owner: input.owner.trim(), dueOn: input.dueOn, doneOn, doneBy })
  return success({})
}
