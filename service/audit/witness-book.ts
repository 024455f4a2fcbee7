import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { writeFault } from '../../db/write-fault.ts'
import { type HeadSource, type StatedHead, statedHead } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { readSummedLine, summedLine } from './summed-line.ts'

/** What a machine and its people have seen of a ledger's chain, in the order in which they saw it. */
export interface WitnessBook {
  readonly heads: readonly StatedHead[]
  /** Names of the files that were found damaged and kept aside. */
  readonly damaged: readonly string[]
}

const FOLDER = 'witness'

/**
 * The book of a ledger, in the product's own folder and not beside the ledger: it survives a ledger that is deleted, replaced or rewritten. One
 * line a head, each with its own sum; nothing is ever taken out. A line that cannot be read makes a copy of the file aside, and is named from then on.
 */
export function readWitnessBook(workspace: string, ledgerId: string): WitnessBook {
  const path = bookPath(workspace, ledgerId)
  if (!existsSync(path)) return { heads: [], damaged: [] }
  const text = textOf(path)
  // A book that is there and may not be read is named as a damaged one is; nothing is written over it.
  if (text === undefined) return { heads: [], damaged: [basename(path)] }
  const heads: StatedHead[] = []
  const damaged: string[] = []
  let broken = false
  for (const line of text.split('\n')) {
    if (line === '') continue
    const entry = readLine(line)
    if (entry === undefined) broken = true
    else if ('aside' in entry) damaged.push(entry.aside)
    else heads.push(entry)
  }
  if (broken) damaged.push(keepAside(path, heads, damaged))
  return { heads, damaged }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** What happens again is written again: all that was seen before it is set aside anew. */
const REPEATED: readonly HeadSource[] = ['restore', 'accepted']

/** Adds a head to the book; one that stands there already from the same source is not written twice. */
export function addWitness(workspace: string, ledgerId: string, head: StatedHead): Result<StatedHead> {
  const known = readWitnessBook(workspace, ledgerId).heads.some(
    (each) =>
      each.head === head.head && each.source === head.source && each.byHand === head.byHand && !REPEATED.includes(each.source),
  )
  if (known) return success(head)
  const path = bookPath(workspace, ledgerId)
  try {
    mkdirSync(join(workspace, FOLDER), { recursive: true })
    appendFileSync(path, summedLine({ ...head }))
    const file = openSync(path, 'r+')
    fsyncSync(file)
    closeSync(file)
    return success(head)
  } catch (cause) {
    return failure(writeFault(cause, basename(path)))
  }
}

/** What is to be told of a book: the files that were damaged. */
export const witnessWarnings = ({ damaged }: WitnessBook): Fault[] =>
  damaged.map((name) => fault('WITNESS_BOOK_DAMAGED', { kind: 'file', name }, { name }))

const bookPath = (workspace: string, ledgerId: string): string =>
  join(workspace, FOLDER, `${ledgerId.replaceAll(/[^\w-]/g, '_')}.jsonl`)

type Entry = { readonly aside: string } | StatedHead

function readLine(line: string): Entry | undefined {
  const entry = readSummedLine(line)
  if (typeof entry === 'object' && entry !== null && 'aside' in entry && typeof entry.aside === 'string')
    return { aside: entry.aside }
  const read = statedHead.safeParse(entry)
  return read.success ? read.data : undefined
}

/** Copies the damaged file aside and writes what could be read anew, with the name of the copy; answers that name. */
function keepAside(path: string, heads: readonly StatedHead[], damaged: readonly string[]): string {
  const aside = `${basename(path, '.jsonl')}.damaged-${damaged.length + 1}`
  try {
    copyFileSync(path, join(path, '..', aside))
    const lines = [...damaged, aside].map((name) => summedLine({ aside: name }))
    writeFileSync(path, [...lines, ...heads.map((head) => summedLine({ ...head }))].join(''))
  } catch {
    // A folder that cannot be written leaves the book as it is: it is named again the next time.
  }
  return aside
}
