import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../../db/write-atomically.ts'
import { writeFault } from '../../db/write-fault.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { readSummedLine, summedLine } from './summed-line.ts'

const openedLedger = z.object({
  ledgerId: z.string(),
  /** The head that this host saw last, its place in the chain and its instant. */
  head: z.string().regex(/^[0-9a-f]{64}$/),
  sequence: z.number().int(),
  at: z.string(),
  /** The day on which it was seen here. */
  seenOn: z.string(),
  /** How many heads the witness book of the ledger had then. */
  witnesses: z.number().int(),
  /** How many heads were in the witness book when this line was begun: none, unless the line was lost. */
  begunWith: z.number().int(),
  /** How many heads the witness book has lost since, all told. */
  lost: z.number().int(),
  /** True while an older copy, restored by the product, stands in the place of what was seen. */
  restored: z.boolean(),
})
export type OpenedLedger = z.infer<typeof openedLedger>

interface OpenedList {
  readonly ledgers: readonly OpenedLedger[]
  /** Lines whose sum does not hold, as they stand. */
  readonly damaged: readonly string[]
  /** False for a file that is there and may not be read: nothing is known then, and it is not written over. */
  readonly readable: boolean
}

/** Not beside the witness books: whoever takes that folder away, or puts an older one in its place, is told by this file. */
const FILE = 'opened-ledgers.jsonl'

/** The list of the ledgers that this host has opened, with the last head of each: the second trace beside the witness books. */
export function readOpenedLedgers(workspace: string): OpenedList {
  const path = join(workspace, FILE)
  const text = textOf(path)
  if (text === undefined) return { ledgers: [], damaged: [], readable: !existsSync(path) }
  const ledgers: OpenedLedger[] = []
  const damaged: string[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    const entry = openedLedger.safeParse(readSummedLine(line))
    if (entry.success) ledgers.push(entry.data)
    else damaged.push(line)
  }
  return { ledgers, damaged, readable: true }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** What the list says of one ledger; undefined where it never was on it. */
export const openedLedgerOf = (workspace: string, ledgerId: string): OpenedLedger | undefined =>
  readOpenedLedgers(workspace).ledgers.find((each) => each.ledgerId === ledgerId)

/** Writes what the list says of one ledger, whole or not at all; damaged lines stay where they are, so that they are named again. */
export function writeOpenedLedger(workspace: string, entry: OpenedLedger): Result<undefined> {
  const path = join(workspace, FILE)
  try {
    mkdirSync(workspace, { recursive: true })
    const { ledgers, damaged, readable } = readOpenedLedgers(workspace)
    if (!readable) return failure(fault('FILE_NOT_WRITTEN', undefined, { name: FILE, reason: 'EACCES' }))
    const others = ledgers.filter(({ ledgerId }) => ledgerId !== entry.ledgerId)
    const lines = [...damaged.map((line) => `${line}\n`), ...[...others, entry].map((each) => summedLine(each))]
    writeAtomically(path, lines.join(''))
    return success(undefined)
  } catch (cause) {
    return failure(writeFault(cause, basename(path)))
  }
}
