import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { PapersProof } from '../../domain/audit/papers/prove-papers.ts'
import { isWriting } from '../../domain/audit/papers/standing-papers.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { authorOf, mayWritePapers, type PapersDesk, placeOfPapers, readPapers } from '../kernel/run-paper-command.ts'

export interface PapersState {
  readonly author: string
  readonly mayWrite: boolean
  readonly fileName: string
  readonly beside: boolean
  readonly exists: boolean
  readonly faults: Fault[]
  readonly warnings: Fault[]
  readonly proof: PapersSummary | null
}

/** What the chain of a file holds: entries in all, the last one, and who wrote how many papers. */
export interface PapersSummary {
  readonly entries: number
  readonly head: string
  readonly lastAt: string
  readonly authors: { name: string; entries: number }[]
}

/** What a screen says of the auditor's file: where it is, whose name is written, what its chain holds, and what in it is not what was written. */
export function papersState(desk: PapersDesk): PapersState {
  const place = placeOfPapers(desk)
  const read = readPapers(desk, (reading) => ({
    author: authorOf(desk, reading?.proof),
    faults: [...(reading?.proof.faults ?? [])],
    warnings: [...(reading?.proof.warnings ?? [])],
    proof: reading ? summaryOf(reading.proof) : null,
  }))
  return {
    ...(read.ok ? read.value : { author: '', faults: [...read.faults], warnings: [], proof: null }),
    mayWrite: mayWritePapers(desk),
    fileName: basename(place.path),
    beside: place.beside,
    exists: existsSync(place.path) || place.seed !== undefined,
  }
}

export function summaryOf({ entries, head }: PapersProof): PapersSummary {
  const counts = new Map<string, number>()
  for (const { author } of entries.filter(isWriting)) counts.set(author, (counts.get(author) ?? 0) + 1)
  return {
    entries: entries.length,
    head,
    lastAt: entries.find(({ hash }) => hash === head)?.at ?? '',
    authors: [...counts].map(([name, count]) => ({ name, entries: count })).sort((one, other) => other.entries - one.entries),
  }
}
