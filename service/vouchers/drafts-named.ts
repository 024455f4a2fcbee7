import { type DraftRow, findDraft, findDraftBySourceId, listDrafts } from '../../db/queries/drafts.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftIdOf } from './draft-life-cycle.ts'

/** The drafts that these source ids or keys name, in their order, each once however often it is named; every draft, by date, when none is named. All unknown names come back at once. */
export function draftsNamed(work: Work, names: readonly string[] | undefined): Result<DraftRow[]> {
  if (names === undefined) return success(listDrafts(work.database))
  const faults: Fault[] = []
  const drafts = new Map<string, DraftRow>()
  for (const name of names) {
    const draft = findDraftBySourceId(work.database, name) ?? findDraft(work.database, draftIdOf(name))
    if (draft) drafts.set(draft.id, draft)
    else faults.push(fault('VOUCHER_UNKNOWN', undefined, { voucher: name }))
  }
  return faults.length > 0 ? failure(...faults) : success([...drafts.values()])
}
