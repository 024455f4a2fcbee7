import type { Database } from '../database.ts'
import { mergeRevisions } from './merge-revisions.ts'

/** How many rows a merging added, and how many were there already; undefined when a row of `from` is not what it must be. */
export interface MergeCount {
  readonly added: number
  readonly known: number
}

/** One content of the auditor's file: how the rows of another file of the same ledger are put together with ours, inside one transaction. */
export interface PaperContent {
  readonly name: string
  /** Reads `from`, which nobody vouches for, and adds to `into`. The same file twice adds nothing; the order of two files makes no difference. */
  merge(into: Database, from: Database): MergeCount | undefined
}

/**
 * Everything that travels. Another content (findings) is added in three steps: its tables as one more entry of PAPERS_MIGRATIONS, its merging
 * here, and its use cases through `runPaperCommand`.
 */
export const PAPER_CONTENTS: readonly PaperContent[] = [{ name: 'revisions', merge: mergeRevisions }]
