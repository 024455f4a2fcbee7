import { type Fault, fault } from '../../../shared/result/fault.ts'
import { jsonOf, type ReadEntry, type StandingPaper } from './paper-entry.ts'
import { contentDifferences, type Difference, fieldWord, shown, spokenInstant, spokenPaper } from './paper-words.ts'
import { latestWritings, paperKey, standingOf } from './standing-papers.ts'

/** Beyond so many values a paper was not altered but written anew. */
const MOST_DIFFERENCES = 8

/**
 * Holds the papers as they stand in the file against what the entries say of them: a value altered is named with both, a paper that is gone or that no
 * entry wrote by what it is about. What a fault of the chain explains already is not said again.
 */
export function proveStanding(
  entries: readonly ReadEntry[],
  standing: readonly StandingPaper[],
  explained: ReadonlySet<string>,
): Fault[] {
  const expected = new Map([...latestWritings(entries)].map(([key, entry]) => [key, standingOf(entry)]))
  const entryOf = new Map([...expected.values()].map((paper) => [paper.entry, paper]))
  const faults: Fault[] = []
  for (const found of standing) {
    const key = paperKey(found.kind, found.id)
    const held = expected.get(key)
    expected.delete(key)
    const known = explained.has(found.entry)
    if (!held) {
      const own = entryOf.get(found.entry)
      if (own)
        faults.push(fault('PAPERS_PAPER_RENAMED', undefined, { ...spokenPaper(own), found: shown(`${found.kind} ${found.id}`) }))
      else if (!known) faults.push(fault('PAPERS_PAPER_LOOSE', undefined, where(found)))
      if (own) expected.delete(paperKey(own.kind, own.id))
    } else if (!known) faults.push(...changes(held, found))
  }
  for (const gone of expected.values())
    if (!explained.has(gone.entry)) faults.push(fault('PAPERS_PAPER_DELETED', undefined, where(gone)))
  return faults
}

const where = (paper: StandingPaper) => ({ ...spokenPaper(paper), author: shown(paper.author), at: spokenInstant(paper.at) })

function changes(held: StandingPaper, found: StandingPaper): Fault[] {
  const columns = (['removed', 'author', 'at', 'entry'] as const).flatMap((name): Difference[] =>
    held[name] === found[name] ? [] : [{ field: fieldWord(name), held: shown(held[name]), found: shown(found[name]) }],
  )
  const inside = held.content === found.content ? [] : contentDifferences(jsonOf(held.content), jsonOf(found.content))
  const content =
    held.content !== found.content && (inside.length === 0 || inside.length > MOST_DIFFERENCES)
      ? [{ field: fieldWord('content'), held: shown(held.content), found: shown(found.content) }]
      : inside
  return [...columns, ...content].map((difference) =>
    fault('PAPERS_PAPER_CHANGED', undefined, { ...spokenPaper(held), ...difference }),
  )
}
