import type { Database } from '../../db/database.ts'
import { eventBySequence, lastEvent } from '../../db/queries/events.ts'
import { findingEntries } from '../../db/queries/finding-entries.ts'
import type { SchemaDifference } from '../../db/schema-proof.ts'
import type { OpenPapers } from '../../db/working-papers/open-papers.ts'
import { paperEntries, standingPapersOf } from '../../db/working-papers/paper-entries.ts'
import { type PapersProof, provePapers, type SeenEntry } from '../../domain/audit/papers/prove-papers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { hashOfEntry } from './paper-chain.ts'

const NOTHING: PapersProof = {
  faults: [],
  warnings: [],
  entries: [],
  head: '',
  sequence: 0,
  rootOf: new Map(),
  explained: new Set(),
}

/**
 * Proves an open auditor's file against the open ledger: its structure, its chain and papers, its tie to the ledger's chain, and what was seen of it before.
 * Refused: a file of another ledger, of which nothing is shown. Anything else that is wrong is told with the proof.
 */
export function provedPapers(
  { database, differences, isReadable }: Pick<OpenPapers, 'database' | 'differences' | 'isReadable'>,
  books: Database,
  known: { readonly ledgerId: string; readonly seen: SeenEntry | undefined; readonly name: string },
): Result<PapersProof> {
  const structure = differences.map(structureFault)
  if (!isReadable) return success({ ...NOTHING, faults: structure })
  const { ledgerId, seen, name } = known
  const proof = provePapers(paperEntries(database), standingPapersOf(database), hashOfEntry, {
    ledgerId,
    ledgerLast: lastEvent(books)?.sequence ?? 0,
    ledgerHead: ledgerHeads(books),
    seen,
    taken: findingEntries(books),
  })
  const root = proof.entries.find(({ hash }) => hash === proof.rootOf.get(proof.head))
  if (root?.type === 'opened' && root.body.ledgerId !== ledgerId)
    return failure(fault('PAPERS_OF_OTHER_LEDGER', undefined, { name, organisation: root.body.organisationName }))
  return success({ ...proof, faults: [...structure, ...proof.faults] })
}

/** The head of the ledger after an event; entries written on one state of the books ask for the same one. */
function ledgerHeads(books: Database): (sequence: number) => string | undefined {
  const known = new Map<number, string | undefined>()
  return (sequence) => {
    if (!known.has(sequence)) known.set(sequence, eventBySequence(books, sequence)?.hash)
    return known.get(sequence)
  }
}

const STRUCTURE_FAULTS = {
  gone: 'PAPERS_STRUCTURE_GONE',
  added: 'PAPERS_STRUCTURE_ADDED',
  changed: 'PAPERS_STRUCTURE_CHANGED',
} as const

const structureFault = ({ kind, name, state }: SchemaDifference): Fault =>
  fault(STRUCTURE_FAULTS[state], undefined, { object: `word:papers.object.${kind} ${name}` })
