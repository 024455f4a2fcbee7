import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { documentIdOf } from '../../db/document-files.ts'
import { checkDocument, documentSizeFault, type MediaType } from '../../domain/documents/check-document.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** Where a scanner puts its files: `LEDGER.scans` beside the ledger. A page never names a path, so the folder is not chosen. */
export const scanFolder = (ledgerPath: string): string => `${ledgerPath}.scans`

/** Where scans go that were taken in. */
const TAKEN = 'taken'
/** A file that changed so recently may still be on its way from the scanner. */
const SETTLED_AFTER_MS = 1_500
/** So many files are shown; the others wait their turn. */
const SHOWN = 200

export interface WaitingScan {
  readonly scanId: string
  readonly name: string
  readonly byteCount: number
  readonly modifiedAt: string
  readonly arriving: boolean
  /** What the content is, and its hash; or why it cannot be kept. */
  readonly content: Result<{ readonly mediaType: MediaType; readonly documentId: string }>
}

interface FileState {
  readonly byteCount: number
  readonly modifiedMs: number
}

/** The scans that wait beside one ledger. A file is read when it is first seen and again when it changes. */
export class ScanFolder {
  private readonly path: string
  private readonly keepsTaken: boolean
  private readonly checked = new Map<string, FileState & { readonly content: WaitingScan['content'] }>()

  /** `keepsTaken`: whether a scan that was taken in stays in `taken/`. Beside an encrypted ledger it would be a plain copy. */
  constructor(ledgerPath: string, keepsTaken: boolean) {
    this.path = scanFolder(ledgerPath)
    this.keepsTaken = keepsTaken
  }

  /** The name of the folder, for people who point a scanner at it. */
  get name(): string {
    return basename(this.path)
  }

  /** Makes the folder, so that a scanner can be pointed at it. */
  prepare(): string {
    mkdirSync(this.path, { recursive: true })
    return this.path
  }

  /** The files that wait, the newest first; hidden and temporary ones, folders and links are passed over. */
  list(nowMs: number): WaitingScan[] {
    const names = this.names()
    for (const known of this.checked.keys()) if (!names.has(known)) this.checked.delete(known)
    const files = [...names].sort((one, other) => other[1].modifiedMs - one[1].modifiedMs || one[0].localeCompare(other[0]))
    return files.slice(0, SHOWN).map(([name, state]) => ({
      scanId: scanIdOf(name),
      name,
      byteCount: state.byteCount,
      modifiedAt: new Date(state.modifiedMs).toISOString(),
      arriving: Math.abs(nowMs - state.modifiedMs) < SETTLED_AFTER_MS,
      content: this.check(name, state),
    }))
  }

  /** What tells whether anything has changed since: names, sizes and times. */
  signature(): string {
    return [...this.names()].map(([name, state]) => `${name}|${state.byteCount}|${state.modifiedMs}`).join('\n')
  }

  /** The bytes of a waiting scan. */
  read(scanId: string): Result<{ readonly name: string; readonly bytes: Uint8Array }> {
    const found = [...this.names()].find(([name]) => scanIdOf(name) === scanId)
    const gone = failure(fault('SCAN_GONE'))
    if (!found) return gone
    const [name, { byteCount }] = found
    const size = documentSizeFault(name, byteCount)
    if (size) return failure(size)
    try {
      return success({ name, bytes: readFileSync(join(this.path, name)) })
    } catch {
      return gone
    }
  }

  /** Takes a scan out of the folder once the ledger holds it. One that cannot be moved stays, and is seen to be known. */
  setAside(name: string): void {
    const from = join(this.path, name)
    try {
      if (this.keepsTaken) {
        mkdirSync(join(this.path, TAKEN), { recursive: true })
        renameSync(from, freeName(join(this.path, TAKEN), name))
      } else rmSync(from, { force: true })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause)) throw cause
    }
  }

  private names(): Map<string, FileState> {
    const found = new Map<string, FileState>()
    if (!existsSync(this.path)) return found
    for (const entry of readdirSync(this.path, { withFileTypes: true })) {
      if (!entry.isFile() || /^[.~]|\.(?:tmp|part|crdownload)$/i.test(entry.name)) continue
      const state = statSync(join(this.path, entry.name), { throwIfNoEntry: false })
      if (state) found.set(entry.name, { byteCount: state.size, modifiedMs: Math.floor(state.mtimeMs) })
    }
    return found
  }

  private check(name: string, state: FileState): WaitingScan['content'] {
    const known = this.checked.get(name)
    if (known && known.byteCount === state.byteCount && known.modifiedMs === state.modifiedMs) return known.content
    const content = this.contentOf(name, state)
    this.checked.set(name, { ...state, content })
    return content
  }

  private contentOf(name: string, state: FileState): WaitingScan['content'] {
    const size: Fault | undefined = documentSizeFault(name, state.byteCount)
    if (size) return failure(size)
    try {
      const bytes = readFileSync(join(this.path, name))
      const mediaType = checkDocument(name, bytes)
      return mediaType.ok ? success({ mediaType: mediaType.value, documentId: documentIdOf(bytes) }) : mediaType
    } catch {
      return failure(fault('FILE_MISSING', undefined, { name }))
    }
  }
}

/** How a page names a waiting file: never by its path. */
const scanIdOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 24)

function freeName(folder: string, name: string): string {
  const { name: stem, ext } = parse(name)
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    if (!existsSync(path)) return path
  }
}
