import { hash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listUsers } from '../../db/queries/users.ts'
import { openOrMakePapers, openPapers } from '../../db/working-papers/open-papers.ts'
import { findPaperCommand, insertPaperCommand } from '../../db/working-papers/paper-commands.ts'
import { papersAuthor } from '../../db/working-papers/paper-settings.ts'
import { papersFault } from '../../db/working-papers/papers-fault.ts'
import { papersKey } from '../../db/working-papers/papers-key.ts'
import { type PapersPlace, papersPlace } from '../../db/working-papers/papers-place.ts'
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'
import { PAPER_ROLES } from '../../shared/contract/permission.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from './ledger.ts'

/** An auditor at work: the open ledger, where the product keeps its own files, and who acts in the ledger. */
export interface PapersDesk {
  readonly ledger: Ledger
  /** The product's own folder, for a ledger beside which nothing can be written; absent leaves no other place. */
  readonly workspace: string | undefined
  readonly user: string
  /** A name given with this command alone, on the command line. */
  readonly author?: string | undefined
}

/** What a use case of the auditor's file works with, inside the one transaction of its command. */
export interface PaperWork {
  /** The auditor's file. */
  readonly papers: Database
  /** The books, only to be read. */
  readonly books: Database
  readonly author: string
  readonly now: string
}

export interface PaperRequest {
  readonly name: string
  readonly commandId: string
  readonly input: Canonical
  /** For the command that gives the name, and the one that takes in what others wrote. */
  readonly needsNoAuthor?: boolean
}

export const placeOfPapers = ({ ledger, workspace }: PapersDesk): PapersPlace =>
  papersPlace(ledger.path, readLedger(ledger.database).id, workspace)

const ownerOf = ({ ledger }: PapersDesk) => {
  const { id, organisationCode, organisationName } = readLedger(ledger.database)
  return { ledgerId: id, organisationCode, organisationName }
}

export const papersRequest = (desk: PapersDesk) => ({ key: papersKey(desk.ledger.dataKey), owner: ownerOf(desk) })

/** In the auditor's seat whoever sits there writes in the file; else one of the roles is needed (spec 12 "Roles"). */
export function mayWritePapers({ ledger, user }: PapersDesk): boolean {
  if (ledger.readOnly) return true
  const roles = listUsers(ledger.database).find((known) => known.name === user)?.roles ?? []
  return roles.some((role) => PAPER_ROLES.includes(role))
}

/**
 * Whose name is written: the one given with the command, the one typed once in the file, the person whose passphrase opened the ledger, else who
 * acts. In the seat of a plain ledger nobody is proved to act, so that a name must be given: nothing is put in another's mouth.
 */
export const authorOf = (desk: PapersDesk, papers: Database | undefined): string =>
  desk.author ?? (papers && papersAuthor(papers)) ?? desk.ledger.openedBy ?? (desk.ledger.readOnly ? '' : desk.user)

/** Reads the auditor's file; undefined where there is none yet. */
export function readPapers<T>(desk: PapersDesk, read: (papers: Database | undefined) => T): Result<T> {
  const place = placeOfPapers(desk)
  const opened = openPapers({ ...papersRequest(desk), path: place.path })
  if (!opened.ok) {
    const absent = opened.faults.some(({ code }) => code === 'FILE_MISSING')
    return absent ? success(read(undefined)) : opened
  }
  try {
    return success(read(opened.value))
  } finally {
    opened.value.close()
  }
}

/**
 * The only place that opens a transaction on the auditor's file, which it makes at the first writing. It answers a repeated commandId with its first
 * answer (refusing it with other input), runs the work, and commits all or nothing. The books are never written: the work is not given
 * a way to. Refused: whoever holds none of the roles, and a writing without a name.
 */
export function runPaperCommand<T>(desk: PapersDesk, request: PaperRequest, work: (work: PaperWork) => Result<T>): Result<T> {
  if (!mayWritePapers(desk)) return failure(fault('ROLE_MISSING', undefined, { name: desk.user, roles: PAPER_ROLES.join(', ') }))
  const place = placeOfPapers(desk)
  const now = desk.ledger.surroundings.clock.now()
  const opened = openOrMakePapers(place, papersRequest(desk), now)
  if (!opened.ok) return opened
  const papers = opened.value
  const inputHash = hash('sha256', canonicalText([request.name, request.input]))
  try {
    papers.exec('BEGIN IMMEDIATE')
    const known = findPaperCommand(papers, request.commandId)
    if (known) {
      if (known.input_hash !== inputHash) return failure(fault('COMMAND_ID_REUSED'))
      return success(JSON.parse(known.answer) as T)
    }
    const author = authorOf(desk, papers)
    if (author === '' && !request.needsNoAuthor) return failure(fault('PAPERS_AUTHOR_MISSING'))
    const result = work({ papers, books: desk.ledger.database, author, now })
    if (!result.ok) return result
    const { commandId: id, name } = request
    insertPaperCommand(papers, { id, name, inputHash, answer: JSON.stringify(result.value), at: now })
    papers.exec('COMMIT')
    return result
  } catch (cause) {
    return failure(papersFault(cause, place.path.split(/[\\/]/).at(-1) ?? ''))
  } finally {
    if (papers.raw.inTransaction) papers.exec('ROLLBACK')
    papers.close()
  }
}
