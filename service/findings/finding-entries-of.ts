import type { FindingEntry } from '../../domain/audit/findings/take-in-entry.ts'
import type { ReadEntry } from '../../domain/audit/papers/paper-entry.ts'

/** What an auditor's file says of findings, as it was written. */
export const findingEntriesOf = (entries: readonly ReadEntry[]): FindingEntry[] =>
  entries.flatMap((entry): FindingEntry[] => {
    const { hash, author, at } = entry
    if (entry.type === 'finding') {
      const { content, basedOn } = entry.body
      return [{ kind: 'text', hash, finding: entry.subject, author, at, content, basedOn }]
    }
    if (entry.type !== 'followUp') return []
    const { content } = entry.body
    return [{ kind: 'followUp', hash, finding: content.finding, author, at, content }]
  })
