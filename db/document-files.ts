import { createHmac, hash, hkdfSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Fault } from '../shared/result/fault.ts'
import { decrypt, encrypt } from './keys/authenticated-cipher.ts'
import { syncFolder, writeAtomically } from './write-atomically.ts'
import { writeFault } from './write-fault.ts'

/** The folder of a ledger's documents: `LEDGER.files` (spec 10 "LEDGER"). */
export const documentFolder = (ledgerPath: string): string => `${ledgerPath}.files`

/** A document's id: the SHA-256 of its content. */
export const documentIdOf = (content: Uint8Array): string => hash('sha256', content)

/** What became of a document's bytes: as recorded, gone, or no longer those recorded. */
export type DocumentBytes = { readonly state: 'sound'; readonly content: Uint8Array } | { readonly state: 'missing' | 'changed' }

/**
 * The documents beside a ledger, each in a file of its own under the hash of its content. Beside an encrypted ledger the content is
 * AES-256-GCM under a key derived from the data key and bound to the document's id, and the file's name is a keyed hash: neither tells
 * what is in it, nor lets anybody prove that a file they hold is there (spec 12 "Encryption").
 */
export class DocumentFiles {
  private readonly folder: string
  private readonly keys: { readonly content: Uint8Array; readonly name: Uint8Array } | undefined

  constructor(ledgerPath: string, dataKey: Uint8Array | undefined) {
    this.folder = documentFolder(ledgerPath)
    this.keys = dataKey && { content: derivedKey(dataKey, 'content'), name: derivedKey(dataKey, 'name') }
  }

  /** The name of a document's file inside the folder. */
  fileName(id: string): string {
    return this.keys ? createHmac('sha256', this.keys.name).update(id).digest('hex') : id
  }

  pathOf(id: string): string {
    return join(this.folder, this.fileName(id))
  }

  /** Keeps a content durably before whatever names it is committed. One that is kept already is left as it is, or mended. */
  keep(id: string, content: Uint8Array): Fault | undefined {
    try {
      if (this.read(id).state === 'sound') return undefined
      const isNew = !existsSync(this.folder)
      mkdirSync(this.folder, { recursive: true })
      if (isNew) syncFolder(join(this.folder, '..'))
      writeAtomically(this.pathOf(id), this.keys ? encrypt(this.keys.content, content, id) : content)
      return undefined
    } catch (cause) {
      return writeFault(cause, basename(this.folder))
    }
  }

  /** Reads a document's bytes and holds them against its id. */
  read(id: string): DocumentBytes {
    const stored = readOrNothing(this.pathOf(id))
    if (!stored) return { state: 'missing' }
    const content = this.keys ? decrypt(this.keys.content, stored, id) : stored
    return content && documentIdOf(content) === id ? { state: 'sound', content } : { state: 'changed' }
  }
}

const derivedKey = (dataKey: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), `sikasso document ${use} 1`, 32))

function readOrNothing(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return undefined
    throw cause
  }
}
