import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { writeFault } from '../../db/write-fault.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import { makeLedger } from './make-ledger.ts'
import { sampleBooks } from './sample-books.ts'

export type SampleStep =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly stage: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  /** Paths of the files, relative to the folder, in the order in which they were made. */
  | { readonly kind: 'done'; readonly made: readonly string[] }

/** After so many steps in the ledgers the caller hears of it, and the host may answer others. */
const REPORT_EVERY = 8

/**
 * Builds the sample consortium (spec 10 `demo`): the lead's ledger, four partners', the four quarterly claims of 2020 and the partners' packages of the closed quarters, in a new or empty
 * folder (else FOLDER_NOT_EMPTY). All of it grows in a folder beside, which takes the name when it is whole: a build that is refused, left
 * or cut off leaves the place as it was. The books, claims and packages are the same at each run; `surroundings` gives only the passing folder's name.
 */
export async function* buildSample(
  folder: string,
  language: Language,
  surroundings: Pick<Surroundings, 'randomBytes'>,
): AsyncGenerator<SampleStep, void> {
  const target = resolve(folder)
  const busy = refusal(target)
  if (busy) {
    yield { kind: 'refused', faults: [busy] }
    return
  }
  const unfinished = join(dirname(target), `.${basename(target)}-${Buffer.from(surroundings.randomBytes(6)).toString('hex')}`)
  try {
    mkdirSync(unfinished, { recursive: true })
    const made = yield* fill(unfinished, language)
    if (made === undefined) return
    if (existsSync(target)) rmdirSync(target)
    renameSync(unfinished, target)
    yield { kind: 'done', made }
  } catch (cause) {
    yield { kind: 'refused', faults: [writeFault(cause, basename(target))] }
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function refusal(target: string): Fault | undefined {
  try {
    return existsSync(target) && readdirSync(target).length > 0
      ? fault('FOLDER_NOT_EMPTY', undefined, { name: basename(target) })
      : undefined
  } catch (cause) {
    // A file of that name is no folder to fill.
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOTDIR') return fault('FOLDER_NOT_EMPTY', undefined, { name: basename(target) })
    return writeFault(cause, basename(target))
  }
}

/** Makes every ledger in turn; answers the files made, or nothing when it was refused. */
async function* fill(folder: string, language: Language): AsyncGenerator<SampleStep, string[] | undefined> {
  const books = await sampleBooks()
  const total = books.reduce((sum, { steps }) => sum + steps.length, 0)
  const made: string[] = []
  let done = 0
  for (const book of books) {
    for await (const event of makeLedger(book, folder, language)) {
      if (event.kind === 'refused') {
        yield event
        return undefined
      }
      if (event.kind === 'made') {
        made.push(event.file)
        continue
      }
      done++
      if (done % REPORT_EVERY !== 0 && done !== total) continue
      yield { kind: 'progress', done, total, stage: book.profile.code }
      await setImmediate()
    }
  }
  return made
}
