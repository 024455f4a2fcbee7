import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listUsers } from '../../db/queries/users.ts'
import { type OpenPapers, openOrMakePapers, openPapers, type PapersKey } from '../../db/working-papers/open-papers.ts'
import { commandEntry } from '../../db/working-papers/paper-entries.ts'
import { papersFault } from '../../db/working-papers/papers-fault.ts'
import { papersKey } from '../../db/working-papers/papers-key.ts'
import { type PapersPlace, papersPlace } from '../../db/working-papers/papers-place.ts'
import { readEntry } from '../../domain/audit/papers/paper-entry.ts'
import type { PapersProof } from '../../domain/audit/papers/prove-papers.ts'
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'
import { PAPER_ROLES } from '../../shared/contract/permission.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Ledger } from './ledger.ts'
import { openingEntry, PaperChain, type PapersOwner } from './paper-chain.ts'
import { noteSeen, type PapersWitness, seenEntryOf } from './papers-witness.ts'
import { provedPapers } from './proved-papers.ts'

/** An auditor at work: the open ledger, where the product keeps its own files, and who acts in the ledger. */
export interface PapersDesk {
  readonly ledger: Ledger
  /** The product's own folder, for a ledger beside which nothing can be written; absent leaves no other place. */
  readonly workspace: string | undefined
  readonly user: string
  /** A name given with this command alone, on the command line. */
  readonly author?: string | undefined
}

/** An auditor's file that was opened and proved. */
export interface PapersReading {
  readonly papers: Database
  readonly proof: PapersProof
}

/** What a use case of the auditor's file works with, inside the one transaction of its command. */
export interface PaperWork extends PapersReading {
  /** The books, only to be read. */
  readonly books: Database
  readonly chain: PaperChain
  readonly author: string
  readonly now: Instant
}

export interface PaperRequest<T> {
  readonly name: string
  readonly commandId: string
  /** The schema of its answers, through which the first one is read again. */
  readonly answers: z.ZodType<T>
  readonly input: Canonical
  /** For the command that gives the name, and the one that takes in what others wrote. */
  readonly needsNoAuthor?: boolean
}

export const placeOfPapers = ({ ledger, workspace }: PapersDesk): PapersPlace =>
  papersPlace(ledger.path, readLedger(ledger.database).id, workspace)

const ownerOf = ({ ledger }: PapersDesk): PapersOwner => {
  const { id, organisationCode, organisationName } = readLedger(ledger.database)
  return { ledgerId: id, organisationCode, organisationName }
}

export const papersKeyOf = ({ ledger }: PapersDesk): PapersKey => papersKey(ledger.dataKey)

/** Where this computer notes what it has seen of the file. */
export const witnessOf = (desk: PapersDesk, place: PapersPlace = placeOfPapers(desk)): PapersWitness => ({
  workspace: desk.workspace,
  ledgerId: readLedger(desk.ledger.database).id,
  path: place.path,
})

/** In the auditor's seat whoever sits there writes in the file; else one of the roles is needed (spec 12 "Roles"). */
export function mayWritePapers({ ledger, user }: PapersDesk): boolean {
  if (ledger.readOnly) return true
  const roles = listUsers(ledger.database).find((known) => known.name === user)?.roles ?? []
  return roles.some((role) => PAPER_ROLES.includes(role))
}

/**
 * Whose name is written: the one given with the command, the one typed in the file, the person whose passphrase opened the ledger, else who
 * acts. In the seat of a plain ledger nobody is proved to act, so that a name must be given: nothing is put in another's mouth.
 */
export const authorOf = (desk: PapersDesk, proof: PapersProof | undefined): string =>
  desk.author ?? (proof && givenName(proof)) ?? desk.ledger.openedBy ?? (desk.ledger.readOnly ? '' : desk.user)

/** The name that was typed last in this very file: another file that was taken in brings its own, which is not ours. */
function givenName({ entries, head, rootOf }: PapersProof): string | undefined {
  const root = rootOf.get(head)
  const given = entries.findLast((entry) => entry.type === 'author' && rootOf.get(entry.hash) === root)
  return given?.type === 'author' ? given.body.name : undefined
}

/**
 * Reads the auditor's file, proved as it is opened; undefined where there is none yet. A file that fails its proof is read all the same, so that what is
 * left of it can be seen. Refused: what `openPapers` refuses, a file of another ledger, and one that was here and is gone.
 */
export function readPapers<T>(desk: PapersDesk, read: (reading: PapersReading | undefined) => T): Result<T> {
  const place = placeOfPapers(desk)
  const path = existsSync(place.path) ? place.path : (place.seed ?? place.path)
  if (!existsSync(path)) {
    const lost = lostFault(witnessOf(desk, place))
    return lost ? failure(lost) : success(read(undefined))
  }
  const opened = openPapers(path, papersKeyOf(desk), false)
  if (!opened.ok) return opened
  try {
    const proof = proved(desk, opened.value, { ...place, path })
    return proof.ok ? success(read({ papers: opened.value.database, proof: proof.value })) : proof
  } catch (cause) {
    return failure(papersFault(cause, basename(path)))
  } finally {
    opened.value.close()
  }
}

function lostFault(witness: PapersWitness) {
  const seen = seenEntryOf(witness)
  return seen && fault('PAPERS_LOST', undefined, { seen: seen.sequence, at: seen.at.slice(0, 10) })
}

/** The proof of the desk's own file; what was seen of it is noted, while nothing is wrong with it. */
function proved(desk: PapersDesk, opened: OpenPapers, place: PapersPlace): Result<PapersProof> {
  const witness = witnessOf(desk, place)
  const { ledgerId } = witness
  const proof = provedPapers(opened, desk.ledger.database, { ledgerId, seen: seenEntryOf(witness), name: basename(place.path) })
  if (proof.ok && proof.value.faults.length === 0) noteProved(desk, witness, proof.value)
  return proof
}

const noteProved = (desk: PapersDesk, witness: PapersWitness, { head, sequence }: { head: string; sequence: number }): void =>
  noteSeen(witness, { hash: head, sequence, at: desk.ledger.surroundings.clock.now() })

/**
 * The only place that opens a transaction on the auditor's file, which it makes at the first writing. The file is proved first, and one that fails its proof
 * is not written any more. It answers a repeated commandId with its first answer (refusing it with other input), runs the work, notes the command in the
 * chain, and commits all or nothing; work that writes nothing leaves nothing. The books are never written: the work is not given a way to. Refused:
 * whoever holds none of the roles, and a writing without a name.
 */
export function runPaperCommand<T extends Canonical>(
  desk: PapersDesk,
  request: PaperRequest<T>,
  work: (work: PaperWork) => Result<T>,
): Result<T> {
  if (!mayWritePapers(desk)) return failure(fault('ROLE_MISSING', undefined, { name: desk.user, roles: PAPER_ROLES.join(', ') }))
  const place = placeOfPapers(desk)
  const witness = witnessOf(desk, place)
  const lost = existsSync(place.path) ? undefined : lostFault(witness)
  if (lost) return failure(lost)
  const { clock, randomBytes } = desk.ledger.surroundings
  const now = clock.now()
  const opened = openOrMakePapers(place, papersKeyOf(desk), () =>
    openingEntry(ownerOf(desk), {
      file: uuidV7(Date.parse(now), randomBytes),
      at: now,
      books: desk.ledger.database,
      commandId: request.commandId,
    }),
  )
  if (!opened.ok) return opened
  const papers = opened.value.database
  const name = basename(place.path)
  try {
    papers.exec('BEGIN IMMEDIATE')
    const proof = proved(desk, opened.value, place)
    if (!proof.ok) return proof
    if (proof.value.faults.length > 0) return failure(fault('PAPERS_ALTERED', undefined, { name }), ...proof.value.faults)
    const answer = answered(desk, request, work, { papers, proof: proof.value }, now)
    if (!answer.ok) return answer
    papers.exec('COMMIT')
    noteProved(desk, witness, answer.value.end)
    return success(answer.value.answer)
  } catch (cause) {
    return failure(papersFault(cause, name))
  } finally {
    if (papers.raw.inTransaction) papers.exec('ROLLBACK')
    opened.value.close()
  }
}

interface Answer<T> {
  readonly answer: T
  /** Where the chain ends now. */
  readonly end: { readonly head: string; readonly sequence: number }
}

function answered<T extends Canonical>(
  desk: PapersDesk,
  request: PaperRequest<T>,
  work: (work: PaperWork) => Result<T>,
  { papers, proof }: PapersReading,
  now: Instant,
): Result<Answer<T>> {
  const { commandId, name } = request
  const input = hash('sha256', canonicalText([name, request.input]))
  const known = commandEntry(papers, commandId)
  const body = known && readEntry(known)
  if (body?.type === 'command') {
    if (body.body.input !== input) return failure(fault('COMMAND_ID_REUSED'))
    const first = request.answers.safeParse(body.body.answer)
    return first.success
      ? success({ answer: first.data, end: proof })
      : failure(fault('PAPERS_ALTERED', undefined, { name: basename(placeOfPapers(desk).path) }))
  }
  const author = authorOf(desk, proof).normalize('NFC')
  if (author === '' && !request.needsNoAuthor) return failure(fault('PAPERS_AUTHOR_MISSING'))
  const books = desk.ledger.database
  const chain = new PaperChain(proof, { papers, books, author, now, commandId })
  const result = work({ papers, proof, books, chain, author, now })
  if (!result.ok) return result
  if (chain.end.head !== proof.head) chain.note('command', commandId, { name, input, answer: result.value })
  return success({ answer: result.value, end: chain.end })
}
