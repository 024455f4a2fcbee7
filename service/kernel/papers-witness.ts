import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../../db/write-atomically.ts'
import type { SeenEntry } from '../../domain/audit/papers/prove-papers.ts'

const FOLDER = 'witness'

const seenEntry = z.object({ hash: z.string(), sequence: z.number().int(), at: z.string() })
const seenFiles = z.record(z.string(), seenEntry)

/** Where this computer notes the last entry that it has seen of each auditor's file: in the product's own folder, so that it survives a file put back or deleted. */
export interface PapersWitness {
  readonly workspace: string | undefined
  readonly ledgerId: string
  /** Path of the auditor's file. */
  readonly path: string
}

/** The last entry of the file that this computer has seen; undefined where it has seen none, or keeps no notes. */
export function seenEntryOf(witness: PapersWitness): SeenEntry | undefined {
  return readNotes(witness)[resolve(witness.path)]
}

/** Notes the last entry of a file that was proved. Where the note cannot be written, nothing else suffers: it is one witness less. */
export function noteSeen(witness: PapersWitness, entry: SeenEntry): void {
  if (witness.workspace === undefined || seenEntryOf(witness)?.hash === entry.hash) return
  writeNotes(witness, { ...readNotes(witness), [resolve(witness.path)]: entry })
}

/** Forgets a file that was set aside: another begins in its place. */
export function forgetSeen(witness: PapersWitness): void {
  const { [resolve(witness.path)]: _gone, ...others } = readNotes(witness)
  writeNotes(witness, others)
}

const notesPath = (workspace: string, ledgerId: string): string =>
  join(workspace, FOLDER, `${ledgerId.replaceAll(/[^\w-]/g, '_')}.papers.json`)

function readNotes({ workspace, ledgerId }: PapersWitness): Record<string, SeenEntry> {
  if (workspace === undefined) return {}
  const path = notesPath(workspace, ledgerId)
  if (!existsSync(path)) return {}
  try {
    const parsed = seenFiles.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}

function writeNotes({ workspace, ledgerId }: PapersWitness, notes: Readonly<Record<string, SeenEntry>>): void {
  if (workspace === undefined) return
  try {
    mkdirSync(join(workspace, FOLDER), { recursive: true })
    const entries = Object.fromEntries(Object.entries(notes).map(([path, entry]) => [path, { ...entry }]))
    writeAtomically(notesPath(workspace, ledgerId), JSON.stringify(entries))
  } catch {
    // A folder that cannot be written leaves the notes as they were.
  }
}
