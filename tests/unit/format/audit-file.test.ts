import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { papersKey } from '../../../db/working-papers/papers-key.ts'
import { type PaperEntry, readEntry, type StandingPaper } from '../../../domain/audit/papers/paper-entry.ts'
import { provePapers } from '../../../domain/audit/papers/prove-papers.ts'
import { latestWritings, standingOf } from '../../../domain/audit/papers/standing-papers.ts'
import { hashOfEntry } from '../../../service/kernel/paper-chain.ts'
import { eventText, PAPERS_EVENT } from '../../../shared/canonical/event-text.ts'
import { ENTRY_TYPES } from '../../../shared/contract/paper-entry.ts'
import { ROOT } from '../tidy/source-files.ts'

interface Vectors {
  readonly format: string
  readonly key: { readonly dataKey: string; readonly paperKey: string }
  readonly ledger: { readonly id: string; readonly heads: readonly { readonly sequence: number; readonly head: string }[] }
  readonly head: string
  readonly entries: readonly (PaperEntry & { readonly bodyHash: string; readonly text: string })[]
  readonly papers: readonly StandingPaper[]
}

const vectors = JSON.parse(readFileSync(join(ROOT, 'docs/format/vectors/audit-file.json'), 'utf8')) as Vectors
const entries = vectors.entries.map(({ bodyHash: _, text: __, ...entry }) => entry)

test('each published entry has the text, the hashes and a form that our code gives it', () => {
  expect(vectors.format).toBe(PAPERS_EVENT)
  expect(new Set(entries.map(({ type }) => type))).toEqual(new Set(ENTRY_TYPES))
  for (const { bodyHash, text, ...entry } of vectors.entries) {
    const { author: userName, content, ...head } = entry
    expect(hash('sha256', content)).toBe(bodyHash)
    expect(eventText({ ...head, userName }, bodyHash, PAPERS_EVENT)).toBe(text)
    expect([hash('sha256', text), hashOfEntry(entry)]).toEqual([entry.hash, entry.hash])
    expect(readEntry(entry), entry.type).toBeDefined()
  }
})

test('the published file is sound, in causal order whatever order it is read in, and says what stands', () => {
  const heads = new Map(vectors.ledger.heads.map(({ sequence, head }) => [sequence, head]))
  const prove = (given: readonly PaperEntry[]) =>
    provePapers(given, vectors.papers, hashOfEntry, {
      ledgerId: vectors.ledger.id,
      ledgerLast: Math.max(...heads.keys()),
      ledgerHead: (sequence) => heads.get(sequence),
      seen: undefined,
      taken: [],
    })
  const proof = prove(entries.toReversed())
  expect([proof.faults, proof.warnings, proof.head]).toEqual([[], [], vectors.head])
  expect(proof.entries.map((entry) => entry.hash)).toEqual(entries.map((entry) => entry.hash))
  const standing = [...latestWritings(proof.entries).values()].map(standingOf)
  const byEntry = (list: readonly StandingPaper[]) => list.toSorted((one, other) => (one.entry < other.entry ? -1 : 1))
  expect(byEntry(standing)).toEqual(byEntry(vectors.papers))
  expect(prove(entries.slice(1)).faults).not.toEqual([])
})

test('the published key of a file comes out of the ledger’s', () => {
  const key = papersKey(Buffer.from(vectors.key.dataKey, 'hex'))
  expect(Buffer.from(key ?? []).toString('hex')).toBe(vectors.key.paperKey)
})
