import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Fault } from '../../shared/result/fault.ts'
import { authorOf, mayWritePapers, type PapersDesk, placeOfPapers, readPapers } from '../kernel/run-paper-command.ts'

export interface PapersState {
  readonly author: string
  readonly mayWrite: boolean
  readonly fileName: string
  readonly beside: boolean
  readonly exists: boolean
  readonly faults: Fault[]
}

/** What a screen says of the auditor's file before anything is written in it: where it is, whose name is written, and why it cannot be read. */
export function papersState(desk: PapersDesk): PapersState {
  const place = placeOfPapers(desk)
  const author = readPapers(desk, (papers) => authorOf(desk, papers))
  return {
    author: author.ok ? author.value : '',
    mayWrite: mayWritePapers(desk),
    fileName: basename(place.path),
    beside: place.beside,
    exists: existsSync(place.path),
    faults: author.ok ? [] : [...author.faults],
  }
}
