import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { readLedger } from '../../db/queries/settings.ts'
import { papersBytes } from '../../db/working-papers/copy-papers.ts'
import { type OpenPapers, openPapersBytes } from '../../db/working-papers/open-papers.ts'
import { addEntry, writeStanding } from '../../db/working-papers/paper-entries.ts'
import type { PapersProof } from '../../domain/audit/papers/prove-papers.ts'
import { isWriting, latestWritings, paperKey, standingOf } from '../../domain/audit/papers/standing-papers.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { workingPapersContract } from '../../shared/contract/working-papers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { provedPapers } from '../kernel/proved-papers.ts'
import { type PapersDesk, type PaperWork, papersKeyOf, readPapers, runPaperCommand } from '../kernel/run-paper-command.ts'

/** How many writings a taking in added, and how many were there already. */
export interface MergeCount {
  readonly added: number
  readonly known: number
}

/** A file as it was handed over. */
export interface CarriedFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** The auditor's file as it travels: one consistent state, encrypted where the ledger is. Refused: a ledger that has none yet, and a file that fails its proof. */
export function exportPapers(desk: PapersDesk): Result<{ bytes: Uint8Array; fileName: string }> {
  const fileName = `${basename(desk.ledger.path)}.audit`
  const read = readPapers(desk, (reading): Result<Uint8Array> => {
    if (!reading) return failure(fault('PAPERS_NONE'))
    const { faults } = reading.proof
    if (faults.length > 0) return failure(fault('PAPERS_ALTERED', undefined, { name: fileName }), ...faults)
    return success(papersBytes(reading.papers, desk.ledger.encrypted))
  })
  const bytes = read.ok ? read.value : read
  return bytes.ok ? success({ bytes: bytes.value, fileName }) : bytes
}

/**
 * Works with the proof of a file that was handed over. Refused: what `openPapers` refuses, a file of another ledger, and one that fails its proof: nothing of
 * it is taken.
 */
export function withCarriedPapers<T>(
  desk: PapersDesk,
  { bytes, name }: CarriedFile,
  work: (proof: PapersProof) => Result<T>,
): Result<T> {
  const opened = openPapersBytes(bytes, papersKeyOf(desk), name)
  if (!opened.ok) return opened
  try {
    const proof = carriedProof(desk, opened.value, name)
    return proof.ok ? work(proof.value) : proof
  } finally {
    opened.value.close()
  }
}

function carriedProof(desk: PapersDesk, opened: OpenPapers, name: string): Result<PapersProof> {
  const books = desk.ledger.database
  const proof = provedPapers(opened, books, { ledgerId: readLedger(books).id, seen: undefined, name })
  if (!proof.ok || proof.value.faults.length === 0) return proof
  return failure(fault('PAPERS_ALTERED', undefined, { name }), ...proof.value.faults)
}

/**
 * Puts the file of another auditor of the same ledger together with this one: each writing is kept, and the latest of each paper stands. The same file
 * again changes nothing. Refused, with nothing written: what `withCarriedPapers` refuses.
 */
export function importPapers(desk: PapersDesk, file: CarriedFile & { readonly commandId: string }): Result<MergeCount> {
  return withCarriedPapers(desk, file, (theirs) => {
    const request = {
      name: 'importPapers',
      commandId: file.commandId,
      answers: answersOf(workingPapersContract.importPapers),
      input: hash('sha256', file.bytes),
      needsNoAuthor: true,
    }
    return runPaperCommand(desk, request, (work) => success(takeTogether(work, theirs, file.name)))
  })
}

function takeTogether(work: PaperWork, theirs: PapersProof, name: string): { added: number; known: number } {
  const { papers, proof, chain } = work
  const fresh = theirs.entries.filter((entry) => !proof.rootOf.has(entry.hash))
  const writings = theirs.entries.filter(isWriting).length
  const added = fresh.filter(isWriting)
  for (const entry of fresh) addEntry(papers, entry)
  const touched = new Set(added.map(({ type, subject }) => paperKey(type, subject)))
  for (const [key, writing] of latestWritings([...proof.entries, ...fresh]))
    if (touched.has(key)) writeStanding(papers, standingOf(writing))
  // Their last entry is named by ours: from then on it cannot go without being missed.
  if (fresh.length > 0) chain.note('taken', theirs.head, { head: theirs.head, name: name.normalize('NFC') })
  return { added: added.length, known: writings - added.length }
}
