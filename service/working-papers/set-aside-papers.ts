import { existsSync, renameSync } from 'node:fs'
import { basename } from 'node:path'
import { papersFault } from '../../db/working-papers/papers-fault.ts'
import { PAPER_ROLES } from '../../shared/contract/permission.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { forgetSeen } from '../kernel/papers-witness.ts'
import { mayWritePapers, type PapersDesk, placeOfPapers, witnessOf } from '../kernel/run-paper-command.ts'
import { papersState } from './papers-state.ts'

/**
 * Puts an auditor's file that fails its proof aside, whole, under a name of its own beside it, and forgets one that is gone: the next writing begins a new
 * file, into which a sound copy can be taken. Refused: a file with which nothing is wrong, and whoever may not write in it.
 */
export function setAsidePapers(desk: PapersDesk): Result<{ fileName: string }> {
  if (!mayWritePapers(desk)) return failure(fault('ROLE_MISSING', undefined, { name: desk.user, roles: PAPER_ROLES.join(', ') }))
  const place = placeOfPapers(desk)
  const name = basename(place.path)
  if (papersState(desk).faults.length === 0) return failure(fault('PAPERS_SOUND', undefined, { name }))
  try {
    const aside = freeName(place.path)
    if (existsSync(place.path)) renameSync(place.path, aside)
    forgetSeen(witnessOf(desk, place))
    return success({ fileName: basename(aside) })
  } catch (cause) {
    return failure(papersFault(cause, name))
  }
}

function freeName(path: string): string {
  for (let count = 1; ; count++) {
    const name = `${path}.aside-${count}`
    if (!existsSync(name)) return name
  }
}
